import { describe, expect, it } from 'vitest';
import { decodeClockRecord, encodeClockRecord } from '#core/offline/clock-record-text.ts';
import { MOST_PROVISIONAL_TIMES } from '#core/offline/provisional-time.ts';
import { HOUR, MINUTE } from '#core/time/instant.ts';
import { decide, newMachine, reboot, recordOf, run, signIn } from './machine.ts';

/** The record of a machine that was signed in and then started and stopped many times in one day. */
function busyRecord(starts: number, hasBootIds = true): string {
  const machine = newMachine(hasBootIds);
  signIn(machine);
  for (let start = 0; start < starts; start += 1) {
    reboot(machine, HOUR / 2);
    decide(machine);
    run(machine, MINUTE);
  }
  return encodeClockRecord(recordOf(machine)!);
}

describe('the text of a clock record', () => {
  it('is read back as the same record', () => {
    const text = busyRecord(5);
    expect(encodeClockRecord(decodeClockRecord(text)!)).toBe(text);
    expect(decodeClockRecord(text)?.provisional).toHaveLength(5);
  });

  it('stays small, however often the machine starts', () => {
    const text = busyRecord(1_000);
    expect(decodeClockRecord(text)?.provisional.length).toBeLessThanOrEqual(MOST_PROVISIONAL_TIMES);
    expect(text.length).toBeLessThan(2_000);
  });

  it('is not read when any one character is missing, more or another', () => {
    // Inside names and digits another text can be a record too; that is what the seal is for.
    const text = busyRecord(2, false);
    for (let at = 0; at < text.length; at += 1) {
      const [before, character, rest] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
      if (!/[0-9]/.test(character)) expect(decodeClockRecord(before + rest)).toBeNull();
      expect(decodeClockRecord(`${before}~${rest}`)).toBeNull();
      expect(decodeClockRecord(`${before} ${character}${rest}`)).toBeNull();
    }
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['an empty object', '{}'],
    ['half a record', busyRecord(1).slice(0, 100)],
    ['two records', busyRecord(1) + busyRecord(1)],
    ['a line break after it', `${busyRecord(1)}\n`],
    ['another format', busyRecord(1).replace('"format":1', '"format":2')],
    ['a member too many', busyRecord(1).replace('"lost":false', '"lost":false,"more":1')],
    ['a member twice', busyRecord(1).replace('"lost":false', '"lost":true,"lost":false')],
    ['a member missing', busyRecord(1).replace(',"lost":false', '')],
    ['another order', busyRecord(1).replace(/"format":1,(.*),"lost":false/, '"lost":false,$1,"format":1')],
    ['a fraction', busyRecord(1).replace(/"effective":\d+/, '"effective":0.5')],
    ['an exponent', busyRecord(1).replace(/"effective":\d+/, '"effective":1e3')],
    ['text for a number', busyRecord(1).replace(/"effective":(\d+)/, '"effective":"$1"')],
    ['a time no date can show', busyRecord(1).replace(/"effective":\d+/, '"effective":8640000000000001')],
    ['a negative uptime', busyRecord(1).replace(/"anchor":\[(\d+),\d+/, '"anchor":[$1,-1')],
    ['an empty boot id', busyRecord(1).replace(/"boot-2"/, '""')],
    ['a text of a megabyte', ' '.repeat(1_000_000)],
  ])('is not read from %s', (_, text) => {
    expect(decodeClockRecord(text)).toBeNull();
  });
});
