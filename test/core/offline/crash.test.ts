import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#core/time/instant.ts';
import { answerTo, copyOf, decide, importLicense, look, newMachine, reboot, recordOf, run, signIn, type Crash, type Machine } from './machine.ts';
import { happen, pick, randomTimeline, WILD } from './timeline.ts';
import { must, onManyTimelines } from './timelines.ts';

const CRASHES: readonly Crash[] = ['before', 'between', 'after'];

/** How long offline work would still be allowed; 0 when it is not. */
function graceLeft(machine: Machine): number {
  const { clock, deadline, mayWorkOffline } = answerTo(machine, look(machine));
  return mayWorkOffline && deadline !== null ? deadline - clock.now : 0;
}

/** A machine after a wild life with crashes in it. */
function wildMachine(random: () => number): Machine {
  const machine = newMachine(random() < 0.7);
  for (const event of randomTimeline(random, 20, { ...WILD, 'sign-in': 1 }, true)) happen(machine, event);
  return machine;
}

/** Lets something happen to a copy of the machine, then starts it again at once. */
function after(machine: Machine, what: (copy: Machine) => unknown): number {
  const copy = copyOf(machine);
  what(copy);
  reboot(copy, 0);
  return graceLeft(copy);
}

describe('a crash', () => {
  it('in a sign-in leaves no more grace than all of it or none of it', () => {
    onManyTimelines('a crash in a sign-in never lengthens the grace', (random) => {
      const machine = wildMachine(random);
      const policyDays = pick(random, [1, 7, 30]);
      const nothing = after(machine, () => undefined);
      const signedIn = copyOf(machine);
      signIn(signedIn, 'none', policyDays);
      const all = graceLeft(signedIn);
      for (const crash of CRASHES) {
        const left = after(machine, (copy) => signIn(copy, crash, policyDays));
        must(left <= Math.max(nothing, all), () => `${crash}: ${String((left - Math.max(nothing, all)) / HOUR)} h more`);
      }
    });
  });

  it('in a decision leaves no more grace than no decision', () => {
    onManyTimelines('a crash in a decision never lengthens the grace', (random) => {
      const machine = wildMachine(random);
      const nothing = after(machine, () => undefined);
      for (const crash of CRASHES) {
        must(after(machine, (copy) => decide(copy, crash)) <= nothing, () => `${crash}: more grace`);
      }
    });
  });

  it('in an import leaves no more grace than no import', () => {
    onManyTimelines('a crash in an import never lengthens the grace', (random) => {
      const machine = wildMachine(random);
      const issuedAgo = Math.floor((random() * 20 - 2) * DAY);
      const nothing = after(machine, () => undefined);
      for (const crash of CRASHES) {
        must(after(machine, (copy) => importLicense(copy, issuedAgo, crash)) <= nothing, () => `${crash}: more grace`);
      }
    });
  });

  it('never takes back what an acknowledged answer counted, nor does an older copy put back beside the newer', () => {
    onManyTimelines('an acknowledged answer stays counted', (random) => {
      const machine = newMachine();
      signIn(machine);
      let counted = 0;
      for (const event of randomTimeline(random, 30, { ...WILD, 'sign-in': 0 }, true)) {
        const [first] = machine.copies;
        const answer = happen(machine, event);
        if (random() < 0.1) machine.copies[0] = first;
        const effective = recordOf(machine)?.effective ?? 0;
        must(effective >= counted, () => 'the effective time fell');
        counted = answer?.clock.record.effective ?? counted;
      }
    });
  });

  it('before an answer leaves none: what was not stored was not granted', () => {
    const machine = newMachine();
    signIn(machine);
    run(machine, DAY);
    for (const crash of CRASHES) expect(decide(copyOf(machine), crash)).toBeNull();
  });
});
