import type { ApplicationKey } from '#core/application/application.ts';
import { applicationVersion, type ApplicationVersion } from '#core/application/version.ts';
import { parseCheckoutId, type CheckedOutApplication } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import type { DecisionFacts, SignInState } from '#core/status/decision-facts.ts';
import { DAY, duration, HOUR, minus, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import type { ScenarioName } from './scenario-names.ts';

/** How long the license of `ends-soon` lasts after it was asked for first. */
export const SOON = duration(6, SECOND);

const NAME = 'Demo Modeler';
const USER = 'a5000000-0000-4000-8000-000000000001';
const OTHER_USER = 'a5000000-0000-4000-8000-000000000002';
const ORGANIZATION = { id: 'a5000000-0000-4000-8000-000000000003', name: 'Example Engineering' };
const CHECKOUT = 'a5000000-0000-4000-8000-000000000004';
const VERSION: readonly [number, number, number, number] = [10, 16, 2, 34];
const NOBODY: SignInState = { userId: null, everSignedIn: false, lastVerifiedAt: null, unconfirmedSince: null, graceUsedUp: false };

/** What a scenario sets of the facts; the rest is as on a computer where nothing is known. */
export type ScenarioFacts = Partial<Pick<DecisionFacts, 'checkouts' | 'policy' | 'signIn' | 'localPolicy'>>;

/** The facts of every scenario about one application, as they are when it begins. */
export function scenarioFacts(name: ScenarioName, application: ApplicationKey, begun: Instant): ScenarioFacts {
  const ago = (length: Duration): Instant => minus(begun, length);
  const [hour, day, week] = [duration(1, HOUR), duration(1, DAY), duration(7, DAY)];
  const version = versionOf(...VERSION);

  const checkout = (changes: Partial<StoredCheckout> = {}, ends = plus(begun, duration(30, DAY)), notBefore = ago(day), of: Partial<CheckedOutApplication> = {}): ScenarioFacts => {
    const licensed = { ...application, name: NAME, version, expiresAt: ends, ...of };
    return { checkouts: [storedCheckout(licensed, notBefore, ends, changes)] };
  };
  const signedIn = (since: Duration, entry: Partial<Entitlement> | null = {}, policy: Partial<Policy> = {}): ScenarioFacts => {
    const createdAt = ago(since);
    const entitlements = entry === null ? [] : [entitlement(application, entry)];
    return {
      policy: { state: 'verified', policy: aPolicy(createdAt, { entitlements, ...policy }) },
      signIn: { ...NOBODY, userId: USER, everSignedIn: true, lastVerifiedAt: createdAt },
    };
  };
  const without = (facts: ScenarioFacts, changes: Partial<SignInState>): ScenarioFacts => ({ ...facts, signIn: { ...(facts.signIn ?? NOBODY), ...changes } });
  const evaluation = (parts: readonly [number, number, number, number]): Partial<Entitlement> => ({ kind: 'evaluation', version: versionOf(...parts) });
  const forbidden = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] };

  const facts: Readonly<Record<ScenarioName, () => ScenarioFacts>> = {
    'covered-by-checkout': () => checkout(),
    'ends-soon': () => checkout({}, plus(begun, SOON)),
    'could-not-be-determined': () => checkout({}, plus(begun, SOON)),
    'profile-unavailable': () => ({}),
    'never-signed-in': () => ({}),
    'signed-out': () => ({ signIn: { ...NOBODY, everSignedIn: true } }),
    'entitlements-never-loaded': () => ({ signIn: { ...NOBODY, userId: USER, everSignedIn: true } }),
    'other-users-policy': () => signedIn(day, {}, { userId: OTHER_USER }),
    'not-assigned': () => signedIn(day, null),
    'evaluation-for-other-version': () => signedIn(hour, evaluation([9, 1, 0, 0])),
    'evaluation-needs-version': () => signedIn(hour, evaluation([10, 16, 0, 0])),
    'checkout-cleared': () => checkout({ clearedAt: ago(hour) }),
    'checkout-ended': () => checkout({}, ago(hour), ago(duration(30, DAY))),
    'checkout-revoked': () => checkout({ revokedAt: ago(hour) }),
    'checkout-not-yet-valid': () => checkout({}, plus(begun, duration(30, DAY)), plus(begun, duration(7, DAY))),
    'checkout-for-other-machine': () => checkout({ problem: 'other-machine' }),
    'checkout-for-other-version': () => checkout({}, plus(begun, duration(30, DAY)), ago(day), { version: versionOf(9, 1, 0, 0), versionMatch: 'exact' }),
    'checkout-not-verified': () => checkout({ problem: 'untrusted-issuer' }),
    'policy-malformed': () => ({ ...signedIn(day), policy: { state: 'malformed', problem: 'signature-invalid' } }),
    'policy-expired': () => signedIn(duration(10, DAY)),
    'policy-long-expired': () => signedIn(duration(40, DAY)),
    'access-denied': () => signedIn(hour, { accessKind: 3 }),
    'trial-active': () => signedIn(day, { kind: 'trial' }),
    'trial-ended': () => signedIn(day, { kind: 'trial', expiresAt: ago(hour) }),
    'evaluation-ended': () => signedIn(day, { ...evaluation([10, 16, 0, 0]), expiresAt: ago(hour) }),
    'entitlement-ended': () => signedIn(day, { expiresAt: ago(hour) }),
    'confirmed-recently': () => signedIn(hour),
    'evaluation-active': () => signedIn(hour, evaluation([10, 16, 0, 0])),
    'offline-forbidden-by-policy': () => signedIn(day, {}, forbidden),
    'offline-forbidden-on-this-computer': () => ({ ...signedIn(day), localPolicy: { offlineForbidden: true, maximumOfflineDays: null } }),
    'computer-policy-unreadable': () => ({ ...signedIn(day), localPolicy: { ...NO_LOCAL_POLICY, unreadable: 'policy.json' } }),
    'offline-grace': () => signedIn(day),
    'offline-grace-ended': () => signedIn(week, {}, { expiresAt: plus(begun, week) }),
    'offline-grace-used-up': () => without(signedIn(day), { graceUsedUp: true }),
  };
  return facts[name]();
}

function storedCheckout(application: CheckedOutApplication, notBefore: Instant, expiresAt: Instant, changes: Partial<StoredCheckout>): StoredCheckout {
  const checkoutId = parseCheckoutId(CHECKOUT);
  if (checkoutId === null) throw new Error('a guid');
  return {
    checkout: {
      checkoutId,
      licenseService: 'SES',
      organization: ORGANIZATION,
      user: { id: USER, email: null, name: null },
      machineName: 'SCENARIO',
      issuedAt: notBefore,
      notBefore,
      expiresAt,
      entitlementCountry: null,
      activationKey: null,
      applications: [application],
    },
    issuerId: 'scenario',
    issuerName: ORGANIZATION.name,
    takesReceipts: true,
    importedAt: notBefore,
    clearedAt: null,
    revokedAt: null,
    problem: null,
    ...changes,
  };
}

function entitlement(application: ApplicationKey, changes: Partial<Entitlement>): Entitlement {
  return { ...application, productName: NAME, kind: 'ordinary', version: null, accessKind: 1, expiresAt: null, entryQualifiers: [], applicationQualifiers: [], ...changes };
}

function aPolicy(createdAt: Instant, changes: Partial<Policy>): Policy {
  return {
    policyId: 'a5000000-0000-4000-8000-000000000005',
    createdAt,
    expiresAt: plus(createdAt, duration(7, DAY)),
    userId: USER,
    organizationId: ORGANIZATION.id,
    organizationName: ORGANIZATION.name,
    usageCountry: 'DE',
    entitlements: [],
    defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'TRUE' }],
    ...changes,
  };
}

function versionOf(...parts: readonly [number, number, number, number]): ApplicationVersion {
  const version = applicationVersion(...parts);
  if (version === null) throw new Error('four parts');
  return version;
}
