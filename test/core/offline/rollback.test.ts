import { describe, expect, it } from 'vitest';
import { checkoutPeriodState } from '#core/offline/checkout-period.ts';
import { MOST_PROVISIONAL_TIMES, WALL_TOLERANCE } from '#core/offline/provisional-time.ts';
import { DAY, duration, HOUR, instant, minus, MINUTE, plus } from '#core/time/instant.ts';
import { answerTo, copyOf, decide, look, newMachine, reboot, run, signIn } from './machine.ts';
import { happen, HONEST, pick, randomLength, randomTimeline, WILD } from './timeline.ts';
import { must, onManyTimelines } from './timelines.ts';

const ROLLBACKS = [MINUTE, 6 * MINUTE, HOUR, DAY, 30 * DAY, 60 * 365 * DAY];

describe('a clock that is set back', () => {
  it('wins back at most the last day, when it was right until then', () => {
    onManyTimelines('a rollback wins back at most the last day', (random) => {
      const machine = newMachine();
      signIn(machine);
      let counted = 0;
      let { boot, uptime } = machine;
      const shown: { now: number; at: number; counted: number; boot: number }[] = [];
      for (const event of randomTimeline(random, 40, HONEST)) {
        const answer = happen(machine, event);
        if (answer === null) continue;
        counted += machine.boot === boot ? machine.uptime - uptime : machine.uptime;
        ({ boot, uptime } = machine);
        shown.push({ now: answer.clock.now, at: machine.trueTime, counted, boot });
      }
      const last = shown.at(-1);
      if (last === undefined) return;
      machine.wallShift -= pick(random, ROLLBACKS) + randomLength(random);
      const { now } = look(machine);
      for (const earlier of shown) {
        const waited = last.counted - earlier.counted;
        const isDayOld = waited >= DAY || (last.at - earlier.at >= DAY && waited >= HOUR && last.boot > earlier.boot);
        const isThinned = last.boot - earlier.boot >= MOST_PROVISIONAL_TIMES;
        if (!isDayOld || isThinned) continue;
        const least = earlier.now + waited - WALL_TOLERANCE;
        must(now >= least, () => `${String((least - now) / HOUR)} h less than what was shown a day before`);
      }
    });
  });

  it('a day of use is not won back because another day was still waiting (ADR 0010, "The second day")', () => {
    const machine = newMachine();
    signIn(machine);
    reboot(machine, 10 * HOUR);
    decide(machine);
    run(machine, HOUR);
    decide(machine);
    reboot(machine, 22 * HOUR);
    const shown = decide(machine)?.clock.now ?? instant(0);
    run(machine, 2 * HOUR);
    decide(machine);
    reboot(machine, 22.5 * HOUR);
    decide(machine);
    machine.wallShift = duration(-40, DAY);
    expect(look(machine).now).toBeGreaterThanOrEqual(plus(shown, duration(2, HOUR)));
  });

  it('never turns a grant into a denial by itself, then or later', () => {
    onManyTimelines('a rollback never turns a grant into a denial', (random) => {
      const kept = newMachine(random() < 0.7);
      signIn(kept);
      for (const event of randomTimeline(random, 20, WILD, true)) happen(kept, event);
      const rolledBack = copyOf(kept);
      const by = pick(random, ROLLBACKS) + randomLength(random);
      rolledBack.wallShift -= by;
      for (const event of randomTimeline(random, 15, { ...HONEST, 'sign-in': 0.3 })) {
        const without = happen(kept, event);
        const answer = happen(rolledBack, event);
        if (without === null || answer === null) continue;
        must(answer.clock.now <= without.clock.now, () => 'the time is later than without the rollback');
        must(answer.mayWorkOffline || !without.mayWorkOffline, () => 'offline use was denied');
      }
    });
  });

  it('never takes away a checkout that had begun (ADR 0010, "The checkout that began")', () => {
    onManyTimelines('a rollback never takes away a checkout', (random) => {
      const machine = newMachine(random() < 0.7);
      const notBefore = plus(instant(machine.trueTime), duration(Math.floor(random() * 20), DAY));
      const period = { notBefore, expiresAt: plus(notBefore, duration(30, DAY)) };
      let held = false;
      for (const event of randomTimeline(random, 30, { ...HONEST, 'set-wall': 1 })) {
        if (event.kind === 'set-wall') machine.wallShift -= pick(random, ROLLBACKS);
        const answer = event.kind === 'set-wall' ? null : happen(machine, event);
        if (answer === null) continue;
        const state = checkoutPeriodState(period, answer.clock);
        must(!held || state !== 'not-begun', () => 'a checkout that had begun is said not to have begun');
        held ||= state === 'holds';
      }
    });
  });

  it('is silent within a day and said beyond, and work goes on either way', () => {
    const machine = newMachine();
    signIn(machine);
    run(machine, HOUR);
    machine.wallShift = duration(-1, DAY);
    expect(decide(machine)?.clock.conditions).toEqual([]);
    machine.wallShift = duration(-1, DAY) - 1;
    const answer = decide(machine);
    expect(answer?.clock.conditions).toEqual(['clock-behind']);
    expect(answer?.mayWorkOffline).toBe(true);
  });
});

describe('the time that is computed', () => {
  it('falls only as far as an unconfirmed wall clock is set back, and never below what certainly passed', () => {
    onManyTimelines('the time never falls but with the wall clock', (random) => {
      const machine = newMachine(random() < 0.7);
      let before = decide(machine);
      for (const event of randomTimeline(random, 40, { ...WILD, 'sign-in': 0 }, true)) {
        const answer = happen(machine, event);
        if (answer === null || before === null) continue;
        const { now, record } = answer.clock;
        const setBack = Math.max(0, before.clock.record.last.wall - record.last.wall);
        must(now >= minus(before.clock.now, setBack as never), () => 'the time fell further than the wall clock');
        must(record.effective >= before.clock.record.effective, () => 'the effective time fell');
        must(record.confirmed >= before.clock.record.confirmed, () => 'the confirmed time fell');
        must(now >= record.effective, () => 'the time is before what certainly passed');
        before = answer;
      }
    });
  });

  it('never falls with a clock that is right', () => {
    onManyTimelines('the time never falls with a right clock', (random) => {
      const machine = newMachine(random() < 0.7);
      let before = 0;
      for (const event of randomTimeline(random, 40, { ...HONEST, 'sign-in': 0.5 }, true)) {
        const answer = happen(machine, event);
        if (answer === null) continue;
        must(answer.clock.now >= before, () => 'the time fell');
        must(answer.clock.now === machine.trueTime, () => 'the time is wrong though the clock is right');
        before = answer.clock.now;
      }
    });
  });

  it('is the same whether or not an unacknowledged look came in between', () => {
    const machine = newMachine();
    signIn(machine);
    reboot(machine, DAY);
    expect(look(machine)).toEqual(look(machine));
    expect(answerTo(machine, look(machine)).deadline).toBe(plus(instant(Date.UTC(2026, 2, 26)), duration(7, DAY)));
  });
});
