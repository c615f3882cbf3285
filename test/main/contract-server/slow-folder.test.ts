import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { realEnvironment } from './window.ts';

const SCRIPT = fileURLToPath(new URL('slow-folder-process.ts', import.meta.url));
const HOUR = 3_600_000_000;

it('a folder that does not answer keeps no answer waiting, nor a window from closing', async ({ skip }) => {
  skip(spawnSync('strace', ['--version']).status !== 0, 'strace is not here');
  const workstation = new Workstation();
  const folder = join(workstation.folder, 'far-away');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.belic'), aBelic());
  workstation.hasPolicies(JSON.stringify({ ImportFolder: folder }));
  const env = { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(tmpdir(), 'licensing-client-test-compile-cache'), ...realEnvironment(workstation) };
  // As a server that hangs: whoever opens the folder, or asks about it, is answered after an hour.
  const hanging = ['-f', '-o', '/dev/null', '-P', folder, '-e', 'trace=openat,statx,newfstatat,stat,lstat', '-e', `inject=openat,statx,newfstatat,stat,lstat:delay_enter=${String(HOUR)}`];
  const child = spawn('strace', [...hanging, process.execPath, SCRIPT], { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const ended = once(child, 'exit');
  const heard: string[] = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      heard.push(line);
      if (line === 'closed' || line === 'failed') break;
    }
    expect(heard).toEqual(['answered', 'diagnosed, folder waited for', 'closed']);
  } finally {
    // What hangs for an hour ends with the whole group of processes.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    workstation.remove();
  }
});
