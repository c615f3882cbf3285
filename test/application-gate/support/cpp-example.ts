import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, ROOT } from '../../../tools/setup/folders.mjs';

const SOURCES = join(ROOT, 'examples', 'application-gate-cpp');
const SHARED = ['json', 'short-hash', 'system-posix', 'system-windows', 'licensing-gate'];
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
  for (const name of readdirSync(SOURCES).sort()) state.update(name).update(readFileSync(join(SOURCES, name)));
  const folder = join(CACHE, 'application-gate-cpp', state.digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  const built = { demo: join(folder, 'demo-modeler'), driver: join(folder, 'conversation-driver') };
  if (!existsSync(built.demo) || !existsSync(built.driver)) {
    await Promise.all([...SHARED, 'main', 'conversation-driver'].map((name) => compile(['-c', join(SOURCES, `${name}.cpp`), '-o', join(folder, `${name}.o`)])));
    await link(folder, 'main', built.demo);
    await link(folder, 'conversation-driver', built.driver);
  }
  return built;
}

async function link(folder: string, main: string, program: string): Promise<void> {
  const objects = [...SHARED, main].map((name) => join(folder, `${name}.o`));
  await compile([...objects, '-pthread', '-o', `${program}.new`]);
  renameSync(`${program}.new`, program);
}

async function compile(words: readonly string[]): Promise<void> {
  await promisify(execFile)('g++', ['-std=c++17', '-O0', '-Wall', '-Wextra', '-Wpedantic', '-Werror', ...SANITIZED, ...words]);
}
