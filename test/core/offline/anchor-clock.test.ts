import { describe, expect, it } from 'vitest';
import { anchorClock } from '#core/offline/anchor-clock.ts';
import { asLostRecord } from '#core/offline/clock-record.ts';
import { readClock } from '#core/offline/read-clock.ts';
import { DAY, duration, HOUR, instant, minus, plus } from '#core/time/instant.ts';
import { answerTo, decide, importLicense, look, newMachine, readingsOf, reboot, recordOf, run, signIn, START } from './machine.ts';

describe('a verified sign-in', () => {
  it('brings back a clock that was confirmed too far ahead', () => {
    const machine = newMachine();
    machine.wallShift = duration(400, DAY);
    decide(machine);
    run(machine, DAY);
    decide(machine);
    machine.wallShift = 0;
    expect(look(machine).now).toBe(machine.trueTime + 400 * DAY);
    signIn(machine);
    expect(look(machine).now).toBe(machine.trueTime);
    expect(decide(machine)?.mayWorkOffline).toBe(true);
  });

  it('drops what the wall clock claimed before, where boots have no names too', () => {
    const machine = newMachine(false);
    machine.wallShift = duration(30, DAY);
    decide(machine);
    run(machine, 23 * HOUR);
    signIn(machine);
    run(machine, 2 * HOUR);
    decide(machine);
    machine.wallShift = 0;
    expect(look(machine).now).toBe(machine.trueTime);
  });

  it('takes back a beginning that only a wrong clock had seen', () => {
    const machine = newMachine();
    machine.wallShift = duration(30, DAY);
    expect(decide(machine)?.clock.furthest).toBe(machine.trueTime + 30 * DAY);
    signIn(machine);
    expect(look(machine).furthest).toBe(machine.trueTime);
  });

  it('drops a license’s issue time that is later than it, for good', () => {
    const machine = newMachine();
    importLicense(machine, duration(-300, DAY));
    expect(look(machine).now).toBe(START + 300 * DAY);
    signIn(machine);
    expect(look(machine).now).toBe(machine.trueTime);
    decide(machine);
    reboot(machine, HOUR);
    expect(look(machine).now).toBe(machine.trueTime);
  });

  it('drops one that no look at the clock had weighed yet', () => {
    const machine = newMachine();
    machine.bounds.push(plus(START, duration(300, DAY)));
    signIn(machine);
    expect(look(machine).now).toBe(machine.trueTime);
  });

  it('does not drop the issue time of a license that is imported afterwards', () => {
    const machine = newMachine();
    signIn(machine);
    decide(machine);
    reboot(machine, duration(5, DAY));
    machine.wallShift = duration(-5, DAY);
    expect(look(machine).now).toBeLessThan(machine.trueTime - 4 * DAY);
    importLicense(machine, HOUR);
    expect(look(machine).now).toBe(machine.trueTime - HOUR);
  });

  it('whose answer was held back for a day gains nothing by it', () => {
    const machine = newMachine();
    const requested = readingsOf(machine);
    const serverTime = instant(machine.trueTime);
    run(machine, DAY);
    const record = anchorClock(null, { serverTime, readings: requested, lowerBounds: [] });
    const { now } = readClock(record, readingsOf(machine), { lowerBounds: [], isNewProfile: false });
    expect(now).toBe(machine.trueTime);
  });

  it('is what the time is counted from, to the millisecond, until the boot ends', () => {
    const machine = newMachine();
    signIn(machine);
    machine.wallShift = 12_345_678;
    run(machine, 10_000_001);
    expect(decide(machine)?.clock.now).toBe(machine.trueTime);
    reboot(machine, 1_000);
    expect(decide(machine)?.clock.now).toBe(machine.trueTime + 12_345_678);
  });

  it('leaves the boot of the sign-in for good, even when that boot’s name comes back', () => {
    const machine = newMachine();
    signIn(machine);
    machine.boot = 2;
    decide(machine);
    machine.boot = 1;
    machine.wallShift = HOUR;
    expect(look(machine).now).toBe(machine.trueTime + HOUR);
  });
});

describe('a clock record that is lost', () => {
  it('uses the grace up until the next sign-in, and says so', () => {
    const machine = newMachine();
    signIn(machine);
    const policyExpiresAt = plus(START, duration(30, DAY));
    machine.copies = [null, null];
    const lost = decide(machine);
    expect(lost?.clock.conditions).toEqual(['record-missing']);
    expect(lost?.clock.record.anchor).toBeNull();
    machine.copies[0] = { sequence: 9, record: lost!.clock.record, policyExpiresAt };
    expect(decide(machine)?.mayWorkOffline).toBe(false);
    expect(look(machine).conditions).toEqual(['record-missing']);
    signIn(machine);
    expect(decide(machine)?.mayWorkOffline).toBe(true);
    expect(look(machine).conditions).toEqual([]);
  });

  it('is no loss in a profile that never held anything', () => {
    expect(look(newMachine()).conditions).toEqual([]);
  });

  it('still gives the time a lower bound where an older record is known', () => {
    const machine = newMachine();
    signIn(machine);
    run(machine, duration(3, DAY));
    decide(machine);
    const known = asLostRecord(recordOf(machine)!);
    machine.wallShift = duration(-30, DAY);
    const clock = readClock(known, readingsOf(machine), { lowerBounds: [], isNewProfile: false });
    expect(clock.now).toBe(machine.trueTime);
    expect(clock.conditions).toContain('record-missing');
    expect(answerTo(machine, clock).mayWorkOffline).toBe(false);
  });

  it('leaves the lower bounds, so a checkout does not run before it was issued', () => {
    const machine = newMachine();
    machine.isNewProfile = false;
    machine.bounds.push(minus(START, DAY));
    machine.wallShift = duration(-1_000, DAY);
    expect(look(machine).now).toBe(START - DAY);
  });
});
