import type { Evidence, EvidenceFact } from '../status/evidence.ts';
import type { ReasonCode } from '../status/reason.ts';
import type { ParameterKind, ParameterKinds } from './parameters.ts';

type FieldsOf<Fact extends EvidenceFact> = Exclude<keyof Extract<Evidence, { readonly fact: Fact }>, 'fact'>;

const VERSIONS = { checkoutId: 'text', licensedVersion: 'text', askedVersion: 'text', match: 'text' } as const;
const CHECKOUT_STOPPED = { checkoutId: 'text', at: 'instant' } as const;

/** The kinds of every evidence's fields; exhaustive, so a new field without words does not compile. */
export const EVIDENCE_PARAMETERS = {
  'checkout-covers': { checkoutId: 'text', issuer: 'text', machineName: 'text', expiresAt: 'end' },
  'checkout-continues': { checkoutId: 'text', expiresAt: 'end' },
  'checkout-version-differs': VERSIONS,
  'checkout-for-other-version': VERSIONS,
  'checkout-cleared': CHECKOUT_STOPPED,
  'checkout-revoked': CHECKOUT_STOPPED,
  'checkout-ended': { checkoutId: 'text', at: 'end', restUntil: 'end' },
  'checkout-not-yet-valid': { checkoutId: 'text', validFrom: 'instant' },
  'checkout-for-other-machine': { checkoutId: 'text', machineName: 'text' },
  'checkout-not-verified': { checkoutId: 'text', code: 'failure' },
  'no-checkout': {},
  'no-entitlement-service': {},
  'no-sign-in': {},
  'signed-out': {},
  'no-policy': { userId: 'text' },
  'policy-malformed': { problem: 'failure' },
  'policy-of-other-user': { policyUserId: 'text', userId: 'text' },
  policy: { policyId: 'text', userId: 'text', createdAt: 'instant', expiresAt: 'instant' },
  'policy-expired': { at: 'instant' },
  'application-not-in-policy': {},
  'evaluation-version': { licensedVersion: 'text', askedVersion: 'text' },
  entry: { kind: 'text', accessKind: 'text', expiresAt: 'end' },
  'entry-ended': { kind: 'text', at: 'end' },
  qualifier: { name: 'text', value: 'text', origin: 'text' },
  'qualifier-not-understood': { name: 'text', value: 'text', used: 'text' },
  'last-confirmed': { at: 'instant', intervalMinutes: 'count' },
  'confirmation-failed': { at: 'instant' },
  'offline-forbidden-on-this-computer': {},
  'computer-policy-unreadable': { place: 'text' },
  'offline-days-shortened': { days: 'count' },
  'offline-deadline': { at: 'instant', days: 'count' },
  'grace-used-up': {},
  'not-determined': { code: 'error' },
} as const satisfies { readonly [Fact in EvidenceFact]: Readonly<Record<FieldsOf<Fact>, ParameterKind>> };

/**
 * What every sentence about a decision may name: the application, until when it may run, how the command line is called
 * (nothing in a window), and `service`: `none` where no entitlement service is set, so that no sentence sends anyone to sign in.
 */
export const DECISION_PARAMETERS = {
  application: 'text',
  until: 'end',
  days: 'count',
  program: 'text',
  service: 'text',
} as const satisfies ParameterKinds;

/** The evidence a reason's sentence takes its dates and names from. */
export const MAIN_EVIDENCE = {
  'covered-by-checkout': 'checkout-covers',
  'never-signed-in': null,
  'signed-out': null,
  'entitlements-never-loaded': null,
  'other-users-policy': null,
  'not-assigned': null,
  'evaluation-for-other-version': 'evaluation-version',
  'evaluation-needs-version': 'evaluation-version',
  'checkout-cleared': 'checkout-cleared',
  'checkout-ended': 'checkout-ended',
  'checkout-revoked': 'checkout-revoked',
  'checkout-not-yet-valid': 'checkout-not-yet-valid',
  'checkout-for-other-machine': 'checkout-for-other-machine',
  'checkout-for-other-version': 'checkout-for-other-version',
  'checkout-not-verified': 'checkout-not-verified',
  'policy-malformed': null,
  'policy-expired': 'policy-expired',
  'policy-long-expired': 'policy-expired',
  'access-denied': null,
  'trial-active': null,
  'trial-ended': 'entry-ended',
  'evaluation-ended': 'entry-ended',
  'entitlement-ended': 'entry-ended',
  'confirmed-recently': 'last-confirmed',
  'evaluation-active': 'last-confirmed',
  'offline-forbidden-by-policy': null,
  'offline-forbidden-on-this-computer': null,
  'computer-policy-unreadable': 'computer-policy-unreadable',
  'offline-grace': 'offline-deadline',
  'offline-grace-ended': 'offline-deadline',
  'offline-grace-used-up': null,
  'could-not-be-determined': null,
} as const satisfies Record<ReasonCode, EvidenceFact | null>;

/** The kinds of the values a reason's sentence may name: those of the decision and of its main evidence. */
export function reasonParameters(reason: ReasonCode): ParameterKinds {
  const main = MAIN_EVIDENCE[reason];
  return main === null ? DECISION_PARAMETERS : { ...EVIDENCE_PARAMETERS[main], ...DECISION_PARAMETERS };
}
