import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { isInForeground } from '#main/machine/is-in-foreground.ts';

/** The signals by which somebody asks for an end. */
const CARRIED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits until a command that has just been started has ended, and gives its exit code; 128 and the signal's number where a signal ended
 * it, as shells do. Whoever asks this process to end meanwhile asks the command: it is told, and decides.
 */
export function untilEnded(child: ChildProcess): Promise<number> {
  const carry = (signal: NodeJS.Signals): void => {
    if (!hasItAlready(signal)) child.kill(signal);
  };
  for (const signal of CARRIED) process.on(signal, carry);
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => {
      for (const carried of CARRIED) process.off(carried, carry);
      resolve(signal === null ? (exitCode ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * Whether the command was sent a signal as this process was. Ctrl+C reaches everything in the terminal's foreground; twice would mean
 * "at once" to many a program. On Windows every such signal comes from the console, which tells all of its processes.
 */
function hasItAlready(signal: NodeJS.Signals): boolean {
  return process.platform === 'win32' || (signal === 'SIGINT' && isInForeground());
}
