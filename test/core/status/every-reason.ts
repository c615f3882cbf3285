import type { Decision } from '#core/status/decision.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import type { ReasonCode } from '#core/status/reason.ts';
import { DAY, duration, HOUR, minus, MINUTE, plus } from '#core/time/instant.ts';
import {
  application, BOB, DRAINAGE, entitlement, facts, NOON, policy, question, signedIn, stored, version,
} from './builders.ts';

const SIGNED_IN_AT = minus(NOON, HOUR);
const DEADLINE = plus(SIGNED_IN_AT, duration(7, DAY));
const failed = { unconfirmedSince: NOON };
const forbidden = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] };
const evaluation = entitlement({ kind: 'evaluation', version: version('10.16.0.0') });
const with_ = (...entitlements: ReturnType<typeof entitlement>[]) => policy({ entitlements });
const oldVersion = question({ version: version('9.0.0.0') });

/** One row for every reason: the facts that lead to it at `NOON`, what else the answer has, and the question asked. */
export const EVERY_REASON: readonly (readonly [ReasonCode, DecisionFacts, Partial<Decision>, Question?])[] = [
  ['covered-by-checkout', facts({ checkouts: [stored()] }), { source: 'checkout' }],
  ['never-signed-in', facts(), { source: 'none', remedy: 'sign-in' }],
  ['signed-out', facts({ signIn: { ...facts().signIn, everSignedIn: true } }), { remedy: 'sign-in' }],
  ['entitlements-never-loaded', signedIn(policy(), { policy: { state: 'none' } }), { remedy: 'sign-in-again' }],
  ['other-users-policy', signedIn(policy(), {}, { userId: BOB }), { remedy: 'switch-user' }],
  ['not-assigned', signedIn(with_(entitlement(DRAINAGE))), { remedy: 'ask-administrator-to-assign' }],
  ['evaluation-for-other-version', signedIn(with_(evaluation)), { remedy: 'use-the-licensed-version' }, oldVersion],
  ['evaluation-needs-version', signedIn(with_(evaluation)), { remedy: 'name-the-version' }],
  ['checkout-cleared', facts({ checkouts: [stored({}, { clearedAt: NOON })] }), { source: 'none' }],
  ['checkout-ended', facts({ checkouts: [stored({ expiresAt: NOON })] }), {}],
  ['checkout-revoked', facts({ checkouts: [stored({}, { revokedAt: NOON })] }), {}],
  ['checkout-not-yet-valid', facts({ checkouts: [stored({ notBefore: plus(NOON, duration(2, DAY)) })] }), {}],
  ['checkout-for-other-machine', facts({ checkouts: [stored({}, { problem: 'other-machine' })] }), {}],
  [
    'checkout-for-other-version',
    facts({ checkouts: [stored({ applications: [application({ version: version('10.0.0.0'), versionMatch: 'exact' })] })] }),
    {},
    oldVersion,
  ],
  ['checkout-not-verified', facts({ checkouts: [stored({}, { problem: 'signature-invalid' })] }), {}],
  ['policy-malformed', signedIn(policy(), { policy: { state: 'malformed', problem: 'damaged' } }), { source: 'none' }],
  ['policy-expired', signedIn(policy({ expiresAt: NOON })), { source: 'entitlement', remedy: 'sign-in' }],
  ['policy-long-expired', signedIn(policy({ expiresAt: minus(NOON, duration(21, DAY)) })), {}],
  ['access-denied', signedIn(with_(entitlement({ accessKind: 3 }))), { source: 'entitlement' }],
  ['trial-active', signedIn(with_(entitlement({ kind: 'trial' })), {}, failed), { source: 'trial', until: DEADLINE }],
  ['trial-ended', signedIn(with_(entitlement({ kind: 'trial', expiresAt: NOON }))), { source: 'trial' }],
  ['evaluation-ended', signedIn(with_({ ...evaluation, expiresAt: NOON })), {}, question({ version: version('10.16.1.1') })],
  ['entitlement-ended', signedIn(with_(entitlement({ expiresAt: NOON }))), { source: 'entitlement' }],
  ['confirmed-recently', signedIn(), { source: 'entitlement', until: plus(SIGNED_IN_AT, duration(240, MINUTE)) }],
  ['evaluation-active', signedIn(with_(evaluation)), { source: 'evaluation' }, question({ version: version('10.16.1.1') })],
  ['offline-forbidden-by-policy', signedIn(policy(forbidden), {}, failed), {}],
  [
    'offline-forbidden-on-this-computer',
    signedIn(policy(), { localPolicy: { offlineForbidden: true, maximumOfflineDays: null } }, failed),
    {},
  ],
  [
    'computer-policy-unreadable',
    signedIn(policy(), { localPolicy: { offlineForbidden: false, maximumOfflineDays: null, unreadable: '/etc/policy.json' } }, failed),
    { source: 'entitlement', remedy: 'open-diagnostics' },
  ],
  ['offline-grace', signedIn(policy(), {}, failed), { source: 'entitlement', until: DEADLINE, remedy: 'sign-in' }],
  [
    'offline-grace-ended',
    signedIn(policy(), { localPolicy: { offlineForbidden: false, maximumOfflineDays: 0 } }, failed),
    {},
  ],
  ['offline-grace-used-up', signedIn(policy(), {}, { graceUsedUp: true }), {}],
];
