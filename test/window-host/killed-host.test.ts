import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '#main/window-host/host-process.ts';
import { standInBrowser } from '../browser-host/support/stand-in-browser.ts';
import { bundledProgram } from '../command-line/support/bundle.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { childrenOf } from './support/process-children.ts';

/** Whether a process runs; one that nobody has asked about yet does not. */
function runs(pid: number): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

test('the browser of a host that is killed is ended by whoever started the host', async () => {
  const station = new Workstation();
  onTestFinished(() => station.remove());
  const folder = join(station.folder, 'stand-in');
  const path = `${standInBrowser(folder, 'shows-nothing')}${delimiter}${process.env['PATH'] ?? ''}`;
  const before = new Set(childrenOf(process.pid));
  const launch = { surface: { kind: 'licensing-tool' }, files: [], demonstrationFolder: null } as const;
  const words = [bundledProgram('browser-host')];
  const host = startHost({ program: process.execPath, words, shownIn: 'window' }, launch, { ...station.environment(), PATH: path, DISPLAY: ':59999' }, () => undefined);
  const [pid = 0] = childrenOf(process.pid).filter((child) => !before.has(child) && readFileSync(`/proc/${String(child)}/comm`, 'utf8') !== '');
  const standIn = (): number | undefined => childrenOf(pid).find((child) => readFileSync(`/proc/${String(child)}/cmdline`, 'utf8').includes('stand-in-process'));
  await expect.poll(standIn, { timeout: 60_000 }).toBeTypeOf('number');
  const browser = standIn() ?? 0;
  process.kill(pid, 'SIGKILL');
  expect((await host.ended).exitCode).toBeNull();
  await expect.poll(() => runs(browser), { timeout: 60_000 }).toBe(false);
});
