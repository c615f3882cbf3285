import { spawn } from 'node:child_process';

/**
 * How a program ended: its exit status, or the signal that ended it.
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending
 */

/**
 * Runs a program to its end, with this process's streams unless told otherwise.
 *
 * A signal sent to this process is passed on, and the program's own ending is what counts. An interrupt typed at a
 * terminal reaches the program by itself, so it is not passed on twice.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, started?: (pid: number) => void }} [options]
 * @returns {Promise<Ending>}
 */
export function runProgram(command, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const { started, ...spawnOptions } = options;
    const child = spawn(command, parameters, { stdio: 'inherit', ...spawnOptions });
    if (child.pid !== undefined) started?.(child.pid);
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    const stopListening = () => {
      for (const signal of PASSED_ON) process.removeListener(signal, passOn);
    };
    for (const signal of PASSED_ON) process.on(signal, passOn);
    child.once('error', (error) => {
      stopListening();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopListening();
      resolve({ code, signal });
    });
  });
}

/** @type {readonly NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Ends this process the way a program ended: with its exit status, or by the same signal.
 *
 * @param {Ending} ending
 */
export function endLike(ending) {
  if (ending.signal !== null) process.kill(process.pid, ending.signal);
  process.exitCode = ending.code ?? 1;
}
