import { spawnSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { readFolderInTime } from '#main/import-folder/read-in-time.ts';
import { readImportFolder } from '#main/import-folder/read-import-folder.ts';
import { readSettledApart } from '#main/reader-process/read-settled-apart.ts';
import { readSettled } from '#main/reader-process/settled.ts';
import { Workstation } from '../use-cases/workstation.ts';

const HANGING = fileURLToPath(new URL('hanging-folder-process.ts', import.meta.url));
const HOUR = 3_600_000_000;
const NAMED = { setBy: 'computer-policy', isOwn: false } as const;

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'licensing-reader-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('a folder read in a process of its own is what it is when it is read here', async () => {
  const path = temporary();
  writeFileSync(join(path, 'a.belic'), aBelic());
  writeFileSync(join(path, 'large.belic'), Buffer.alloc(17 * 1_024 * 1_024));
  const folder = { path, ...NAMED };
  expect(await readFolderInTime(folder)).toEqual(await readImportFolder(folder));
  expect(await readFolderInTime({ ...folder, path: join(path, 'not-there') })).toEqual({ state: 'absent' });
});

it('what is settled for the computer, read in a process of its own, is what it is when it is read here', async () => {
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  workstation.hasPolicies(JSON.stringify({ LogLevel: 'debug', ImportFolder: '/somewhere' }));
  const { overrides } = workstation.surroundings();
  expect(await readSettledApart(overrides, false)).toEqual(readSettled(overrides));
});

it('a process whose folder hangs gives up, and comes to its end', async ({ skip }) => {
  skip(spawnSync('strace', ['--version']).status !== 0, 'strace is not here');
  const path = join(temporary(), 'far-away');
  mkdirSync(path);
  const hanging = ['-f', '-o', '/dev/null', '-P', path, '-e', 'trace=openat,statx,newfstatat,stat,lstat', '-e', `inject=openat,statx,newfstatat,stat,lstat:delay_enter=${String(HOUR)}`];
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const child = spawn('strace', [...hanging, process.execPath, HANGING, path], { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const ended = once(child, 'exit');
  const said: string[] = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      // It comes there by itself, without being told to exit.
      if (line === 'ended') break;
    }
    expect(said).toEqual(['too-slow', 'ended']);
  } finally {
    // What hangs for an hour ends with the whole group of processes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}, 120_000);
