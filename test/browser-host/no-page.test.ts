import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundledProgram } from '../command-line/support/bundle.ts';

test.runIf(process.platform !== 'win32')('a browser host without its page says so in a sentence, and writes no stack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'licensing-no-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // Found where its program lies, and there is nothing beside this one.
  const program = join(folder, 'browser-host.mjs');
  symlinkSync(bundledProgram('browser-host'), program);
  const launch = JSON.stringify({ surface: { kind: 'connection-client', application: { productId: 1003, featureString: '', version: null } }, files: [], shownIn: 'terminal' });
  const env = { PATH: process.env['PATH'], LICENSING_PROFILE_DIR: join(folder, 'profile'), LICENSING_WINDOW_LAUNCH: launch };
  const host = fork(program, { env, silent: true });
  onTestFinished(() => void host.kill('SIGKILL'));
  const [reports, said]: [unknown[], string[]] = [[], []];
  host.on('message', (report) => reports.push(report));
  host.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  expect(await once(host, 'close')).toEqual([1, null]);
  expect(reports).toEqual([{ report: 'no-window', why: 'ended-early', detail: expect.stringContaining(join(folder, 'page')) as string }]);
  expect(said.join('')).toBe('');
});
