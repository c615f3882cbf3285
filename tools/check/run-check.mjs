import { spawn } from 'node:child_process';
import { ROOT } from '../setup/folders.mjs';
import { LANES } from './steps.mjs';

/** @typedef {import('../setup/node-runtime.mjs').Runtime} Runtime */

/**
 * Runs every step of the check and prints each one's outcome, with its output when it found something.
 *
 * @param {Runtime} runtime
 * @returns {Promise<{ passed: number, failed: readonly string[] }>} `failed`: the names of the steps that found something
 */
export async function runCheck(runtime) {
  const names = LANES.flat().map(({ name }) => name);
  process.stdout.write(`check: ${names.join(', ')} … (about half a minute)\n`);
  const outcomes = await Promise.all(LANES.map((lane) => runLane(runtime, lane)));
  const all = outcomes.flat();
  return { passed: all.filter(({ passed }) => passed).length, failed: all.flatMap(({ name, passed }) => (passed ? [] : [name])) };
}

/**
 * @param {Runtime} runtime
 * @param {readonly import('./steps.mjs').Step[]} lane
 */
async function runLane(runtime, lane) {
  const outcomes = [];
  for (const step of lane) outcomes.push({ name: step.name, passed: await runStep(runtime, step) });
  return outcomes;
}

/**
 * @param {Runtime} runtime
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<boolean>}
 */
function runStep(runtime, step) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(runtime.node, [step.program, ...step.parameters], { cwd: ROOT, env: runtime.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => { output += String(text); });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const passed = code === 0;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const ending = passed ? 'passed' : `FAILED (${signal ?? `exit status ${String(code)}`})`;
      process.stdout.write(`check: ${step.name}: ${ending}, ${seconds} s\n${passed ? '' : output}`);
      resolve(passed);
    });
  });
}
