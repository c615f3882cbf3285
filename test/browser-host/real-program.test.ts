import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDisplay, type Display } from '../electron/support/display.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { chromiumProgram } from './support/chromium.ts';
import { startHostProgram } from './support/host-program.ts';

const CHROMIUM = chromiumProgram('the browser host with a real Chromium');

let display: Display | null = null;
beforeAll(async () => {
  display = CHROMIUM === null ? null : await startDisplay();
  if (display === null) process.stdout.write('skipped: the browser host with a real Chromium: Xvfb is not installed\n');
});
afterAll(async () => {
  await display?.end();
});

/** The processes whose command line names a folder, by their ids, with that command line. */
function processesNaming(folder: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (words.includes(folder)) found.set(Number(name), words);
    } catch {
      // It ended meanwhile.
      continue;
    }
  }
  return found;
}

/** The browser itself, of all its processes: the one that was told which page to show. */
function browserOf(profile: string): number {
  const [id] = [...processesNaming(profile)].find(([, words]) => words.includes('--app=') && !words.includes('--type=')) ?? [];
  if (id === undefined) throw new Error('there is no browser');
  return id;
}

describe('the browser host with a real Chromium', () => {
  test('shows the window within its five seconds, and ends with the browser, however that ends', async (context) => {
    if (display === null) context.skip();
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const station = new Workstation();
      const began = performance.now();
      const { report, ended } = startHostProgram({ ...station.environment(), DISPLAY: display?.name ?? '' });
      await report('window-ready');
      process.stdout.write(`measured: start of the browser host to the first snapshot: ${(performance.now() - began).toFixed(0)} ms\n`);
      process.kill(browserOf(station.profile), signal);
      expect(await ended).toBe(0);
      expect(readdirSync(station.profile).filter((name) => name.startsWith('window-'))).toEqual([]);
      station.remove();
    }
  });

  test('ends the browser when it is told to end', async (context) => {
    if (display === null) context.skip();
    const station = new Workstation();
    const { report, child, ended } = startHostProgram({ ...station.environment(), DISPLAY: display?.name ?? '' });
    await report('window-ready');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect([...processesNaming(station.profile).values()].filter((words) => words.includes('--app='))).toEqual([]);
    station.remove();
  });
});
