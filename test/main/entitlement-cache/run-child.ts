import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Compiled modules of the first child, for the next ones: starting is most of a child's life. */
const COMPILE_CACHE = join(tmpdir(), 'licensing-client-test-compile-cache');

const CHILD = fileURLToPath(new URL('./cache-child.ts', import.meta.url));

/** What a child process gets. */
export interface ChildRequest {
  readonly folder: string;
  readonly materialFolder: string;
  readonly count: number;
  readonly command: string;
  readonly rest?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The user it runs as; this one unless given. */
  readonly uid?: number;
}

/** How a child process ended. */
export interface ChildEnd {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** Starts a child and hands each of its lines to a listener, which may kill it. */
export function runChild(request: ChildRequest, onLine?: (line: string, child: ChildProcessWithoutNullStreams) => void): Promise<ChildEnd> {
  const { folder, materialFolder, count, command, rest = [], environment = {}, uid } = request;
  const child = spawn(process.execPath, [CHILD, folder, materialFolder, String(count), command, ...rest], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: COMPILE_CACHE, ...environment },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    onLine?.(line, child);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ lines, errors, signal, code });
    });
  });
}
