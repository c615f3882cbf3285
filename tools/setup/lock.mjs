import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A running process, told apart from a later one with the same id.
 *
 * @typedef {{ pid: number, started: string }} Holder
 */

/**
 * Runs `work` while no other process holds the lock file, and says once that it waits if it has to.
 *
 * The file appears by `link`, which is atomic and brings its content along, so there is no moment in which it is held
 * by nobody. A lock whose every holder is dead (killed, or from before a reboot) is taken over. `work` can name child
 * processes as holders too: if this process is killed, the lock still counts until they are gone.
 *
 * @template T
 * @param {string} path
 * @param {(addHolder: (pid: number) => void) => Promise<T>} work
 * @param {{ waiting?: (pid: number) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, options = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const holders = [holderOf(process.pid)];
  let told = false;
  while (!take(path, holders)) {
    const others = readHolders(path);
    if (others === null) continue;
    const living = others.find(isAlive);
    if (living === undefined) {
      breakLock(path, others);
      continue;
    }
    if (!told) options.waiting?.(living.pid);
    told = true;
    await wait(200);
  }
  try {
    return await work((pid) => {
      holders.push(holderOf(pid));
      writeBeside(path, holders, (temporary) => { renameSync(temporary, path); });
    });
  } finally {
    if (readHolders(path)?.[0]?.pid === process.pid) rmSync(path, { force: true });
  }
}

/**
 * @param {string} path
 * @param {readonly Holder[]} holders
 */
function take(path, holders) {
  return writeBeside(path, holders, (temporary) => {
    try {
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

/**
 * Moves a dead lock away. Should another process have been quicker and hold the lock by now, its lock is put back.
 *
 * @param {string} path
 * @param {readonly Holder[]} dead
 */
function breakLock(path, dead) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolders(aside);
  if (moved !== null && JSON.stringify(moved) !== JSON.stringify(dead)) take(path, moved);
  rmSync(aside, { force: true });
}

/**
 * @template T
 * @param {string} path
 * @param {readonly Holder[]} holders
 * @param {(temporary: string) => T} use
 */
function writeBeside(path, holders, use) {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, JSON.stringify(holders));
  try {
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * The holders written in a lock, or `null` when the lock has just gone.
 *
 * @param {string} path
 * @returns {Holder[] | null}
 */
function readHolders(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** @param {Holder} holder */
function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/**
 * @param {number} pid
 * @returns {Holder}
 */
function holderOf(pid) {
  return { pid, started: startOf(pid) };
}

/**
 * When a process started, as far as the system tells (Linux: the boot and the ticks since it); elsewhere empty.
 *
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const status = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
