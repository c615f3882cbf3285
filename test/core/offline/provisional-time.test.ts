import { describe, expect, it } from 'vitest';
import { MOST_PROVISIONAL_TIMES } from '#core/offline/provisional-time.ts';
import { DAY, duration, HOUR, MINUTE, SECOND } from '#core/time/instant.ts';
import { decide, look, newMachine, reboot, recordOf, run, signIn } from './machine.ts';
import { must, onManyTimelines } from './timelines.ts';

describe('the provisional times of a clock that is right', () => {
  it('are one while the machine runs, though the clock is corrected by seconds all the time', () => {
    const machine = newMachine();
    signIn(machine);
    reboot(machine, 8 * HOUR);
    for (let minute = 0; minute < 600; minute += 1) {
      machine.wallShift = ((minute * 7) % 5) * SECOND;
      run(machine, MINUTE);
      decide(machine);
    }
    expect(recordOf(machine)?.provisional).toHaveLength(1);
  });

  it('are gone once they are confirmed, but for what is newer', () => {
    const machine = newMachine();
    signIn(machine);
    reboot(machine, 8 * HOUR);
    decide(machine);
    run(machine, DAY);
    decide(machine);
    expect(recordOf(machine)?.provisional).toEqual([]);
    expect(recordOf(machine)?.effective).toBe(machine.trueTime);
  });

  it('lose little when there are too many: a rollback still wins back hardly more than a day', () => {
    onManyTimelines(
      'a machine that starts and stops all day',
      (random) => {
        const machine = newMachine();
        signIn(machine);
        const shown: { readonly now: number; readonly at: number }[] = [];
        for (let start = 0; start < 150; start += 1) {
          const isLongRest = random() < 0.1;
          reboot(machine, 6 * MINUTE + Math.floor(random() * (isLongRest ? 6 * HOUR : 10 * MINUTE)));
          run(machine, 5 * MINUTE);
          const now = decide(machine)?.clock.now ?? 0;
          shown.push({ now, at: machine.trueTime });
        }
        must((recordOf(machine)?.provisional.length ?? 0) <= MOST_PROVISIONAL_TIMES, () => 'too many');
        const dayAgo = shown.findLast(({ at }) => machine.trueTime - at >= DAY)?.now ?? 0;
        machine.wallShift = duration(-90, DAY);
        const lost = dayAgo - look(machine).now;
        must(lost <= 3 * HOUR, () => `${String(lost / HOUR)} h more than a day`);
      },
      { short: 300, long: 20_000 },
    );
  });
});

describe('a clock that jumped ahead', () => {
  it('is still said to be ahead when it is corrected by a second, and no more after a sign-in', () => {
    const machine = newMachine();
    signIn(machine);
    machine.wallShift = duration(2, DAY);
    expect(decide(machine)?.clock.conditions).toEqual(['clock-ahead']);
    machine.wallShift -= SECOND;
    expect(decide(machine)?.clock.conditions).toEqual(['clock-ahead']);
    signIn(machine);
    expect(decide(machine)?.clock.conditions).toEqual([]);
  });
});
