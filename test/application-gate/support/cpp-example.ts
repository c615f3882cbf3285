import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, ROOT } from '../../../tools/setup/folders.mjs';

const SOURCES = join(ROOT, 'examples', 'application-gate-cpp');
const SHARED = ['json', 'system-posix', 'system-windows', 'licensing-gate'];
const SANITIZED = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all'];

/** The programs of the C++ example, built so that a mistake with memory ends them. */
export interface CppExample {
  readonly demo: string;
  readonly driver: string;
}

/** Builds the C++ example, once for each state of its sources; `null`, with a word why, where there is no g++. */
export async function cppExample(): Promise<CppExample | null> {
  try {
    execFileSync('g++', ['--version'], { stdio: 'ignore' });
  } catch {
    process.stdout.write('skipped: the C++ client of the application gate: there is no g++ on this machine\n');
    return null;
  }
  const state = createHash('sha256');
  for (const name of readdirSync(SOURCES).filter((one) => /\.[ch]pp$/.test(one)).sort()) state.update(name).update(readFileSync(join(SOURCES, name)));
  const built = join(CACHE, 'application-gate-cpp', state.digest('hex').slice(0, 16));
  if (!existsSync(built)) await build(built);
  return { demo: join(built, 'demo-modeler'), driver: join(built, 'conversation-driver') };
}

/** Builds in a folder of its own, which takes its place in one step: tests of other processes do the same at this moment. */
async function build(place: string): Promise<void> {
  mkdirSync(dirname(place), { recursive: true });
  const folder = mkdtempSync(`${place}-`);
  await Promise.all([...SHARED, 'main', 'conversation-driver'].map((name) => compile(['-c', join(SOURCES, `${name}.cpp`), '-o', join(folder, `${name}.o`)])));
  await link(folder, 'main', 'demo-modeler');
  await link(folder, 'conversation-driver', 'conversation-driver');
  try {
    renameSync(folder, place);
  } catch (error) {
    // Another one was quicker, and made the same.
    if (!existsSync(place)) throw error;
    rmSync(folder, { recursive: true });
  }
}

async function link(folder: string, main: string, program: string): Promise<void> {
  const objects = [...SHARED, main].map((name) => join(folder, `${name}.o`));
  await compile([...objects, '-pthread', '-o', join(folder, program)]);
}

async function compile(words: readonly string[]): Promise<void> {
  await promisify(execFile)('g++', ['-std=c++17', '-O0', '-Wall', '-Wextra', '-Wpedantic', '-Werror', ...SANITIZED, ...words]);
}
