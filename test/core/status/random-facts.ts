import { applicationVersion } from '#core/application/version.ts';
import type { AccessKind, Entitlement, EntitlementKind, Qualifier } from '#core/entitlement/policy.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import { DAY, HOUR, instant, type Instant } from '#core/time/instant.ts';
import { ALICE, application, BOB, checkoutId, DRAINAGE, entitlement, facts, MODELER, NOON, policy, stored } from './builders.ts';

/** Makes questions, facts and instants of every kind, repeatably from a source of numbers in [0, 1). */
export function randomFacts(random: () => number) {
  const chance = (share: number): boolean => random() < share;
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  /** Whole hours mostly, so that boundaries meet. */
  const moment = (days: number): Instant =>
    instant(NOON + Math.floor((random() - 0.5) * 2 * days * 24) * HOUR + (chance(0.2) ? Math.floor(random() * 1000) : 0));
  const someVersion = () => (chance(0.3) ? null : applicationVersion(10, pick([16, 17]), pick([0, 1]), pick([0, 1])));

  const someCheckout = (number: number): StoredCheckout => {
    const notBefore = moment(60);
    const expiresAt = instant(notBefore + (1 + Math.floor(random() * 90)) * DAY);
    const applications = [application({
      ...(chance(0.8) ? MODELER : DRAINAGE),
      version: someVersion(),
      expiresAt: chance(0.7) ? expiresAt : instant(expiresAt - HOUR * Math.floor(random() * 20)),
      ...(chance(0.2) ? { versionMatch: pick(['exact', 'major-minor'] as const) } : {}),
    })];
    return stored(
      { checkoutId: checkoutId(number), notBefore, expiresAt, applications, user: { id: pick([ALICE, BOB]), email: null, name: null } },
      {
        clearedAt: chance(0.15) ? moment(100) : null,
        revokedAt: chance(0.1) ? moment(100) : null,
        problem: chance(0.15) ? pick(['other-machine', 'untrusted-issuer'] as const) : null,
      },
    );
  };

  const someQualifiers = (): Qualifier[] => {
    const qualifiers: Qualifier[] = [];
    if (chance(0.5)) qualifiers.push({ name: 'AllowOfflineUsage', value: pick(['TRUE', 'true', 'FALSE', 'x']) });
    if (chance(0.3)) qualifiers.push({ name: 'OfflineDuration', value: pick(['0', '1', '3', '7', '30', '-1', 'seven']) });
    if (chance(0.3)) qualifiers.push({ name: 'PolicyInterval', value: pick(['0', '60', '240', '9999', 'x']) });
    if (chance(0.1)) qualifiers.push({ name: 'CheckoutVersionMatch', value: pick(['exact', 'major-minor']) });
    return qualifiers;
  };

  const someEntitlement = (): Entitlement =>
    entitlement({
      ...(chance(0.8) ? MODELER : DRAINAGE),
      kind: pick<EntitlementKind>(['ordinary', 'ordinary', 'trial', 'evaluation']),
      version: someVersion(),
      accessKind: pick<AccessKind>([1, 1, 1, 2, 3, 4]),
      expiresAt: chance(0.5) ? moment(20) : null,
      entryQualifiers: someQualifiers(),
      applicationQualifiers: someQualifiers(),
    });

  const someFacts = (): DecisionFacts => {
    const createdAt = moment(20);
    const document = policy({
      createdAt,
      expiresAt: instant(createdAt + pick([1, 7, 7, 7, 30]) * DAY),
      userId: chance(0.9) ? ALICE : BOB,
      entitlements: Array.from({ length: Math.floor(random() * 4) }, someEntitlement),
      defaultQualifiers: someQualifiers(),
    });
    const state = pick(['verified', 'verified', 'verified', 'verified', 'none', 'malformed'] as const);
    return facts({
      checkouts: Array.from({ length: chance(0.5) ? 0 : Math.floor(random() * 6) }, (_, index) => someCheckout(index)),
      policy: state === 'verified' ? { state, policy: document } : state === 'none' ? { state } : { state, problem: 'damaged' },
      signIn: {
        userId: chance(0.9) ? ALICE : null,
        everSignedIn: chance(0.8),
        lastVerifiedAt: chance(0.9) ? createdAt : null,
        unconfirmedSince: chance(0.5) ? moment(20) : null,
        graceUsedUp: chance(0.1),
      },
      localPolicy: { offlineForbidden: chance(0.1), maximumOfflineDays: chance(0.3) ? pick([0, 2, 5, 40]) : null },
      furthest: chance(0.8) ? instant(-1e12) : moment(30),
      clockNotices: chance(0.1) ? [pick(['clock-ahead', 'clock-behind'] as const)] : [],
      revocationsStale: chance(0.1),
      serviceConfigured: chance(0.7),
    });
  };

  const someQuestion = (): Question => ({ ...MODELER, name: null, version: someVersion() });

  return { someFacts, someQuestion, someCheckout, moment };
}
