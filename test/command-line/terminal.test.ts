import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { bundledProgram } from './support/bundle.ts';
import { licenseFor } from './support/fixture-files.ts';
import { isOnPath } from './support/on-path.ts';
import { CONTROL_C, CONTROL_D, onTerminal } from './support/pseudo-terminal.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const CHECKOUT = checkoutIdOf(1003);
const QUESTION = 'Type "clear" to clear, anything else to keep: ';

/** A folder with so many files of the same license, as links. */
function folderOf(place: Workplace, count: number): string {
  const original = place.file('license.belic', licenseFor('belic', 1003));
  const folder = join(place.folder, 'many');
  mkdirSync(folder);
  for (let number = 0; number < count; number++) symlinkSync(original, join(folder, `${String(number).padStart(4, '0')}.belic`));
  return folder;
}

describe('on a terminal', () => {
  beforeEach(({ skip }) => {
    skip(!isOnPath('script'), 'there is no `script` here to make a terminal with');
  });

  it('clearing asks, names what goes and what stays counted, and clears only for the word', async () => {
    const place = makeWorkplace();
    await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
    for (const keys of ['\n', 'y\n', 'yes\n', CONTROL_D]) {
      const kept = await onTerminal(place, ['clear', CHECKOUT], [{ after: QUESTION, keys }]);
      expect(kept.shown).toContain('Clear Product 1003 10.16.2.34 (1003) from your profile on FIELD-LAPTOP-07?');
      expect(kept.shown).toContain('Others who imported this file must clear it too.');
      expect(kept.shown).toContain('The same file cannot be imported here again.');
      expect(kept.shown).toContain('Nothing was cleared.');
      expect(kept.exitCode).toBe(2);
    }
    const interrupted = await onTerminal(place, ['clear', CHECKOUT], [{ after: QUESTION, keys: CONTROL_C }]);
    expect(interrupted.shown).toContain('Nothing was cleared.');
    expect(interrupted.exitCode).toBe(130);
    expect(storeContent(place.profile)).toMatchObject({ licenses: 1, tombstones: 0 });

    const cleared = await onTerminal(place, ['clear', '--product', '1003'], [{ after: QUESTION, keys: 'Clear\n' }]);
    expect(cleared.shown).toContain('Receipt for your administrator, who checks the license in.');
    expect(cleared.exitCode).toBe(0);
    expect(storeContent(place.profile)).toMatchObject({ licenses: 0, tombstones: 1 });
  });

  it('quick work shows no progress, and text has no colour', async () => {
    const place = makeWorkplace();
    const { shown, exitCode } = await onTerminal(place, ['import', place.file('good.belic', licenseFor('belic', 1003))]);
    expect(exitCode).toBe(0);
    expect(shown).toContain('Imported for');
    expect(shown).not.toContain('\u001b');
    expect(shown).not.toMatch(/\[[#.]+\]/);
  });

  it('work of more than a second shows a bar that goes away again; with --quiet it does not', async ({ skip }) => {
    skip(!isOnPath('faketime'), 'there is no faketime here to make a second short');
    const place = makeWorkplace();
    // A second passes in ten milliseconds, so that the work takes seconds on any machine.
    const through = ['faketime', '-f', '+0 x100'];
    const folder = folderOf(place, 1_000);
    const [loud, quiet] = await Promise.all([
      onTerminal(place, ['verify', folder, '--json'], [], { through }),
      onTerminal(place, ['verify', folder, '--json', '--quiet'], [], { through }),
    ]);
    const bars = [...loud.shown.matchAll(/\r\[(#*\.*)\] ([\d,]+) of ([\d,]+) files/g)];
    expect(bars.length).toBeGreaterThan(0);
    const done = bars.map((bar) => Number(bar[2]?.replaceAll(',', '')));
    expect(done).toEqual([...done].sort((left, right) => left - right));
    expect(bars.at(-1)?.[1]).toHaveLength(30);
    expect(bars.at(-1)?.[3]).toBe('1,000');
    // Wiped out before the result is printed.
    expect(loud.shown).toMatch(/\r +\r\{"schema":1,/);
    expect(quiet.shown).toMatch(/^\{"schema":1,/);
    expect([loud.exitCode, quiet.exitCode]).toEqual([0, 0]);
  });
});

describe('without a terminal', () => {
  it('clearing needs --yes, and long work shows no bar', async () => {
    const place = makeWorkplace();
    await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
    const asked = await place.licensing(['clear', CHECKOUT]);
    expect(asked.exitCode).toBe(2);
    expect(asked.stderr).toContain('[confirmation-needed]');
    expect(storeContent(place.profile).licenses).toBe(1);
    const long = await place.licensing(['import', folderOf(place, 600)]);
    expect(long.exitCode).toBe(0);
    expect(long.stderr).toBe('');
    expect(long.stdout).toContain('600 files: 600 unchanged.');
  });

  it('a reader that goes away is no error', async () => {
    const place = makeWorkplace();
    writeFileSync(join(place.folder, 'license.belic'), licenseFor('belic', 1003));
    const many = Array.from({ length: 400 }, () => 'license.belic');
    const child = spawn('/bin/sh', ['-c', '"$@" | head -n 1', 'sh', process.execPath, bundledProgram(), 'verify', ...many], {
      env: place.environment(),
      cwd: place.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect({ stdout, stderr }).toEqual({ stdout: 'license.belic\n', stderr: '' });
  });
});
