import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from '../../tools/setup/lock.mjs';

const LOCK_MODULE = fileURLToPath(new URL('../../tools/setup/lock.mjs', import.meta.url));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts a process that takes the lock and adds 1 to a counter many times; two at once would lose counts. */
function startCounter(lock: string, counter: string): Promise<number | null> {
  const text = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(LOCK_MODULE)};
    await withLock(${JSON.stringify(lock)}, async () => {
      const before = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
      await new Promise((done) => setImmediate(done));
      for (let time = 1; time <= 200; time += 1) writeFileSync(${JSON.stringify(counter)}, String(before + time));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', resolve));
}

test('processes that want the lock take turns', async () => {
  const folder = temporaryFolder();
  const counter = join(folder, 'counter');
  writeFileSync(counter, '0');
  const endings = await Promise.all(Array.from({ length: 6 }, () => startCounter(join(folder, 'lock'), counter)));
  expect(endings).toEqual([0, 0, 0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('1200');
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('the lock of a killed process is taken over', async () => {
  const lock = join(temporaryFolder(), 'lock');
  const text = `
    import { withLock } from ${JSON.stringify(LOCK_MODULE)};
    await withLock(${JSON.stringify(lock)}, async () => { process.kill(process.pid, 'SIGKILL'); });`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', text]);
  expect(killed.signal).toBe('SIGKILL');
  expect(existsSync(lock)).toBe(true);
  expect(await withLock(lock, () => Promise.resolve('taken'))).toBe('taken');
});

test('a lock is held on by a child of a killed process until the child has ended', async () => {
  const lock = join(temporaryFolder(), 'lock');
  const text = `
    import { spawn } from 'node:child_process';
    import { withLock } from ${JSON.stringify(LOCK_MODULE)};
    await withLock(${JSON.stringify(lock)}, async (addHolder) => {
      const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
      addHolder(child.pid);
      process.stdout.write(String(child.pid), () => process.kill(process.pid, 'SIGKILL'));
      await new Promise(() => {});
    });`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8' });
  const child = Number(killed.stdout);
  const waitedFor: number[] = [];
  const taken = withLock(lock, () => Promise.resolve(waitedFor.length), {
    waiting: (pid) => {
      waitedFor.push(pid);
      process.kill(child, 'SIGKILL');
    },
  });
  expect(await taken).toBe(1);
  expect(waitedFor).toEqual([child]);
});

test('the lock is given back when the work fails', async () => {
  const lock = join(temporaryFolder(), 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('an unreadable lock counts as nobody’s', async () => {
  const lock = join(temporaryFolder(), 'lock');
  writeFileSync(lock, '');
  expect(await withLock(lock, () => Promise.resolve('taken'))).toBe('taken');
});
