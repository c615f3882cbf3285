import { describe, expect, it } from 'vitest';
import { continuationHoldsUntil, type Continuation } from '#core/status/continuation.ts';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { mustSaveBy, promptFor } from '#core/status/prompt.ts';
import { DAY, duration, HOUR, MILLISECOND, minus, plus, type Instant } from '#core/time/instant.ts';
import { DRAINAGE, entitlement, facts, MODELER, NOON, policy, question, signedIn, stored } from './builders.ts';
import { EVERY_REASON } from './every-reason.ts';

const SIGNED_IN_AT = minus(NOON, HOUR);
const DEADLINE = plus(SIGNED_IN_AT, duration(7, DAY));
const offline = signedIn(policy(), {}, { unconfirmedSince: NOON });
const continued = (at: Instant, key = MODELER, lastVerifiedAt: Instant | null = SIGNED_IN_AT): Continuation => ({ ...key, at, lastVerifiedAt });

function prompt(known: DecisionFacts, now: Instant = NOON, continuations: readonly Continuation[] = []) {
  return promptFor(decide(question(), known, now), known, continuations, now);
}

describe('the prompt at a start', () => {
  it('does not appear while confirmed recently', () => {
    expect(prompt(signedIn())).toMatchObject({ signIn: 'none', afterClosing: 'none', mayContinue: true });
  });

  it('says that a checkout covers the application, and closing it asks nothing more', () => {
    expect(prompt(facts({ checkouts: [stored()] }))).toMatchObject({ signIn: 'covered', afterClosing: 'none', mayContinue: true });
    expect(prompt(signedIn(policy(), { checkouts: [stored()] })).signIn).toBe('none');
  });

  it('says where no entitlement service is set that only a license file helps', () => {
    const known = { ...offline, serviceConfigured: false };
    expect(prompt(known)).toEqual({ ...prompt(offline), signIn: 'no-service' });
    expect(prompt(facts({ serviceConfigured: false }))).toMatchObject({ signIn: 'no-service', afterClosing: 'never-signed-in' });
    expect(prompt(facts({ checkouts: [stored()], serviceConfigured: false })).signIn).toBe('covered');
  });

  it('when closed for the first time allows working offline, with the days that are left', () => {
    expect(prompt(offline)).toEqual({ signIn: 'normal', afterClosing: 'allowed', mayContinue: true, until: DEADLINE, daysLeft: 7 });
  });

  it('when closed again, for this or another application, says what is left', () => {
    const later = plus(NOON, duration(2, DAY));
    expect(prompt(offline, later, [continued(NOON)]).afterClosing).toBe('in-grace');
    expect(prompt(offline, later, [continued(NOON, DRAINAGE)]).afterClosing).toBe('in-grace');
  });

  it('counts a Continue under an earlier sign-in for nothing', () => {
    expect(prompt(offline, plus(NOON, HOUR), [continued(NOON, MODELER, minus(SIGNED_IN_AT, DAY))])).toMatchObject({
      signIn: 'normal', afterClosing: 'allowed',
    });
  });

  it('is stronger in the last three days', () => {
    const from = minus(DEADLINE, duration(3, DAY));
    expect(prompt(offline, minus(from, MILLISECOND), [continued(NOON)]).afterClosing).toBe('in-grace');
    expect(prompt(offline, from, [continued(NOON)])).toMatchObject({ afterClosing: 'last-three-days', daysLeft: 3 });
  });

  it('has no Continue once the period has ended', () => {
    expect(prompt(offline, DEADLINE)).toEqual({ signIn: 'normal', afterClosing: 'ended', mayContinue: false, until: null, daysLeft: null });
  });

  it.each(EVERY_REASON.map((row) => [row[0], row] as const))('fits %s', (_, [, known, , asked = question()]) => {
    const decision = decide(asked, known, NOON);
    const { afterClosing, mayContinue } = promptFor(decision, known, [], NOON);
    expect(mayContinue).toBe(decision.mayRun);
    expect(['none', 'allowed', 'in-grace', 'last-three-days'].includes(afterClosing)).toBe(decision.mayRun);
  });

  it('does not ask for a sign-in that was a moment ago, and says why the application may not run', () => {
    expect(prompt(signedIn(policy({ entitlements: [entitlement({ accessKind: 3 })] })))).toMatchObject({ signIn: 'none', afterClosing: 'not-entitled' });
  });
});

describe('Continue', () => {
  it('holds for that application alone', () => {
    const later = plus(NOON, HOUR);
    expect(prompt(offline, later, [continued(NOON)])).toMatchObject({ signIn: 'none', afterClosing: 'none' });
    expect(prompt(offline, later, [continued(NOON, DRAINAGE)]).signIn).toBe('normal');
  });

  it('holds for 24 hours, and not at their end', () => {
    expect(prompt(offline, minus(plus(NOON, DAY), MILLISECOND), [continued(NOON)]).signIn).toBe('none');
    expect(prompt(offline, plus(NOON, DAY), [continued(NOON)]).signIn).toBe('normal');
  });

  it('holds until the next threshold if that is sooner', () => {
    const lastDays = minus(DEADLINE, duration(3, DAY));
    expect(continuationHoldsUntil(continued(minus(lastDays, HOUR)), DEADLINE)).toBe(lastDays);
    expect(continuationHoldsUntil(continued(lastDays), DEADLINE)).toBe(plus(lastDays, DAY));
    expect(continuationHoldsUntil(continued(minus(DEADLINE, HOUR)), DEADLINE)).toBe(DEADLINE);
  });

  it('never moves the decision', () => {
    expect(decide(question(), offline, NOON).until).toBe(DEADLINE);
    expect(prompt(offline, plus(NOON, DAY), [continued(NOON), continued(plus(NOON, HOUR))]).until).toBe(DEADLINE);
  });

  it('given at a time still to come holds nothing', () => {
    expect(prompt(offline, NOON, [continued(plus(NOON, HOUR))]).signIn).toBe('normal');
  });
});

describe('an application that loses its right', () => {
  it('has an hour to save', () => {
    expect(mustSaveBy(NOON)).toBe(plus(NOON, HOUR));
  });
});
