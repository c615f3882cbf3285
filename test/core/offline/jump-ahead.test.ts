import { describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, instant, MINUTE } from '#core/time/instant.ts';
import { copyOf, decide, look, newMachine, reboot, run, signIn, type Machine } from './machine.ts';
import { happen, HONEST, randomLength, randomTimeline, WILD, type Event } from './timeline.ts';
import { must, onManyTimelines } from './timelines.ts';

/** How much true time an event takes. */
function lengthOf(event: Event): number {
  if (event.kind === 'off') return event.length + event.bootTakes;
  return event.kind === 'run' || event.kind === 'sleep' ? event.length : 0;
}

function bootedMachine(): Machine {
  const machine = newMachine();
  signIn(machine);
  run(machine, HOUR);
  reboot(machine, HOUR);
  decide(machine);
  return machine;
}

describe('a clock that jumps ahead', () => {
  it('leaves the remaining grace as it was, less time passed, when corrected within a day', () => {
    onManyTimelines('one jump ahead corrected within a day leaves nothing behind', (random) => {
      const right = newMachine(random() < 0.7);
      signIn(right);
      for (const event of randomTimeline(random, 15, HONEST)) happen(right, event);
      const jumped = copyOf(right);
      const jump = random() < 0.2 ? Math.floor(random() * 5 * MINUTE) : randomLength(random) * 40;
      jumped.wallShift = jump;
      let lasted = 0;
      for (const event of randomTimeline(random, 40, HONEST)) {
        lasted += lengthOf(event);
        if (lasted >= DAY) jumped.wallShift = 0;
        const expected = happen(right, event);
        const answer = happen(jumped, event);
        if (expected === null || answer === null || lasted < DAY) continue;
        must(answer.clock.now === expected.clock.now, () => `off by ${String(answer.clock.now - expected.clock.now)} ms`);
        must(answer.mayWorkOffline === expected.mayWorkOffline, () => 'another answer');
        must(!answer.clock.conditions.includes('clock-ahead'), () => 'still said to be ahead');
      }
    }, { short: 20_000, long: 1_000_000 });
  });

  it('after a sign-in a wrong wall clock changes nothing until the next boot', () => {
    onManyTimelines('a wrong wall clock in the boot of a sign-in changes nothing', (random) => {
      const right = newMachine();
      for (const event of randomTimeline(random, 10, WILD, true)) happen(right, event);
      signIn(right);
      const wrong = copyOf(right);
      right.wallShift = 0;
      for (const event of randomTimeline(random, 20, { ...WILD, off: 0, 'sign-in': 0 })) {
        const answer = happen(wrong, event);
        const expected = event.kind === 'set-wall' ? null : happen(right, event);
        must(answer?.clock.now === expected?.clock.now, () => 'the wall clock changed the time');
      }
      right.wallShift = wrong.wallShift = 0;
      for (const event of randomTimeline(random, 10, HONEST)) {
        const expected = happen(right, event);
        const answer = happen(wrong, event);
        must(answer?.clock.now === expected?.clock.now, () => 'the wrong clock left something behind');
      }
    });
  });

  it('decides by the wall clock at once and restores at once when set right', () => {
    const machine = bootedMachine();
    machine.wallShift = duration(30, DAY);
    expect(decide(machine)?.mayWorkOffline).toBe(false);
    run(machine, 23 * HOUR);
    expect(decide(machine)?.mayWorkOffline).toBe(false);
    machine.wallShift = 0;
    const answer = decide(machine);
    expect(answer?.mayWorkOffline).toBe(true);
    expect(answer?.clock.now).toBe(machine.trueTime);
  });

  it('becomes the confirmed time after 24 counted hours', () => {
    const machine = bootedMachine();
    machine.wallShift = duration(30, DAY);
    decide(machine);
    run(machine, DAY);
    decide(machine);
    machine.wallShift = 0;
    expect(look(machine).now).toBe(machine.trueTime + 30 * DAY);
  });

  it('becomes the confirmed time after a day by the wall clock with an hour of it counted over two boots', () => {
    const confirmedAfter = (ran: number, boots: number): boolean => {
      const machine = bootedMachine();
      machine.wallShift = duration(30, DAY);
      decide(machine);
      run(machine, ran);
      decide(machine);
      if (boots === 2) reboot(machine, DAY - ran, 0);
      else machine.wallShift += DAY - ran;
      decide(machine);
      machine.wallShift = 0;
      return look(machine).now > machine.trueTime + 29 * DAY;
    };
    expect(confirmedAfter(HOUR, 2)).toBe(true);
    expect(confirmedAfter(HOUR - 1, 2)).toBe(false);
    expect(confirmedAfter(HOUR, 1)).toBe(false);
  });

  it('starts its day anew when it is set back by more than five minutes', () => {
    const machine = bootedMachine();
    machine.wallShift = duration(30, DAY);
    decide(machine);
    run(machine, 23 * HOUR);
    machine.wallShift = DAY;
    decide(machine);
    run(machine, 2 * HOUR);
    decide(machine);
    machine.wallShift = 0;
    expect(look(machine).now).toBe(machine.trueTime);
  });

  it('is said only when it happened within one boot, by more than a day, until it is set right', () => {
    const machine = bootedMachine();
    machine.wallShift = DAY;
    expect(decide(machine)?.clock.conditions).toEqual([]);
    machine.wallShift = 2 * DAY + 1;
    expect(decide(machine)?.clock.conditions).toEqual(['clock-ahead']);
    run(machine, HOUR);
    expect(decide(machine)?.clock.conditions).toEqual(['clock-ahead']);
    machine.wallShift = 0;
    expect(decide(machine)?.clock.conditions).toEqual([]);
  });

  it('is not said of a machine that was off for long, nor of an empty battery that is set right', () => {
    const machine = bootedMachine();
    reboot(machine, 40 * DAY);
    expect(decide(machine)?.clock.conditions).toEqual([]);
    const battery = bootedMachine();
    reboot(battery, HOUR);
    battery.wallShift = -battery.trueTime;
    expect(decide(battery)?.clock.conditions).toEqual(['clock-behind']);
    run(battery, 10_000);
    battery.wallShift = 0;
    expect(decide(battery)?.clock.conditions).toEqual([]);
    expect(look(battery).now).toBe(instant(battery.trueTime));
  });

  it('of less than five minutes leaves nothing behind either (ADR 0010, "The small jump")', () => {
    const machine = bootedMachine();
    machine.wallShift = 4 * MINUTE;
    decide(machine);
    run(machine, HOUR);
    machine.wallShift = 0;
    decide(machine);
    run(machine, 2 * DAY);
    expect(decide(machine)?.clock.now).toBe(machine.trueTime);
  });
});
