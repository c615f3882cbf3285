import { randomUUID } from 'node:crypto';
import { parseCheckoutId, type Checkout, type CheckoutId } from '#core/checkout/checkout.ts';
import type { CheckoutRefusal } from '#core/checkout/checkout-refusal.ts';
import { planCheckout, type CheckoutPlan } from '#core/checkout/plan-checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { issueBelicAside } from '#license-file/belic/issue-belic.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { issueXmlLicenseAside } from '#license-file/xml/issue-xml-license.ts';
import type { CurrentIssuer, IssuerProblem, Issuers } from '../issuer/issuer.ts';
import type { Change, Reading, Store } from '../store/store.ts';
import type { CheckoutRequest } from './checkout-request.ts';
import { gatherCheckoutFacts, type GatheredFacts } from './gather-checkout-facts.ts';
import { storeCheckouts, type CheckoutToStore } from './store-checkouts.ts';

/** Who makes it, and what its file says of its maker. */
export interface CheckoutMaking {
  readonly organizationId: string;
  readonly actor: string;
  /** The e-mail address of the administrator who asks, which is proposed where the user is not known. */
  readonly askedBy: string | null;
  /** The service's own address: issuer and audience of a `.belic`. */
  readonly publicUrl: string;
  readonly now: Instant;
}

/** A checkout with its license file, or why there is none. */
export type MadeCheckout =
  | {
      readonly outcome: 'made';
      readonly checkoutId: CheckoutId;
      readonly endsOn: CivilDate;
      readonly expiresAt: Instant;
      readonly fileName: string;
      readonly file: Uint8Array;
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly [CheckoutRefusal, ...CheckoutRefusal[]] }
  | { readonly outcome: 'no-issuer'; readonly problem: IssuerProblem }
  /** What is stored of the organisation, the user or the application cannot be written into a license file. */
  | { readonly outcome: 'not-issuable'; readonly problem: string };

/** A checkout with its signed file, made while nobody was kept from changing what it is made of. */
export type CheckoutDraft =
  | ({ readonly outcome: 'drafted' } & CheckoutToStore)
  | Exclude<MadeCheckout, { readonly outcome: 'made' }>;

/** Makes a checkout: rules, license file, usage around the clock from now on, history. */
export async function makeCheckout(store: Store, issuers: Issuers, making: CheckoutMaking, request: CheckoutRequest): Promise<MadeCheckout> {
  const begun = await beginDrafts(store.reading, issuers, making, [request]);
  const [draft] = await begun.signed;
  if (draft === undefined) throw new TypeError('One request has one answer.');
  if (draft.outcome !== 'drafted') return draft;
  const [made] = await store.change(making.organizationId, (change) => makeCheckouts(change, issuers, making, [request], [draft], begun.auditNumber));
  if (made === undefined) throw new TypeError('One request has one answer.');
  return made;
}

/** Drafts whose files are being signed. */
export interface BegunDrafts {
  /** How many rows the organisation's history had before anything was looked at. */
  readonly auditNumber: number;
  readonly signed: Promise<readonly CheckoutDraft[]>;
}

/**
 * Decides on requests and begins to sign their files, on as many threads as the process's pool has. Nothing is locked and nothing is stored:
 * {@link makeCheckouts} does that.
 */
export async function beginDrafts(reading: Reading, issuers: Issuers, making: CheckoutMaking, requests: readonly CheckoutRequest[]): Promise<BegunDrafts> {
  const auditNumber = await auditNumberOf(reading, making.organizationId);
  const deciding = await decideOn(reading, issuers, making, requests);
  const signed = Promise.all(requests.map((request, place) => draftOf(deciding, making, request, place, newId())));
  // Who waits for it hears of it; nobody does after a fault elsewhere.
  signed.catch(() => undefined);
  return { auditNumber, signed };
}

/**
 * Makes checkouts in a change that may do more, in the order of the requests, each with its own answer; two of one call are not held against
 * each other.
 *
 * Drafts are taken as they are where nothing has changed since they were begun. Otherwise everything is decided again, and a draft counts
 * where it still is what the rules and facts of now give, to the last field of its file; what is not is signed here.
 *
 * @param auditNumber how many rows the history has if nobody changed anything: every change is a row of it
 */
export async function makeCheckouts(
  change: Change,
  issuers: Issuers,
  making: CheckoutMaking,
  requests: readonly CheckoutRequest[],
  drafts: readonly CheckoutDraft[],
  auditNumber: number,
): Promise<readonly MadeCheckout[]> {
  if (requests.length === 0) return [];
  const isUnchanged = (await auditNumberOf(change, making.organizationId)) === auditNumber;
  const now = isUnchanged ? drafts : await draftAgain(change, issuers, making, requests, drafts);
  await storeCheckouts(change, making, now.flatMap((draft) => (draft.outcome === 'drafted' ? [draft] : [])));
  return now.map((draft): MadeCheckout => {
    if (draft.outcome !== 'drafted') return draft;
    const { checkout, endsOn, bytes } = draft;
    const fileName = licenseFileName(checkout.licenseService, checkout.user.id, checkout.machineName);
    return { outcome: 'made', checkoutId: checkout.checkoutId, endsOn, expiresAt: checkout.expiresAt, fileName, file: bytes };
  });
}

async function auditNumberOf(reading: Reading, organizationId: string): Promise<number> {
  const { audit_number } = await reading.selectFrom('organization').select('audit_number').where('id', '=', organizationId).executeTakeFirstOrThrow();
  return audit_number;
}

/** How a license file is called: the user's guid in capitals, and the machine. */
export function licenseFileName(licenseService: Checkout['licenseService'], userId: string, machineName: string): string {
  return `${userId.toUpperCase()}_${machineName.replaceAll(/[:*?"<>|]/g, '-')}.${licenseService === 'SES' ? 'belic' : 'xml'}`;
}

/** What the rules say of every request, and what signs. */
interface Deciding {
  readonly decisions: readonly { readonly gathered: GatheredFacts; readonly planned: ReturnType<typeof planCheckout> }[];
  readonly issuer: CurrentIssuer;
  readonly organization: { readonly id: string; readonly name: string };
}

async function decideOn(reading: Reading, issuers: Issuers, { organizationId, askedBy, now }: CheckoutMaking, requests: readonly CheckoutRequest[]): Promise<Deciding> {
  const all = await gatherCheckoutFacts(reading, organizationId, requests, askedBy, now);
  const decisions = all.map((gathered) => ({ gathered, planned: planCheckout(gathered.facts, now) }));
  const issuer = await issuers.current(reading, organizationId, now);
  const organization = await reading.selectFrom('organization').select(['id', 'name']).where('id', '=', organizationId).executeTakeFirstOrThrow();
  return { decisions, issuer, organization };
}

async function draftOf(deciding: Deciding, making: CheckoutMaking, request: CheckoutRequest, place: number, id: CheckoutId): Promise<CheckoutDraft> {
  const { issuer, decisions } = deciding;
  const decision = decisions[place];
  if (decision?.planned.ok === false) return { outcome: 'refused', refusals: decision.planned.refusals };
  if (!issuer.ok) return { outcome: 'no-issuer', problem: issuer.problem };
  const { material } = issuer;
  const checkout = checkoutOf(deciding, making, request, place, id);
  const issued = await issue(checkout, material.signer, making.publicUrl);
  if (!issued.ok) return { outcome: 'not-issuable', problem: issued.problem };
  const { gathered, endsOn } = planned(deciding, place);
  const { bytes, signature } = issued;
  return { outcome: 'drafted', checkout, gathered, endsOn, extendsId: request.extends, signerSerial: material.serial, bytes, signature };
}

async function draftAgain(
  change: Change,
  issuers: Issuers,
  making: CheckoutMaking,
  requests: readonly CheckoutRequest[],
  drafts: readonly CheckoutDraft[],
): Promise<readonly CheckoutDraft[]> {
  const deciding = await decideOn(change, issuers, making, requests);
  const again: CheckoutDraft[] = [];
  for (const [place, request] of requests.entries()) {
    const draft = drafts[place];
    const id = draft?.outcome === 'drafted' ? draft.checkout.checkoutId : newId();
    again.push(isStillGood(deciding, making, request, place, draft) ? { ...draft, ...planned(deciding, place) } : await draftOf(deciding, making, request, place, id));
  }
  return again;
}

/** Whether a draft would be made the same now. */
function isStillGood(
  deciding: Deciding,
  making: CheckoutMaking,
  request: CheckoutRequest,
  place: number,
  draft: CheckoutDraft | undefined,
): draft is Extract<CheckoutDraft, { readonly outcome: 'drafted' }> {
  const { issuer, decisions } = deciding;
  if (draft?.outcome !== 'drafted' || !issuer.ok || decisions[place]?.planned.ok !== true || draft.signerSerial !== issuer.material.serial) return false;
  return JSON.stringify(checkoutOf(deciding, making, request, place, draft.checkout.checkoutId)) === JSON.stringify(draft.checkout);
}

function planned({ decisions }: Deciding, place: number): { readonly gathered: GatheredFacts; readonly expiresAt: Instant; readonly endsOn: CivilDate } {
  const decision = decisions[place];
  if (decision?.planned.ok !== true) throw new TypeError('What was refused is not made.');
  const plan: CheckoutPlan = decision.planned.plan;
  return { gathered: decision.gathered, ...plan };
}

function checkoutOf(deciding: Deciding, { now }: CheckoutMaking, request: CheckoutRequest, place: number, checkoutId: CheckoutId): Checkout {
  const { gathered, expiresAt } = planned(deciding, place);
  const { member, facts, activationKey } = gathered;
  if (member === null) throw new TypeError('A plan was made for nobody.');
  return {
    checkoutId,
    licenseService: request.licenseService,
    organization: deciding.organization,
    user: { id: member.id, email: member.email, name: member.name },
    machineName: request.machineName,
    issuedAt: now,
    notBefore: now,
    expiresAt,
    entitlementCountry: member.country,
    activationKey,
    applications: facts.applications.map(({ productId, featureString, name, version }) => ({
      productId,
      featureString,
      name: name ?? '',
      version,
      expiresAt,
    })),
    // An `.xml` has no place for it.
    ...(gathered.hasMaintenance || request.licenseService === 'SELECTserver' ? {} : { checkedInBy: 'receipt' }),
  };
}

function newId(): CheckoutId {
  const id = parseCheckoutId(randomUUID());
  if (id === null) throw new TypeError('A random guid is a guid.');
  return id;
}

type Issued =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly signature: Uint8Array }
  | { readonly ok: false; readonly problem: string };

function issue(checkout: Checkout, signer: Signer, publicUrl: string): Promise<Issued> {
  if (checkout.licenseService === 'SELECTserver') return issueXmlLicenseAside(checkout, signer);
  return issueBelicAside({ checkout, issuerUrl: publicUrl, audience: publicUrl }, signer);
}
