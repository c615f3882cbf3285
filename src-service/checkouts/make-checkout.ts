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
import { gatherCheckoutFacts, type CheckoutRequest, type GatheredFacts } from './gather-checkout-facts.ts';
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
  | { readonly outcome: 'drafted'; readonly checkout: Checkout; readonly signerSerial: string; readonly bytes: Uint8Array; readonly signature: Uint8Array }
  | Exclude<MadeCheckout, { readonly outcome: 'made' }>;

/** Makes a checkout: rules, license file, usage around the clock from now on, history. */
export async function makeCheckout(store: Store, issuers: Issuers, making: CheckoutMaking, request: CheckoutRequest): Promise<MadeCheckout> {
  const [draft] = await (await beginDrafts(store.reading, issuers, making, [request])).signed;
  if (draft === undefined) throw new Error('One request has one answer.');
  if (draft.outcome !== 'drafted') return draft;
  const [made] = await store.change(making.organizationId, (change) => makeCheckouts(change, issuers, making, [request], [draft]));
  if (made === undefined) throw new Error('One request has one answer.');
  return made;
}

/** Drafts whose files are being signed. */
export interface BegunDrafts {
  readonly signed: Promise<readonly CheckoutDraft[]>;
}

/**
 * Decides on requests and begins to sign their files, on as many threads as the process's pool has. Nothing is locked and nothing is stored:
 * {@link makeCheckouts} decides again.
 */
export async function beginDrafts(reading: Reading, issuers: Issuers, making: CheckoutMaking, requests: readonly CheckoutRequest[]): Promise<BegunDrafts> {
  const deciding = await decideOn(reading, issuers, making, requests);
  const signed = Promise.all(requests.map((request, place) => draftOf(deciding, making, request, place, newId())));
  // Who waits for it hears of it; nobody does after a fault elsewhere.
  signed.catch(() => undefined);
  return { signed };
}

/**
 * Makes checkouts in a change that may do more. What was drafted is taken where it still is what the rules and the facts of now give, to
 * the last field of its file; anything else is decided and signed here. In the order of the requests, each with its own answer; two of one
 * call are not held against each other.
 */
export async function makeCheckouts(
  change: Change,
  issuers: Issuers,
  making: CheckoutMaking,
  requests: readonly CheckoutRequest[],
  drafts: readonly CheckoutDraft[],
): Promise<readonly MadeCheckout[]> {
  if (requests.length === 0) return [];
  const deciding = await decideOn(change, issuers, making, requests);
  const toStore: CheckoutToStore[] = [];
  const answers: MadeCheckout[] = [];
  for (const [place, request] of requests.entries()) {
    const draft = await stillGood(deciding, making, request, place, drafts[place]);
    if (draft.outcome !== 'drafted') {
      answers.push(draft);
      continue;
    }
    const { checkout, bytes } = draft;
    const { gathered, endsOn } = planned(deciding, place);
    toStore.push({ ...draft, gathered, endsOn, extendsId: request.extends });
    const fileName = licenseFileName(checkout.licenseService, checkout.user.id, checkout.machineName);
    answers.push({ outcome: 'made', checkoutId: checkout.checkoutId, endsOn, expiresAt: checkout.expiresAt, fileName, file: bytes });
  }
  await storeCheckouts(change, making, toStore);
  return answers;
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
  return { outcome: 'drafted', checkout, signerSerial: material.serial, bytes: issued.bytes, signature: issued.signature };
}

/** A draft as it is, if it would be made the same now; otherwise what is made now. */
async function stillGood(deciding: Deciding, making: CheckoutMaking, request: CheckoutRequest, place: number, draft: CheckoutDraft | undefined): Promise<CheckoutDraft> {
  const { issuer, decisions } = deciding;
  if (draft?.outcome === 'drafted' && issuer.ok && decisions[place]?.planned.ok === true && draft.signerSerial === issuer.material.serial) {
    const now = checkoutOf(deciding, making, request, place, draft.checkout.checkoutId);
    if (JSON.stringify(now) === JSON.stringify(draft.checkout)) return draft;
  }
  return draftOf(deciding, making, request, place, newId());
}

function planned({ decisions }: Deciding, place: number): { readonly gathered: GatheredFacts; readonly expiresAt: Instant; readonly endsOn: CivilDate } {
  const decision = decisions[place];
  if (decision?.planned.ok !== true) throw new TypeError('What was refused is not made.');
  const plan: CheckoutPlan = decision.planned.plan;
  return { gathered: decision.gathered, ...plan };
}

function checkoutOf(deciding: Deciding, { now }: CheckoutMaking, request: CheckoutRequest, place: number, checkoutId: CheckoutId): Checkout {
  const { gathered: { member, facts, activationKey }, expiresAt } = planned(deciding, place);
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
