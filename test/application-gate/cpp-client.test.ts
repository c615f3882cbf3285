import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { duration, HOUR } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { ROOT } from '../../tools/setup/folders.mjs';
import { playGate } from '../../tools/gate-conversations/play-gate.mjs';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { drivenChromium } from '../command-line/support/driven-chromium.ts';
import { signedIn } from '../command-line/support/signed-in.ts';
import { makeWorkplace } from '../command-line/support/workplace.ts';
import { startDisplay } from '../electron/support/display.ts';
import { cppExample } from './support/cpp-example.ts';
import { endGatesAfterwards, gatesOf } from './support/gate-processes.ts';
import { wrongOf } from './support/wrong-of.ts';

const PATIENCE = 300_000;
const CHROMIUM = chromiumProgram('the prompt that a client in C++ leads to');
const place = makeWorkplace();
const desk = makeWorkplace();
endGatesAfterwards(place.profile, desk.profile);

/** Runs the demonstration and gives what it says, line by line. */
function demo(program: string, words: readonly string[], environment = place.environment()) {
  const executable = ['--executable', process.execPath, bundledProgram()];
  const child = spawn(program, ['--development', '--product', '1003', ...words, ...executable], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  return { said, ended: once(child, 'close').then(([code]) => code as number) };
}

describe.runIf(process.platform === 'linux')('the example in C++', () => {
  test('passes the recorded conversations, and no hostile answer makes it touch memory that is not its own', { timeout: PATIENCE }, async ({ skip }) => {
    const example = await cppExample();
    if (example === null) return skip('there is no g++');
    expect(await wrongOf('client', (conversation) => playGate(conversation, [example.driver]))).toEqual({});
  });


  test('with nothing running and no display starts the gate and gets its verdict', { timeout: PATIENCE }, async ({ skip }) => {
    const example = await cppExample();
    if (example === null) return skip('there is no g++');
    const { said, ended } = demo(example.demo, []);
    expect(await ended).toBe(3);
    expect(said).toEqual(['asked: NotEntitled, may not run (never-signed-in)', 'refused: prompt-unavailable, NotEntitled, may not run (never-signed-in)']);
    expect(gatesOf(place.profile)).toHaveLength(1);
  });

  test('without a gate, and with no licensing program to start one, says where to look', { timeout: PATIENCE }, async ({ skip }) => {
    const example = await cppExample();
    if (example === null) return skip('there is no g++');
    const nowhere = makeWorkplace();
    const child = spawnSync(example.demo, ['--development'], { env: nowhere.environment({ environment: { PATH: '/nowhere' } }), encoding: 'utf8' });
    expect(child.status).toBe(1);
    expect(child.stdout).toMatch(/^error: gate-not-found: .*\n.*LICENSING_PROFILE_DIR.*README\.md/);
  });

  test('is built and run by the commands of its README, as they stand', { timeout: PATIENCE }, async ({ skip }) => {
    if ((await cppExample()) === null) return skip('there is no g++');
    bundledProgram();
    const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'examples', 'application-gate-cpp', 'README.md'), 'utf8')) ?? [];
    const child = spawn('bash', ['-e', '-c', commands], { cwd: ROOT, env: { ...process.env, TMPDIR: makeWorkplace().folder }, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // All of it has ended.
      }
    });
    const said: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect.poll(() => said.map((line) => line.replace(/[:,].*|(?<=by).*/, '')), { timeout: 60_000 }).toEqual([expect.stringContaining('Answering applications at'), 'asked', 'started', 'changed', 'save by', 'stopped']);
  });

  test('sees a change, and goes on when the gate was killed', { timeout: PATIENCE }, async ({ skip }) => {
    const example = await cppExample();
    if (example === null) return skip('there is no g++');
    expect((await place.licensing(['import', place.file('license.belic', aBelic())])).exitCode).toBe(0);
    const { said } = demo(example.demo, ['--seconds', '600']);
    await expect.poll(() => said.length, { timeout: 60_000 }).toBe(2);
    expect(said[1]).toMatch(/^started: Ok, may run until .* \(covered-by-checkout\)$/);
    for (const pid of gatesOf(place.profile)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => said, { timeout: 60_000 }).toContain('the gate is back, sessions open: 1');
    expect(said).toContain('the gate is gone (connection-lost)');
    const list = JSON.parse((await place.licensing(['list', '--json'])).stdout) as { checkouts: readonly { checkoutId: string }[] };
    expect((await place.licensing(['clear', list.checkouts[0]?.checkoutId ?? '', '--yes'])).exitCode).toBe(0);
    await expect.poll(() => said.some((line) => line.startsWith('save by ')), { timeout: 60_000 }).toBe(true);
    expect(said.at(-2)).toMatch(/^changed: NotEntitled, may not run \(checkout-cleared\)$/);
  });

  test('with a display is asked in a window; closed, Continue, and its next answer is Offline', { timeout: PATIENCE }, async ({ skip }) => {
    const example = await cppExample();
    if (example === null) return skip('there is no g++');
    const display = CHROMIUM === null ? null : await startDisplay();
    if (CHROMIUM === null || display === null) return skip('there is no Chromium here, or no Xvfb to show it on');
    onTestFinished(() => display.end());
    await signedIn(desk, duration(26, HOUR));
    const chromium = drivenChromium(desk.folder, CHROMIUM);
    const path = `${chromium.path}:${process.env['PATH'] ?? ''}`;
    const { said } = demo(example.demo, ['--seconds', '600'], desk.environment({ environment: { DISPLAY: display.name, PATH: path, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } }));
    const { page } = await chromium.window();
    await page.getByRole('heading', { name: 'Structure Designer asks for a license' }).waitFor();
    expect(said.at(-1)).toMatch(/^asking in a window, until /);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Work offline for now?' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => said.at(-1), { timeout: 60_000 }).toMatch(/^started: Offline, may run until .* \(offline-grace\)$/);
  });
});
