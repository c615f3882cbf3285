import { describe, expect, it } from 'vitest';
import { DAY, duration } from '#core/time/instant.ts';
import { decide, newMachine, OFFLINE_DAYS, recordOf, run, signIn, type Machine } from './machine.ts';
import { happen, randomTimeline, WILD } from './timeline.ts';
import { must, onManyTimelines } from './timelines.ts';

const GRACE = duration(OFFLINE_DAYS, DAY);

/** Counts powered-on time between stored records in the test's own way: by boots and uptimes as they really were. */
interface Tally {
  boot: number;
  uptime: number;
  counted: number;
}

function count(tally: Tally, machine: Machine): void {
  tally.counted += machine.boot === tally.boot ? machine.uptime - tally.uptime : machine.uptime;
  tally.boot = machine.boot;
  tally.uptime = machine.uptime;
}

describe('the offline grace period as a bound', () => {
  it('no sequence of clock changes, reboots, sleeps and crashes gives more than it in counted powered-on time', () => {
    onManyTimelines('the grace period bounds counted powered-on time', (random) => {
      const machine = newMachine();
      signIn(machine);
      const tally: Tally = { boot: machine.boot, uptime: machine.uptime, counted: 0 };
      let stored = recordOf(machine);
      let anchored = recordOf(machine)?.anchor?.serverTime;
      for (const event of randomTimeline(random, 50, WILD, true)) {
        const { boot, uptime } = machine;
        const answer = happen(machine, event);
        const record = recordOf(machine);
        if (record?.anchor?.serverTime !== anchored) {
          Object.assign(tally, { boot, uptime, counted: 0 });
          anchored = record?.anchor?.serverTime;
        } else if (record !== stored) {
          count(tally, { ...machine, boot, uptime });
        }
        stored = record;
        if (answer?.mayWorkOffline === true) {
          must(tally.counted < GRACE, () => `granted after ${String(tally.counted / DAY)} counted days`);
        }
      }
    });
  });

  it('seven days are 168 hours to the millisecond, and then it has ended', () => {
    const machine = newMachine();
    signIn(machine);
    run(machine, GRACE - 1);
    expect(decide(machine)?.mayWorkOffline).toBe(true);
    run(machine, 1);
    expect(decide(machine)?.mayWorkOffline).toBe(false);
  });

  it('setting the clock back every hour gives not a millisecond more', () => {
    const machine = newMachine();
    signIn(machine);
    let granted = 0;
    for (let hour = 0; hour < 400; hour += 1) {
      machine.wallShift -= duration(2, DAY);
      run(machine, 3_600_000);
      if (decide(machine)?.mayWorkOffline === true) granted += 1;
    }
    expect(granted).toBe(167);
  });
});
