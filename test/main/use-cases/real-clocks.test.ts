import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, HOUR, MINUTE, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { hasFaketime } from '../clock/readings-of-a-process.ts';
import { START, Workstation } from './workstation.ts';

const SCRIPT = fileURLToPath(new URL('grace-process.ts', import.meta.url));
const DEADLINE = plus(START, duration(168, HOUR));
/** How long these tests may take of real time, at most. */
const A_WHILE = duration(5, MINUTE);

interface Answer {
  readonly now: Instant;
  readonly wall: Instant;
  readonly decision: Decision;
}

let workstation: Workstation;
/** Real milliseconds when the test began: the wall clocks of its processes show `START` then, and go on. */
let begun: number;
beforeEach(() => {
  workstation = new Workstation();
  begun = Date.now();
});
afterEach(() => {
  workstation.remove();
});

/** Runs a use case in a process whose wall clock is off by so much; uptime and boot are this machine's own. */
function runs(wrongBy: Duration, command: string, argument = ''): Answer {
  const shift = Math.round((START + wrongBy - begun) / SECOND);
  const offset = `${shift < 0 ? '' : '+'}${String(shift)}s`;
  const printed = execFileSync('faketime', ['-f', offset, process.execPath, SCRIPT, command, argument], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      NODE_COMPILE_CACHE: join(tmpdir(), 'licensing-client-test-compile-cache'),
      ...workstation.environment(),
    },
  });
  return JSON.parse(printed) as Answer;
}

const RIGHT = 0 as Duration;

describe.runIf(process.platform === 'linux' && hasFaketime())('real processes under faketime', () => {
  it('give exactly the grace period of the sign-in, whatever their wall clocks show in that boot', () => {
    expect(runs(duration(8, DAY), 'sign-in', formatIsoInstant(START)).decision).toMatchObject({ status: 'Ok', reason: 'confirmed-recently' });
    expect(runs(RIGHT, 'dismiss').decision).toMatchObject({ status: 'Offline', until: DEADLINE });
    for (const wrongBy of [duration(6, DAY), duration(8, DAY), duration(-2, DAY), duration(3_000, DAY), duration(-3_000, DAY), RIGHT]) {
      const { now, wall, decision } = runs(wrongBy, 'decide');
      expect(Math.abs(wall - START - wrongBy)).toBeLessThan(A_WHILE);
      expect(now - START).toBeGreaterThanOrEqual(0);
      expect(now - START).toBeLessThan(A_WHILE);
      expect({ wrongBy, status: decision.status, until: decision.until }).toEqual({ wrongBy, status: 'Offline', until: DEADLINE });
      expect(decision.notices.includes('clock-behind')).toBe(wrongBy <= -2 * DAY);
    }
  });

  it('judge a checkout by a wall clock that is ahead, and give it back when the clock is set right', () => {
    const path = workstation.brings('a.belic', aBelic());
    expect(runs(RIGHT, 'import', path).decision).toMatchObject({ status: 'Ok', source: 'checkout' });
    const ahead = runs(duration(70, DAY), 'decide');
    expect(ahead.decision).toMatchObject({ status: 'NotEntitled', reason: 'checkout-ended', remedy: 'set-clock', notices: ['clock-ahead'] });
    // The machine's clocks and its uptime tick in steps of their own, so a few milliseconds either way are no jump.
    expect(Math.abs(ahead.now - plus(START, duration(70, DAY)))).toBeLessThan(A_WHILE);
    const right = runs(RIGHT, 'decide');
    expect(right.decision).toMatchObject({ status: 'Ok', source: 'checkout', notices: [] });
    expect(right.now - START).toBeLessThan(A_WHILE);
  });

  it('keep a checkout on a wall clock that is years behind, and say so', () => {
    const path = workstation.brings('a.belic', aBelic());
    runs(RIGHT, 'import', path);
    const behind = runs(duration(-2_000, DAY), 'decide');
    expect(behind.decision).toMatchObject({ status: 'Ok', source: 'checkout', notices: ['clock-behind'] });
    expect(behind.now).toBeGreaterThanOrEqual(at('2026-03-01T09:30:00.000Z'));
  });
});
