import { randomUUID } from 'node:crypto';
import { formatDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId, type Checkout, type CheckoutId } from '#core/checkout/checkout.ts';
import type { CheckoutRefusal } from '#core/checkout/checkout-refusal.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import { planCheckout, type CheckoutPlan } from '#core/checkout/plan-checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { issueXmlLicense } from '#license-file/xml/issue-xml-license.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { IssuerProblem, Issuers } from '../issuer/issuer.ts';
import type { Change, Store } from '../store/store.ts';
import { gatherCheckoutFacts, type CheckoutRequest, type GatheredFacts } from './gather-checkout-facts.ts';

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

/** Makes a checkout, as one change: rules, license file, usage around the clock from now on, history. */
export function makeCheckout(store: Store, issuers: Issuers, making: CheckoutMaking, request: CheckoutRequest): Promise<MadeCheckout> {
  return store.change(making.organizationId, (change) => makeCheckoutIn(change, issuers, making, request));
}

/** Makes a checkout in a change that may make more of them. */
export async function makeCheckoutIn(change: Change, issuers: Issuers, making: CheckoutMaking, request: CheckoutRequest): Promise<MadeCheckout> {
  const { organizationId, now } = making;
  const gathered = await gatherCheckoutFacts(change, organizationId, request, making.askedBy, now);
  const planned = planCheckout(gathered.facts, now);
  if (!planned.ok) return { outcome: 'refused', refusals: planned.refusals };
  const issuer = await issuers.current(change, organizationId, now);
  if (!issuer.ok) return { outcome: 'no-issuer', problem: issuer.problem };
  const organization = await change.selectFrom('organization').select(['id', 'name']).where('id', '=', organizationId).executeTakeFirstOrThrow();
  const checkout = checkoutOf(organization, gathered, planned.plan, request, now);
  const issued = issue(checkout, issuer.material.signer, making.publicUrl);
  if (!issued.ok) return { outcome: 'not-issuable', problem: issued.problem };
  const file = { ...issued, signerSerial: issuer.material.serial };
  await storeCheckout(change, making, gathered, planned.plan, request, checkout, file);
  return {
    outcome: 'made',
    checkoutId: checkout.checkoutId,
    endsOn: planned.plan.endsOn,
    expiresAt: checkout.expiresAt,
    fileName: licenseFileName(checkout.licenseService, checkout.user.id, checkout.machineName),
    file: issued.bytes,
  };
}

/** How a license file is called: the user's guid in capitals, and the machine. */
export function licenseFileName(licenseService: Checkout['licenseService'], userId: string, machineName: string): string {
  return `${userId.toUpperCase()}_${machineName.replaceAll(/[:*?"<>|]/g, '-')}.${licenseService === 'SES' ? 'belic' : 'xml'}`;
}

function checkoutOf(
  organization: { readonly id: string; readonly name: string },
  { member, facts, activationKey }: GatheredFacts,
  { expiresAt }: CheckoutPlan,
  request: CheckoutRequest,
  now: Instant,
): Checkout {
  const checkoutId = parseCheckoutId(randomUUID());
  if (member === null || checkoutId === null) throw new Error('A plan was made for nobody.');
  return {
    checkoutId,
    licenseService: request.licenseService,
    organization,
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

type Issued =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly signature: Uint8Array }
  | { readonly ok: false; readonly problem: string };

function issue(checkout: Checkout, signer: Signer, publicUrl: string): Issued {
  if (checkout.licenseService === 'SELECTserver') return issueXmlLicense(checkout, signer);
  return issueBelic({ checkout, issuerUrl: publicUrl, audience: publicUrl }, signer);
}

async function storeCheckout(
  change: Change,
  { organizationId, actor, now }: CheckoutMaking,
  gathered: GatheredFacts,
  plan: CheckoutPlan,
  request: CheckoutRequest,
  checkout: Checkout,
  file: { readonly bytes: Uint8Array; readonly signature: Uint8Array; readonly signerSerial: string },
): Promise<void> {
  const usageId = gathered.extendedUsageId ?? checkout.checkoutId;
  if (gathered.extendedUsageId === null) {
    const usage = { id: usageId, organization_id: organizationId, member_id: checkout.user.id, started_at: now, ends_at: checkout.expiresAt };
    await change.insertInto('checkout_usage').values(usage).execute();
  } else {
    await change.updateTable('checkout_usage').set({ ends_at: checkout.expiresAt }).where('id', '=', usageId).execute();
  }
  const row = {
    id: checkout.checkoutId,
    organization_id: organizationId,
    member_id: checkout.user.id,
    email: checkout.user.email ?? '',
    user_name: checkout.user.name ?? '',
    machine_name: checkout.machineName,
    machine_key: normalizeMachineName(checkout.machineName),
    license_service: checkout.licenseService,
    country: checkout.entitlementCountry ?? '',
    time_zone: gathered.facts.country?.timeZone ?? 'UTC',
    issued_at: now,
    ends_on: plan.endsOn,
    expires_at: checkout.expiresAt,
    maintenance: gathered.hasMaintenance ? (1 as const) : (0 as const),
    extends_id: request.extends,
    usage_id: usageId,
    made_by: actor,
    signer_serial: file.signerSerial,
    license_signature: Buffer.from(file.signature),
    file: Buffer.from(file.bytes),
  };
  await change.insertInto('checkout').values(row).execute();
  const applications = checkout.applications.map(({ productId, featureString, name, version }, place) => ({
    checkout_id: checkout.checkoutId,
    place,
    product_id: productId,
    feature_string: featureString,
    name,
    version: version === null ? '' : formatDottedVersion(version),
  }));
  await change.insertInto('checkout_application').values(applications).execute();
  await recordChange(change, organizationId, {
    at: now,
    actor,
    action: request.extends === null ? 'checkout.made' : 'checkout.extended',
    subject: checkout.checkoutId,
    before: request.extends === null ? null : { extends: request.extends },
    after: {
      user: checkout.user.id,
      machineName: checkout.machineName,
      licenseService: checkout.licenseService,
      country: checkout.entitlementCountry,
      endsOn: plan.endsOn,
      expiresAt: checkout.expiresAt,
      applications: applications.map(({ product_id, feature_string, version }) => ({ productId: product_id, featureString: feature_string, version })),
    },
  });
}
