import { describe, expect, it } from 'vitest';
import { undetermined } from '#core/status/undetermined.ts';
import { HOUR, minus, plus } from '#core/time/instant.ts';
import { beginUsage, endUsage, seenUsage } from '#core/usage/usage-session.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';

const START = at('2026-07-01T08:00:00.000Z');
const question = { productId: product(1003), featureString: '', version: null, name: null };
const [online, covered] = [{ status: 'Ok', source: 'entitlement' }, { status: 'Ok', source: 'checkout' }] as const;
const session = beginUsage('4f9b1c3e-0000-4000-8000-000000000001', { ...undetermined(question, 'unexpected'), ...online }, 'Demo Modeler', START);

describe('a session of usage', () => {
  it('is called as its license calls it, else as the application says', () => {
    expect(session.application.name).toBe('Demo Modeler');
    expect(beginUsage('x', undetermined({ ...question, name: 'Licensed' }, 'unexpected'), 'Mine', START).application.name).toBe('Licensed');
  });

  it('has a stretch for each answer, online where a sign-in was confirmed, and none for an answer that nobody could give', () => {
    const later = [seenUsage(session, online, plus(START, HOUR)), seenUsage(session, null, plus(START, HOUR))];
    for (const one of later) expect(one).toEqual({ ...session, lastSeenAt: plus(START, HOUR) });
    expect(seenUsage(session, covered, plus(START, HOUR)).intervals).toEqual([
      { from: START, ...online, isOnline: true },
      { from: plus(START, HOUR), ...covered, isOnline: false },
    ]);
  });

  it('ends once, and never before it was seen', () => {
    const seen = seenUsage(session, online, plus(START, HOUR));
    const ended = endUsage(seen, 'stopped', minus(START, HOUR));
    expect(ended).toMatchObject({ endedAt: plus(START, HOUR), endedBy: 'stopped' });
    expect(endUsage(ended, 'lost', plus(START, HOUR))).toBe(ended);
  });
});
