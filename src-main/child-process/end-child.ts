import type { ChildProcess } from 'node:child_process';
import type { Duration } from '#core/time/instant.ts';

/** A program that this process has started. */
export interface StartedChild {
  readonly child: ChildProcess;
  /** Resolves once its process is gone, or where there never was one. */
  readonly ended: Promise<unknown>;
}

/** Asks a child to end, and waits until it is gone; one that takes longer than `patience` is ended without being asked. */
export async function endChild({ child, ended }: StartedChild, patience: Duration): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(impatience);
}
