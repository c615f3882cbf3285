import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { playGate } from '../../tools/gate-conversations/play-gate.mjs';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { makeWorkplace } from '../command-line/support/workplace.ts';
import { cppExample } from './support/cpp-example.ts';
import { endGatesAfterwards, gatesOf } from './support/gate-processes.ts';
import { wrongOf } from './support/wrong-of.ts';

const PATIENCE = 300_000;
const place = makeWorkplace();
endGatesAfterwards(place.profile);

/** Runs the demonstration and gives what it says, line by line. */
function demo(program: string, words: readonly string[]) {
  const executable = ['--executable', process.execPath, bundledProgram()];
  const child = spawn(program, ['--development', '--product', '1003', ...words, ...executable], { env: place.environment(), stdio: ['ignore', 'pipe', 'inherit'] });
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
    expect(said).toEqual(['asked: NotEntitled, may not run (never-signed-in)', 'refused: may-not-run, NotEntitled, may not run (never-signed-in)']);
    expect(gatesOf(place.profile)).toHaveLength(1);
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
});
