import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBootGuid, readBootId } from '#main/clock/boot-identity.ts';
import { parseLinuxUptime, readUptime } from '#main/clock/uptime.ts';

describe('the name of a boot', () => {
  it.each([
    ['Debian 12: cat /proc/sys/kernel/random/boot_id', '06cfae18-293e-4485-8e18-39609c285036\n'],
    ['macOS: sysctl -n kern.bootsessionuuid', '40962879-B7EE-4F13-AF6E-E7266EF5E732\n'],
  ])('is the guid of %s', (_, printed) => {
    expect(parseBootGuid(printed)).toBe(printed.trim().toLowerCase());
  });

  it.each([
    ['nothing', null],
    ['an empty line', '\n'],
    ['the nil guid', '00000000-0000-0000-0000-000000000000\n'],
    ['the name with the value', 'kern.bootsessionuuid: 40962879-B7EE-4F13-AF6E-E7266EF5E732\n'],
    ['the boot time instead', '{ sec = 1790421415, usec = 985376 } Sat Sep 26 06:16:55 2026\n'],
    ['two guids', '06cfae18-293e-4485-8e18-39609c285036\n06cfae18-293e-4485-8e18-39609c285036\n'],
    ['a guid cut short', '06cfae18-293e-4485-8e18-39609c28503\n'],
  ])('is not known from %s', (_, printed) => {
    expect(parseBootGuid(printed)).toBeNull();
  });

  it('is not known on Windows and on systems without a source', () => {
    expect(readBootId('win32')).toBeNull();
    expect(readBootId('freebsd')).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is the kernel’s own on Linux', () => {
    expect(`${String(readBootId('linux'))}\n`).toBe(readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'));
  });

  it.runIf(process.platform !== 'darwin')('is not known where the tool that tells it is missing', () => {
    expect(readBootId('darwin')).toBeNull();
  });
});

describe('the uptime', () => {
  it('is taken from /proc/uptime to the hundredth of a second', () => {
    expect(parseLinuxUptime('1347.71 2585.94\n')).toBe(1_347_710);
    expect(parseLinuxUptime('0.00 0.00\n')).toBe(0);
    expect(parseLinuxUptime('31536000.99 1.00\n')).toBe(31_536_000_990);
  });

  it.each(['', '\n', '1347.71', '1347 2585.94', '-1.00 2.00', '1347,71 2585,94', 'NaN NaN', '1e3.00 1.00'])(
    'is not taken from %j',
    (text) => {
      expect(parseLinuxUptime(text)).toBeNull();
    },
  );

  it.each(['linux', 'win32', 'darwin'] as const)('never goes back, read the way of %s', (platform) => {
    const first = readUptime(platform);
    const second = readUptime(platform);
    expect(Number.isInteger(first)).toBe(true);
    expect(second).toBeGreaterThanOrEqual(first);
  });
});
