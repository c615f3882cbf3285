import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM_MODULE = fileURLToPath(new URL('../../tools/setup/program.mjs', import.meta.url));

/** A process that runs Node with the given text through `runProgram`, and ends like it. */
function wrapperOf(text: string): string[] {
  const wrapper = `
    import { endLike, runProgram } from ${JSON.stringify(PROGRAM_MODULE)};
    endLike(await runProgram(process.execPath, ['--eval', ${JSON.stringify(text)}]));`;
  return ['--input-type=module', '--eval', wrapper];
}

test.each([0, 5, 20])('a program’s exit status %d is passed on', (status) => {
  expect(spawnSync(process.execPath, wrapperOf(`process.exit(${String(status)})`)).status).toBe(status);
});

test('a program that a signal ended ends its wrapper by the same signal', () => {
  expect(spawnSync(process.execPath, wrapperOf('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)')).signal).toBe('SIGTERM');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to the wrapper reaches the program, whose ending counts', async (signal) => {
  const text = `process.on('${signal}', () => process.exit(42)); setInterval(() => {}, 1000); process.stdout.write('ready');`;
  const wrapper = spawn(process.execPath, wrapperOf(text), { stdio: ['ignore', 'pipe', 'inherit'] });
  wrapper.stdout.once('data', () => wrapper.kill(signal));
  expect(await new Promise((resolve) => wrapper.once('close', resolve))).toBe(42);
});
