import { expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE } from '#core/time/instant.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { copyOf, decide, look, newMachine, OFFLINE_DAYS, reboot, run, signIn, type Machine } from './machine.ts';
import { randomTimeline, type Event, type Mixture } from './timeline.ts';
import { must } from './timelines.ts';

const GRACE = duration(OFFLINE_DAYS, DAY);

/** How often a running session stores the clock record. */
const STORED_EVERY = duration(10, MINUTE);

/** What a person at the machine can do without the product's help. */
const ATTACKS: Mixture = { run: 6, off: 4, 'set-wall': 3, decide: 5 };

/** What a course of action brought. */
interface Gain {
  /** Powered-on time with an application running that had been granted. */
  readonly granted: number;
  readonly boots: number;
}

/** Plays a course of action: a granted start opens a session, which lasts until a denial or the end of the boot. */
function play(start: Machine, events: readonly Event[]): Gain {
  const machine = copyOf(start);
  const session = { isRunning: false, granted: 0, stored: 0 };
  const ask = (): void => {
    session.isRunning = decide(machine)?.mayWorkOffline === true;
    session.stored = session.granted;
  };
  for (const event of events) {
    if (event.kind === 'set-wall') machine.wallShift = event.shift;
    if (event.kind === 'decide') ask();
    if (event.kind === 'off') {
      reboot(machine, event.length, event.bootTakes);
      session.isRunning = false;
    }
    if (event.kind !== 'run') continue;
    for (let left = event.length; left > 0; ) {
      const length = session.isRunning ? Math.min(left, STORED_EVERY - (session.granted - session.stored)) : left;
      run(machine, length);
      left -= length;
      if (!session.isRunning) continue;
      session.granted += length;
      // What is left of the ten minutes when the machine is switched off stays uncounted: the worst case.
      if (session.granted - session.stored >= STORED_EVERY) ask();
    }
  }
  return { granted: session.granted, boots: machine.boot };
}

function boundOn({ boots }: Gain): number {
  return GRACE + boots * STORED_EVERY;
}

function changed(events: readonly Event[], random: () => number): Event[] {
  const at = Math.floor(random() * events.length);
  const removed = random() < 0.3 ? 1 + Math.floor(random() * 3) : 1;
  return [...events.slice(0, at), ...randomTimeline(random, removed, ATTACKS), ...events.slice(at + removed)];
}

function climb(start: Machine, random: () => number, steps: number): Gain {
  let events = randomTimeline(random, 120, ATTACKS);
  let best = play(start, events);
  for (let step = 0; step < steps; step += 1) {
    const next = changed(events, random);
    const gain = play(start, next);
    must(gain.granted <= boundOn(gain), () => `beyond the bound: ${JSON.stringify(next)}`);
    if (gain.granted >= best.granted) [events, best] = [next, gain];
  }
  return best;
}

function bestOf(start: Machine, what: string): Gain {
  const seed = testSeed(what);
  const climbs = caseCount({ short: 6, long: 40 });
  const steps = caseCount({ short: 400, long: 2_500 });
  let best: Gain = { granted: 0, boots: 0 };
  for (let number = 0; number < climbs; number += 1) {
    const gain = climb(start, randomFrom(seed + number), steps);
    if (gain.granted > best.granted) best = gain;
  }
  reportCount(`courses of action tried: ${what}`, climbs * steps);
  const hours = (length: number): string => (length / HOUR).toFixed(2);
  process.stdout.write(
    `measured: ${what}: the best attack found had ${hours(best.granted)} h granted in ${String(best.boots)} boots; ` +
      `the bound is ${hours(GRACE)} h and ten minutes a boot, ${hours(boundOn(best))} h\n`,
  );
  return best;
}

it('an attacker who searches for the best course of action stays within the grace period and ten minutes a boot', () => {
  const start = newMachine();
  signIn(start);
  const best = bestOf(start, 'clock attack right after a sign-in');
  // The search is no straw man: it finds how to use the grace period up.
  expect(best.granted).toBeGreaterThan(0.9 * GRACE);
});

it('an attacker whose clock was set ahead before the sign-in gains nothing by it', () => {
  const start = newMachine();
  start.wallShift = duration(400, DAY);
  decide(start);
  run(start, duration(2, DAY));
  decide(start);
  signIn(start);
  expect(look(start).now).toBe(start.trueTime);
  bestOf(start, 'clock attack with a clock set ahead before');
});
