import { describe, expect, it } from 'vitest';
import { knownQuestions } from '#core/status/known-questions.ts';
import { DAY, duration, minus } from '#core/time/instant.ts';
import { application, DRAINAGE, entitlement, facts, MODELER, NOON, policy, signedIn, stored, version } from './builders.ts';

describe('the applications a profile knows', () => {
  it('are those of its checkouts and of its user\'s policy, each once, by name', () => {
    const document = policy({ entitlements: [entitlement(), entitlement({ ...DRAINAGE, productName: 'Demo Drainage' })] });
    const checkouts = [stored({ applications: [application({ version: version('10.16.2.34') })] })];
    expect(knownQuestions(signedIn(document, { checkouts }), NOON)).toEqual([
      { ...DRAINAGE, name: 'Demo Drainage', version: null },
      { ...MODELER, name: 'Demo Modeler', version: [10, 16, 2, 34] },
    ]);
  });

  it('leave out another user\'s policy, and checkouts that have left the list', () => {
    const gone = stored({ expiresAt: minus(NOON, duration(100, DAY)) });
    expect(knownQuestions(signedIn(policy(), { checkouts: [gone] }, { userId: 'ffffffff-0000-4000-8000-000000000009' }), NOON)).toEqual([]);
    expect(knownQuestions(facts({ checkouts: [stored({}, { clearedAt: NOON })] }), NOON).length).toBe(1);
  });
});
