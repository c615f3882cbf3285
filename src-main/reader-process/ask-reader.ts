import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { ReaderAnswers, ReaderTask } from './reader-task.ts';

/** Something that is being read in a process of its own. */
export interface ReadingApart<Answer> {
  /** The answer; or the system's name of the error where there will be none. */
  readonly answer: Promise<{ readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly errno: string }>;
  /** Resolves once the process is gone. */
  readonly gone: Promise<void>;
  /** Ends it, whatever it waits for. Nothing of it keeps this process from ending, also where the system cannot end it. */
  readonly end: () => void;
}

/** Whether this process can start one: Electron's executable is no Node (electron-builder.yml, runAsNode). */
export function canReadApart(): boolean {
  return !('electron' in process.versions);
}

/**
 * Reads something in a process that can be ended: what a thread of this one waits for, a folder on a server that is gone, nothing ends, and
 * it would keep this process alive.
 */
export function readApart<Task extends ReaderTask>(task: Task): ReadingApart<ReaderAnswers[Task['read']]> {
  type Answer = ReaderAnswers[Task['read']];
  const { promise: answer, resolve } = Promise.withResolvers<Awaited<ReadingApart<Answer>['answer']>>();
  let child: ChildProcess;
  try {
    child = spawn(process.execPath, [readerProgram()], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', windowsHide: true });
  } catch (error) {
    return { answer: Promise.resolve({ ok: false, errno: errnoOf(error) }), gone: Promise.resolve(), end: () => undefined };
  }
  const gone = new Promise<void>((ended) => {
    child.once('exit', () => ended());
    child.once('error', () => ended());
  });
  child.once('message', (value) => resolve({ ok: true, value: value as Answer }));
  child.on('error', (error: NodeJS.ErrnoException) => resolve({ ok: false, errno: error.code ?? 'ECHILD' }));
  void gone.then(() => resolve({ ok: false, errno: 'ECHILD' }));
  child.send(task, () => undefined);
  const end = (): void => {
    child.kill('SIGKILL');
    if (child.connected) child.disconnect();
    child.unref();
  };
  return { answer, gone, end };
}

/** The reader lies beside the program that runs; the sources are their own. */
function readerProgram(): string {
  return PROGRAM_VERSION === 'unbundled' ? join(import.meta.dirname, 'main.ts') : join(dirname(realpathSync(process.argv[1] ?? '')), 'reader.mjs');
}
