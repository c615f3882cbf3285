import { productId, type ApplicationKey, type ProductId } from '#core/application/application.ts';
import { parseDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { parseCheckoutId, type CheckedOutApplication, type Checkout, type CheckoutId } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import type { Entitlement, Policy, Qualifier } from '#core/entitlement/policy.ts';
import type { DecisionFacts, Question, SignInState } from '#core/status/decision-facts.ts';
import { DAY, duration, HOUR, minus, plus, type Instant } from '#core/time/instant.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';

/** Parses an instant that a test writes down. */
export function at(text: string): Instant {
  const parsed = parseIsoInstant(text);
  if (parsed === null) throw new Error(`not an instant: ${text}`);
  return parsed;
}

/** Makes a product id that a test writes down. */
export function product(id: number): ProductId {
  const made = productId(id);
  if (made === null) throw new Error(`not a product id: ${String(id)}`);
  return made;
}

/** Parses a version that a test writes down. */
export function version(text: string): ApplicationVersion {
  const parsed = parseDottedVersion(text);
  if (parsed === null) throw new Error(`not a version: ${text}`);
  return parsed;
}

/** Makes the guid of the test checkout of a number. */
export function checkoutId(number: number): CheckoutId {
  const parsed = parseCheckoutId(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);
  if (parsed === null) throw new Error(`not a checkout id: ${String(number)}`);
  return parsed;
}

/** The moment most tests are about. */
export const NOON = at('2026-11-21T12:00:00Z');
/** The user who signed in and for whom licenses are made. */
export const ALICE = 'aaaaaaaa-0000-4000-8000-000000000001';
/** Another user. */
export const BOB = 'bbbbbbbb-0000-4000-8000-000000000002';
/** The application most tests ask about. */
export const MODELER: ApplicationKey = { productId: product(2545), featureString: '' };
/** Another application. */
export const DRAINAGE: ApplicationKey = { productId: product(1001), featureString: '' };

/** Asks about the modeler, without a version. */
export function question(overrides: Partial<Question> = {}): Question {
  return { ...MODELER, name: null, version: null, ...overrides };
}

/** The modeler as a license names it, for 90 days more. */
export function application(overrides: Partial<CheckedOutApplication> = {}): CheckedOutApplication {
  return { ...MODELER, name: 'Demo Modeler', version: null, expiresAt: plus(NOON, duration(90, DAY)), ...overrides };
}

/** A checkout of the modeler for Alice on WS-0142, begun ten days ago, with 90 days to go. */
export function checkout(overrides: Partial<Checkout> = {}): Checkout {
  const expiresAt = overrides.expiresAt ?? plus(NOON, duration(90, DAY));
  return {
    checkoutId: checkoutId(1),
    licenseService: 'SES',
    organization: { id: 'cccccccc-0000-4000-8000-000000000003', name: 'Example Engineering' },
    user: { id: ALICE, email: null, name: null },
    machineName: 'WS-0142',
    issuedAt: minus(NOON, duration(10, DAY)),
    notBefore: minus(NOON, duration(10, DAY)),
    expiresAt,
    entitlementCountry: 'PL',
    activationKey: null,
    applications: [application({ expiresAt })],
    ...overrides,
  };
}

/** Such a checkout as the cache holds it: verified, neither cleared nor revoked. */
export function stored(
  overrides: Partial<Checkout> = {},
  standing: Partial<Omit<StoredCheckout, 'checkout'>> = {},
): StoredCheckout {
  return {
    checkout: checkout(overrides),
    issuerId: 'authority:1:example',
    issuerName: 'Example Engineering',
    takesReceipts: true,
    importedAt: minus(NOON, duration(9, DAY)),
    clearedAt: null,
    revokedAt: null,
    problem: null,
    ...standing,
  };
}

/** An ordinary entry for the modeler that allows it. */
export function entitlement(overrides: Partial<Entitlement> = {}): Entitlement {
  return {
    ...MODELER,
    productName: 'Demo Modeler',
    kind: 'ordinary',
    version: null,
    accessKind: 1,
    expiresAt: null,
    entryQualifiers: [],
    applicationQualifiers: [],
    ...overrides,
  };
}

/** The qualifier that allows working offline. */
export const OFFLINE_ALLOWED: Qualifier = { name: 'AllowOfflineUsage', value: 'TRUE' };

/** Alice's policy with the modeler, made an hour ago for seven days; working offline is allowed. */
export function policy(overrides: Partial<Policy> = {}): Policy {
  const createdAt = overrides.createdAt ?? minus(NOON, HOUR);
  return {
    policyId: 'dddddddd-0000-4000-8000-000000000004',
    createdAt,
    expiresAt: plus(createdAt, duration(7, DAY)),
    userId: ALICE,
    organizationId: 'cccccccc-0000-4000-8000-000000000003',
    organizationName: 'Example Engineering',
    usageCountry: 'PL',
    entitlements: [entitlement()],
    defaultQualifiers: [OFFLINE_ALLOWED],
    ...overrides,
  };
}

const NEVER_SIGNED_IN: SignInState = {
  userId: null,
  everSignedIn: false,
  lastVerifiedAt: null,
  unconfirmedSince: null,
  graceUsedUp: false,
};

/** The facts of a computer nobody signed in on. */
export function facts(overrides: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    checkouts: [],
    policy: { state: 'none' },
    signIn: NEVER_SIGNED_IN,
    localPolicy: NO_LOCAL_POLICY,
    serviceConfigured: true,
    furthest: NOON,
    clockNotices: [],
    revocationsStale: false,
    ...overrides,
  };
}

/** The facts of a computer on which Alice signed in when the policy was made. */
export function signedIn(
  document: Policy = policy(),
  overrides: Partial<DecisionFacts> = {},
  signIn: Partial<SignInState> = {},
): DecisionFacts {
  return facts({
    policy: { state: 'verified', policy: document },
    signIn: { ...NEVER_SIGNED_IN, userId: ALICE, everSignedIn: true, lastVerifiedAt: document.createdAt, ...signIn },
    ...overrides,
  });
}
