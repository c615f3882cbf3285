import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../../tools/setup/folders.mjs';
import { bundledProgram } from './bundle.ts';
import type { Circumstances, Workplace } from './workplace.ts';

/** Mounts that only commands run through them see; nothing of them is left on this machine when the tests of a file have finished. */
export interface PrivateMounts {
  /** How a command is run so that it sees them. */
  readonly through: readonly string[];
  /** Where every user can reach Node and the program, wherever this checkout lies. */
  readonly program: NonNullable<Circumstances['program']>;
  /** The path under which the test itself sees what commands see at a path. */
  readonly seen: (path: string) => string;
}

/** What a test says that is skipped for want of them. */
export const NO_PRIVATE_MOUNTS = 'this process may not mount anything for itself (unshare --mount, as root)';

const endings: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(endings.map((end) => end()));
});

/**
 * Mounts things for the commands of one test, and lets other users into its folder; `null` where that is not possible.
 *
 * @param script what a shell does first, as root, in the workplace's folder: `mount …`
 */
export async function privateMounts(place: Workplace, script = ':'): Promise<PrivateMounts | null> {
  if (process.getuid?.() !== 0) return null;
  const bundle = bundledProgram();
  const everybodys = mkdtempSync(join(tmpdir(), 'licensing-for-everybody-'));
  const mountPoints = ['checkout', 'node'].map((name) => join(everybodys, name));
  for (const mountPoint of mountPoints) mkdirSync(mountPoint);
  for (const folder of [place.folder, everybodys]) chmodSync(folder, 0o755);
  const binds = 'mount --bind "$1" "$3/checkout" && mount --bind "$2" "$3/node"';
  const words = ['--mount', '--propagation', 'private', 'sh', '-c', `${binds} && ${script} && echo ready && exec cat`, 'sh'];
  const holder = spawn('unshare', [...words, ROOT, dirname(process.execPath), everybodys], { cwd: place.folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => holder.on('close', resolve).on('error', () => resolve()));
  endings.push(async () => {
    holder.kill();
    await ended;
    // Never more than empty folders: the checkout itself is mounted there, for others.
    for (const folder of [...mountPoints, everybodys]) rmdirSync(folder);
  });
  const isReady = await Promise.race([
    ended.then(() => false),
    new Promise<boolean>((resolve) => {
      holder.stdout.once('data', () => {
        resolve(true);
      });
    }),
  ]);
  if (!isReady || holder.pid === undefined) return null;
  const id = String(holder.pid);
  return {
    through: ['nsenter', '--target', id, '--mount', '--wd', '--'],
    program: {
      node: join(everybodys, 'node', basename(process.execPath)),
      bundle: join(everybodys, 'checkout', bundle.slice(ROOT.length)),
    },
    seen: (path) => `/proc/${id}/root${path}`,
  };
}

/** How a command is run as another user of the operating system, whom no password database needs to know. */
export function asUser(userId: number, mounts: PrivateMounts): Pick<Circumstances, 'through' | 'program'> {
  const id = String(userId);
  return { through: [...mounts.through, 'setpriv', '--reuid', id, '--regid', id, '--clear-groups', '--'], program: mounts.program };
}

/** Two users of the operating system. */
export const ALICE = 61_001;
export const BOB = 61_002;
