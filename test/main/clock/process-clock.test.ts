import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { passedTime } from '#core/offline/passed-time.ts';
import { DAY, duration, HOUR, instant, SECOND } from '#core/time/instant.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';
import { hasFaketime, readingsOfAProcess } from './readings-of-a-process.ts';

const NOW = instant(Date.UTC(2020, 0, 15, 12));

describe('the clock of a process', () => {
  it('shows the machine’s wall clock, its uptime and its boot', () => {
    const before = Date.now();
    const readings = createProcessClock({ startAt: null })();
    expect(readings.wall).toBeGreaterThanOrEqual(before);
    expect(readings.wall).toBeLessThanOrEqual(Date.now());
    expect(readings.uptime).toBeGreaterThan(0);
    expect(Number.isInteger(readings.uptime)).toBe(true);
  });

  it('agrees with another process on the boot, and on the uptime up to the time between them', () => {
    const clock = createProcessClock({ startAt: null });
    const before = clock();
    const other = readingsOfAProcess();
    const after = clock();
    expect(other.bootId).toBe(before.bootId);
    expect(other.uptime).toBeGreaterThanOrEqual(before.uptime);
    expect(other.uptime).toBeLessThanOrEqual(after.uptime);
  });

  it('starts at the instant it is told and goes on from there as the uptime does', () => {
    const clock = createProcessClock({ startAt: NOW });
    const first = clock();
    expect(first.wall - NOW).toBeLessThan(SECOND);
    spawnSync(process.execPath, ['-e', '0']);
    const second = clock();
    expect(second.uptime).toBeGreaterThan(first.uptime);
    expect(second.wall - first.wall).toBe(second.uptime - first.uptime);
  });

  it('started at an instant keeps the machine’s own uptime and boot', () => {
    const own = createProcessClock({ startAt: null })();
    const told = readingsOfAProcess({ startAt: '2020-01-15T12:00:00Z' });
    expect(told.wall - NOW).toBeLessThan(SECOND);
    expect(told.bootId).toBe(own.bootId);
    expect(passedTime(own, told).elapsed).toBeLessThan(30 * SECOND);
  });

  it.runIf(process.platform === 'linux')('is read in less than a tenth of a millisecond', () => {
    const clock = createProcessClock({ startAt: null });
    const rounds = 2_000;
    const best = Math.min(
      ...Array.from({ length: 5 }, () => {
        const begun = performance.now();
        for (let round = 0; round < rounds; round += 1) clock();
        return (performance.now() - begun) / rounds;
      }),
    );
    process.stdout.write(`measured: one reading of the clocks takes ${(best * 1_000).toFixed(1)} µs\n`);
    expect(best).toBeLessThan(0.1);
  });
});

describe.runIf(process.platform === 'linux' && hasFaketime())('a process under faketime', () => {
  const real = createProcessClock({ startAt: null });

  it.each([
    ['ten days ahead', ['-f', '+10d'], 10 * DAY],
    ['forty days behind', ['-f', '-40d'], -40 * DAY],
    ['two hours ahead', ['-f', '+2h'], 2 * HOUR],
  ])('sees its wall clock %s and its uptime and boot as they are', (_, faketime, shift) => {
    const before = real();
    const faked = readingsOfAProcess({ faketime });
    const after = real();
    expect(faked.wall).toBeGreaterThanOrEqual(before.wall + shift - SECOND);
    expect(faked.wall).toBeLessThanOrEqual(after.wall + shift + SECOND);
    expect(faked.bootId).toBe(before.bootId);
    expect(faked.uptime).toBeGreaterThanOrEqual(before.uptime);
    expect(faked.uptime).toBeLessThanOrEqual(after.uptime);
  });

  it.each(['1970-01-02', '2038-01-19', '2100-02-28'])('reads its clocks at the end of %s', (day) => {
    const faked = readingsOfAProcess({ zone: 'UTC', faketime: ['-f', `@${day} 23:59:59`] });
    const expected = Date.parse(`${day}T23:59:59Z`);
    expect(faked.wall).toBeGreaterThanOrEqual(expected);
    expect(faked.wall).toBeLessThan(expected + 10 * SECOND);
  });

  it('starts at the instant it is told, whatever the wall clock says', () => {
    const faked = readingsOfAProcess({ startAt: '2020-01-15T12:00:00Z', faketime: ['-f', '+3000d'] });
    expect(faked.wall - NOW).toBeLessThan(SECOND);
    expect(faked.wall).toBeGreaterThanOrEqual(NOW);
  });

  it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'])(
    'reads the same instants in the zone %s, on both sides of a change of the clocks',
    (zone) => {
      for (const at of [Date.UTC(2026, 2, 29, 0, 59, 58), Date.UTC(2026, 9, 25, 0, 59, 58)]) {
        // The offset form is used because it needs no zone; a zone must not come in by the fake either.
        const shift = Math.round((at - Date.now()) / SECOND);
        const faked = readingsOfAProcess({ zone, faketime: ['-f', `${shift < 0 ? '' : '+'}${String(shift)}s`] });
        expect(Math.abs(faked.wall - at)).toBeLessThan(30 * SECOND);
        expect(faked.zone === 0).toBe(zone === 'UTC');
      }
    },
  );

  it('moves only its wall clock within the seven days of the grace period', () => {
    const faked = readingsOfAProcess({ faketime: ['-f', '+7d'] });
    expect(passedTime(real(), faked).elapsed).toBeLessThan(30 * SECOND);
    expect(passedTime(real(), faked).boot).toBe('same');
    expect(faked.wall).toBeGreaterThan(real().wall + duration(6, DAY));
  });
});
