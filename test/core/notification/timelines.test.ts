import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endingsOf } from '#core/notification/endings.ts';
import { thresholdAt, THRESHOLDS } from '#core/notification/threshold.ts';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { DAY, duration, HOUR, MINUTE, minus, plus, type Instant } from '#core/time/instant.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { testSeed } from '../../support/seed.ts';
import { application, checkoutId, DRAINAGE, NOON, policy, signedIn, stored } from '../status/builders.ts';
import { SimulatedProfile, type MachineEvent } from './simulated-profile.ts';

const COUNTS = { short: 600, long: 50_000 };
const COUNTS_OF_WEEKS = { short: 60, long: 5_000 };

const length = fc.oneof(
  fc.integer({ min: 0, max: 3 * HOUR }),
  fc.integer({ min: 0, max: 5 * DAY }),
  fc.constantFrom(0, MINUTE, HOUR, 2 * HOUR, DAY - 1, DAY, DAY + 1, 3 * DAY, 7 * DAY, 23 * DAY),
);
const passing: fc.Arbitrary<MachineEvent> = fc.record({ kind: fc.constantFrom('run' as const, 'run' as const, 'off' as const), length });
const setBack: fc.Arbitrary<MachineEvent> = length.map((by) => ({ kind: 'set-wall', length: -by }));
const setAnyhow: fc.Arbitrary<MachineEvent> = fc.tuple(length, fc.boolean()).map(([by, isBack]) => ({ kind: 'set-wall', length: isBack ? -by : by }));

/** Two applications by checkouts that end at different times, one of them by a sign-in as well. */
const world = fc
  .record({ first: fc.integer({ min: 1, max: 45 * 24 }), second: fc.integer({ min: 1, max: 45 * 24 }), isSignedIn: fc.boolean(), grace: fc.constantFrom(1, 3, 7) })
  .map(({ first, second, isSignedIn, grace }) => (_now: Instant, furthest: Instant): DecisionFacts => {
    const ends = [first, second].map((hours) => plus(NOON, duration(hours, HOUR)));
    const checkouts = ends.map((expiresAt, at) =>
      stored(
        { checkoutId: checkoutId(at + 1), expiresAt, applications: [application({ expiresAt, ...(at === 0 ? {} : DRAINAGE) })] },
        { importedAt: minus(NOON, HOUR) },
      ),
    );
    const document = policy({
      expiresAt: plus(NOON, duration(30, DAY)),
      defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'TRUE' }, { name: 'OfflineDuration', value: String(grace) }],
    });
    const base = signedIn(document, { checkouts, furthest });
    return isSignedIn ? base : { ...base, policy: { state: 'none' }, signIn: { ...base.signIn, userId: null, lastVerifiedAt: null } };
  });

function check<Given>(what: string, property: fc.IPropertyWithHooks<Given>, counts = COUNTS): void {
  const numRuns = caseCount(counts);
  fc.assert(property, { seed: testSeed(what), numRuns });
  reportCount(`random timelines: ${what}`, numRuns);
}

/** A profile that has known the time for a day: its clock, which was right until now, is confirmed. */
function establishedProfile(facts: (now: Instant, furthest: Instant) => DecisionFacts): SimulatedProfile {
  const profile = new SimulatedProfile(minus(NOON, duration(26, HOUR)), facts);
  profile.look();
  profile.happens({ kind: 'run', length: 26 * HOUR });
  profile.look();
  return profile;
}

const keyOf = ({ due }: SimulatedProfile['said'][number]): string => `${due.ending.key} ${due.threshold}`;

it('says a threshold at most once while nobody sets the clock ahead, wherever it is set back to', () => {
  check(
    'notifications, clock set back',
    fc.property(world, fc.array(fc.oneof({ weight: 6, arbitrary: passing }, { weight: 2, arbitrary: setBack }), { maxLength: 40 }), (facts, events) => {
      const profile = establishedProfile(facts);
      for (const event of events) {
        profile.happens(event);
        profile.look();
        if (event.kind !== 'off') continue;
        // What a computer that was off finds is not known to be right before it has run for a day (clock rule 3).
        profile.happens({ kind: 'run', length: 25 * HOUR });
        profile.look();
      }
      const keys = profile.said.map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('says nothing later than at the next look, and nothing that the decision of that look does not say', () => {
  check(
    'notifications, clock set anyhow',
    fc.property(world, fc.array(fc.oneof({ weight: 4, arbitrary: passing }, { weight: 2, arbitrary: setAnyhow }), { maxLength: 40 }), (facts, events) => {
      const profile = establishedProfile(facts);
      for (const event of events) {
        profile.happens(event);
        const { now, due } = profile.look();
        for (const { ending, threshold } of due) {
          const { facts: then } = profile.said.at(-1) ?? expect.fail('what is due was said');
          for (const one of ending.applications) {
            const decision = decide({ ...one, version: null }, then, now);
            expect(decision.mayRun).toBe(threshold !== 'ended');
            if (ending.kind === 'checkout') expect(decision.until).toBe(ending.endsAt);
          }
          expect(thresholdAt(ending.endsAt, threshold)).toBeLessThanOrEqual(now);
        }
        // Whatever has come was said, or something newer of the same end.
        const then = facts(now, now);
        for (const ending of endingsOf(then, now).filter((one) => one.kind === 'checkout' && one.begins <= now)) {
          const come = THRESHOLDS[ending.kind].filter((one) => thresholdAt(ending.endsAt, one) <= now && thresholdAt(ending.endsAt, one) > ending.begins);
          if (come.length === 0 || ending.goesOnUntil !== null) continue;
          const last = come.at(-1) ?? expect.fail('one has come');
          const said = profile.said.filter((one) => one.due.ending.key === ending.key);
          expect(said.some((one) => thresholdAt(ending.endsAt, one.due.threshold) >= thresholdAt(ending.endsAt, last))).toBe(true);
        }
        if (profile.nextAt !== null) expect(profile.nextAt).toBeGreaterThan(now);
      }
    }),
  );
});

it('says what it said too early once more when it is true, after a clock that was ahead is set right within a day', () => {
  check(
    'notifications, a jump ahead that is undone',
    fc.property(
      world,
      fc.integer({ min: 0, max: 40 * 24 }),
      fc.integer({ min: 30, max: 60 * 24 * 30 }),
      fc.integer({ min: 1, max: 22 * 60 }),
      (facts, before, jump, wrong) => {
        const profile = establishedProfile(facts);
        // It runs, and is looked at, as a client that is open is.
        for (let hour = 0; hour < before; hour += 4) {
          profile.happens({ kind: 'run', length: 4 * HOUR });
          profile.look();
        }
        profile.happens({ kind: 'set-wall', length: jump * MINUTE });
        profile.look();
        profile.happens({ kind: 'run', length: wrong * MINUTE });
        profile.look();
        profile.happens({ kind: 'set-wall', length: -jump * MINUTE });
        profile.look();
        const corrected = profile.truth;
        for (let hour = 0; hour < 50 * 24 - before; hour += 4) {
          profile.happens({ kind: 'run', length: 4 * HOUR });
          profile.look();
        }
        const true_ = facts(NOON, NOON);
        for (const ending of endingsOf(true_, NOON).filter((one) => one.kind === 'checkout' && one.goesOnUntil === null)) {
          for (const threshold of THRESHOLDS.checkout) {
            const at = thresholdAt(ending.endsAt, threshold);
            if (at <= corrected || at <= NOON) continue;
            expect(profile.said.some((one) => keyOf(one) === `${ending.key} ${threshold}` && one.truth >= at)).toBe(true);
          }
        }
      },
    ),
    COUNTS_OF_WEEKS,
  );
});
