import { describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE, plus, SECOND } from '#core/time/instant.ts';
import { refreshAfter, waitAfter } from '#main/refresh/refresh-times.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { Attended } from './attended.ts';

describe('a refresh is made', () => {
  it('at the start, and then at three quarters of the interval, by the uptime', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, HOUR));
    await attended.looks();
    expect(attended.reasons).toEqual(['start']);
    expect(attended.attendant.view).toMatchObject({ isUnderWay: false, lastAt: attended.now, nextAt: plus(attended.now, duration(180, MINUTE)), problem: null });
    await attended.passes(duration(179, MINUTE), 10_000);
    expect(attended.reasons).toEqual(['start']);
    await attended.passes(duration(1, MINUTE), 10_000);
    expect(attended.reasons).toEqual(['start', 'due']);
    expect(attended.followed).toBe(2);
  });

  it('not at the start where another process refreshed a moment ago', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-20, SECOND));
    await attended.passes(duration(1, HOUR), 10_000);
    expect(attended.reasons).toEqual([]);
    await attended.passes(duration(2, HOUR), 10_000);
    expect(attended.reasons).toEqual(['due']);
  });

  it('on waking, and when the network returns, also while a failure is waited out', async () => {
    const attended = new Attended();
    await attended.passes(duration(2, MINUTE));
    attended.sleeps(duration(2, HOUR));
    await attended.looks();
    expect(attended.reasons).toEqual(['woke']);
    await attended.passes(duration(2, MINUTE));
    attended.fails('network-unavailable');
    attended.network = '';
    await attended.passes(duration(3, HOUR));
    const failed = attended.reasons.length;
    attended.says = () => attended.accepts();
    attended.network = '192.0.2.9';
    await attended.looks();
    expect(attended.reasons.slice(failed)).toEqual(['network-returned']);
    expect(attended.attendant.view.problem).toBeNull();
  });

  it('soon after waking, however many failed before, and for a network that came back while one was under way', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, HOUR));
    attended.fails('network-unavailable');
    await attended.passes(DAY, 20_000);
    attended.sleeps(duration(2, HOUR));
    let fail: () => void = () => undefined;
    attended.says = () => new Promise((resolve) => (fail = () => { resolve({ outcome: 'failed', problem: useCaseProblem('service-not-reached'), untrusted: null, retryAfter: null }); }));
    const before = attended.reasons.length;
    attended.attendant.tick();
    await new Promise((resolve) => setImmediate(resolve));
    attended.network = '192.0.2.77';
    attended.attendant.tick();
    attended.says = () => attended.accepts();
    fail();
    await attended.attendant.settled();
    await attended.passes(duration(1, SECOND));
    expect(attended.reasons.slice(before)).toEqual(['woke', 'network-returned']);
    attended.fails('service-no-answer');
    attended.sleeps(duration(4, HOUR));
    await attended.passes(duration(10, SECOND));
    expect(attended.reasons.slice(before)).toEqual(['woke', 'network-returned', 'woke', 'again', 'again']);
  });

  it('for nobody where no service is set, or nobody is signed in', async () => {
    const attended = new Attended();
    attended.isServiceSet = false;
    await attended.passes(duration(5, HOUR), 10_000);
    expect(await attended.attendant.refresh('asked')).toEqual({ outcome: 'nobody' });
    attended.isServiceSet = true;
    attended.userId = null;
    await attended.passes(duration(5, HOUR), 10_000);
    expect(attended.reasons).toEqual([]);
    expect(attended.attendant.view.nextAt).toBeNull();
  });

  it('once, however many ask meanwhile', async () => {
    const attended = new Attended();
    let answer: () => void = () => undefined;
    attended.says = () => new Promise((resolve) => (answer = () => { resolve({ outcome: 'refreshed' }); }));
    const asked = [attended.attendant.refresh('asked'), attended.attendant.refresh('prompt'), attended.attendant.refresh('unconfirmed-start')];
    attended.attendant.tick();
    await new Promise((resolve) => setImmediate(resolve));
    expect(attended.attendant.view.isUnderWay).toBe(true);
    answer();
    expect(await Promise.all(asked)).toEqual([{ outcome: 'refreshed' }, { outcome: 'refreshed' }, { outcome: 'refreshed' }]);
    expect(attended.reasons).toEqual(['asked']);
  });

  it('as often as is good where the interval is nothing, tiny or a thousand years', async () => {
    expect(refreshAfter([0])).toBe(15 * MINUTE);
    expect(refreshAfter([240, 0])).toBe(15 * MINUTE);
    expect(refreshAfter([1])).toBe(45 * SECOND);
    expect(refreshAfter([240, 60])).toBe(45 * MINUTE);
    expect(refreshAfter([999_999_999])).toBe(DAY);
    const attended = new Attended();
    attended.intervals = [0];
    await attended.passes(duration(1, HOUR), 10_000);
    expect(attended.reasons).toEqual(['due', 'due', 'due', 'due']);
  });

  it('no more often where what was accepted cannot be kept', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, DAY));
    attended.says = () => Promise.resolve({ outcome: 'refreshed' });
    await attended.passes(duration(4, HOUR), 10_000);
    expect(attended.reasons).toEqual(['start', 'due']);
  });
});

describe('after a failure', () => {
  it('it is tried again after seconds, then less and less often, at least once an hour; a person is never held back', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, HOUR));
    attended.random = 0.5;
    attended.fails('service-no-answer');
    await attended.passes(duration(1, MINUTE));
    // At once, and after 3.75, 7.5, 15 and 30 seconds more.
    expect(attended.reasons).toEqual(['start', 'again', 'again', 'again', 'again']);
    expect(attended.attendant.view.problem).toMatchObject({ code: 'service-no-answer' });
    await attended.passes(DAY, 20_000);
    const before = attended.reasons.length;
    await attended.passes(duration(10, HOUR), 10_000);
    const tries = attended.reasons.length - before;
    expect(tries).toBeGreaterThanOrEqual(10);
    expect(tries).toBeLessThanOrEqual(14);
    expect(await attended.attendant.refresh('unconfirmed-start')).toMatchObject({ outcome: 'failed' });
    const { length } = attended.reasons;
    await attended.attendant.refresh('asked');
    await attended.attendant.refresh('prompt');
    expect(attended.reasons.slice(length)).toEqual(['asked', 'prompt']);
    attended.says = () => attended.accepts();
    expect(await attended.attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    expect(attended.attendant.view).toMatchObject({ problem: null, nextAt: plus(attended.now, duration(3, HOUR)) });
  });

  it('the service is left alone for as long as it asks, up to an hour', () => {
    expect(waitAfter(1, 0, duration(20, MINUTE))).toBe(20 * MINUTE);
    expect(waitAfter(1, 0, duration(400, DAY))).toBe(HOUR);
    expect(waitAfter(1, 0, duration(-5, DAY))).toBe(2_500);
    expect(waitAfter(1, 0, NaN as typeof HOUR)).toBe(2_500);
    expect(waitAfter(5_000, 0.999, null)).toBeLessThanOrEqual(HOUR);
  });

  it('that only a sign-in mends, it is not tried again until somebody signs in or asks', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, HOUR));
    attended.fails('sign-in-ended');
    await attended.passes(duration(30, HOUR), 60_000);
    attended.sleeps(duration(2, HOUR));
    attended.network = '192.0.2.99';
    await attended.looks();
    expect(attended.reasons).toEqual(['start']);
    expect(attended.attendant.view).toMatchObject({ nextAt: null, problem: { code: 'sign-in-ended' } });
    // Somebody signs in, in another process.
    [attended.lastVerifiedAt, attended.changes, attended.says] = [attended.now, 1, () => attended.accepts()];
    await attended.passes(duration(181, MINUTE), 10_000);
    expect(attended.reasons).toEqual(['start', 'due']);
    expect(attended.attendant.view.problem).toBeNull();
  });

  it('that an administrator mends, it is tried again about once an hour', async () => {
    const attended = new Attended();
    attended.lastVerifiedAt = plus(attended.now, duration(-1, HOUR));
    attended.fails('user-disabled');
    await attended.passes(duration(10, HOUR), 10_000);
    expect(attended.reasons.length).toBeGreaterThanOrEqual(10);
    expect(attended.reasons.length).toBeLessThanOrEqual(21);
  });

  it('a fault of this program is one of them, and ends nothing', async () => {
    const attended = new Attended();
    attended.says = () => Promise.reject(new Error('a fault that this test makes'));
    expect(await attended.attendant.refresh('asked')).toMatchObject({ outcome: 'failed', problem: { code: 'unexpected' } });
    attended.says = () => attended.accepts();
    expect(await attended.attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
  });
});

describe('a refresh that is under way', () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<{ outcome: 'given-up' }>((resolve) => { signal.addEventListener('abort', () => { resolve({ outcome: 'given-up' }); }); });

  it('is given up when somebody signs out, and counts neither as a failure nor as one', async () => {
    const attended = new Attended();
    attended.says = untilAborted;
    const asked = attended.attendant.refresh('asked');
    await attended.attendant.giveUp();
    expect(await asked).toEqual({ outcome: 'given-up' });
    expect(attended.attendant.view).toMatchObject({ isUnderWay: false, problem: null });
    attended.says = () => attended.accepts();
    expect(await attended.attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
  });

  it('is given up when whoever keeps it ends, and none follows', async () => {
    const attended = new Attended();
    attended.says = untilAborted;
    const asked = attended.attendant.refresh('asked');
    await new Promise((resolve) => setImmediate(resolve));
    await attended.attendant.close();
    expect(await asked).toEqual({ outcome: 'given-up' });
    await attended.passes(duration(5, HOUR), 60_000);
    expect(await attended.attendant.refresh('asked')).toEqual({ outcome: 'given-up' });
    expect(attended.reasons).toEqual(['asked']);
  });
});
