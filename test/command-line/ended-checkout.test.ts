import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { FIXTURE_END, licenseFor } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import type { ClearJson, HistoryJson, ListJson, StatusJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

const PRODUCT = 1003;

/** An instant so many milliseconds from the end of the fixtures' licenses. */
function fromEnd(milliseconds: number): string {
  return new Date(at(FIXTURE_END) + milliseconds).toISOString();
}

describe.concurrent('a checkout at its end', () => {
  it('stops at that instant, not a millisecond earlier or later', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('license', licenseFor('belic', PRODUCT))]);
    // The process's clock runs on from where it starts, so the answer is judged by the instant that it was given at.
    const starts = [-60_000, -300, -120, -60, -30, -1, 0].map(fromEnd);
    const seen = { before: 0, after: 0 };
    for (const now of starts) {
      const { exitCode, json } = await licensing(['status', '--product', String(PRODUCT), '--json'], { now });
      const answer = json<StatusJson>();
      const isBefore = answer.now < FIXTURE_END;
      seen[isBefore ? 'before' : 'after']++;
      expect(exitCode, answer.now).toBe(isBefore ? 0 : 20);
      expect(answer.decisions, answer.now).toMatchObject([
        isBefore
          ? { status: 'Ok', until: FIXTURE_END, nextChangeAt: FIXTURE_END, reason: 'covered-by-checkout' }
          : { status: 'NotEntitled', until: null, reason: 'checkout-ended' },
      ]);
    }
    expect(seen.before).toBeGreaterThan(0);
    expect(seen.after).toBeGreaterThan(1);
  });
});

describe.concurrent.each(['belic', 'xml'] as const)('a checkout past its end (%s)', (kind) => {
  it('is checked in by itself, says so, leaves the list three calendar months later, and is once in the history', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('license', licenseFor(kind, PRODUCT))]);
    const listAt = async (now: string): Promise<string[]> => {
      const { json } = await licensing(['list', '--json'], { now });
      return json<ListJson>().checkouts.map(({ state, leavesListAt }) => `${state}, listed until ${leavesListAt}`);
    };
    const leaves = '2026-12-01T22:00:00.000Z';
    expect(await listAt(FIXTURE_END)).toEqual([`expired, listed until ${leaves}`]);
    expect(await listAt(FIXTURE_END)).toEqual([`expired, listed until ${leaves}`]);

    const status = await licensing(['status', '--product', String(PRODUCT)], { now: FIXTURE_END });
    expectFinishedText(status);
    expect(status.stdout).toContain('ended on Tue 1 Sep 2026, 22:00 UTC and was checked in automatically.');
    const people = await licensing(['list'], { now: FIXTURE_END });
    expectFinishedText(people);
    expect(people.stdout).toContain('checked in automatically');

    const clear = await licensing(['clear', checkoutIdOf(PRODUCT), '--yes', '--json'], { now: FIXTURE_END });
    expect(clear.exitCode).toBe(0);
    expect(clear.json<ClearJson>()).toMatchObject({ cleared: [], already: { state: 'expired', at: FIXTURE_END } });

    expect(await listAt('2026-12-01T21:59:00.000Z')).toEqual([`expired, listed until ${leaves}`]);
    expect(await listAt(leaves)).toEqual([]);
    const history = await licensing(['history', '--json'], { now: leaves });
    expect(history.json<HistoryJson>().entries).toMatchObject([
      { kind: 'ended', checkoutId: checkoutIdOf(PRODUCT), details: { endedAt: FIXTURE_END } },
      { kind: 'imported' },
    ]);
  });
});
