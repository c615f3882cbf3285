import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { runCheck } from './check/run-check.mjs';
import { installSmokeElectron } from './electron-smoke/install.mjs';
import { CACHE, ROOT } from './setup/folders.mjs';
import { makeReady } from './setup/make-ready.mjs';
import { runProgram } from './setup/program.mjs';
import { SetUpFault, runTool, say } from './setup/say.mjs';
import { readText } from './setup/stamp.mjs';
import { addCounts, judgeRun, summaryLines } from './testing/summary.mjs';

/**
 * `npm test`: sets up, checks, bundles, builds the page and runs every test; the last line is `N passed, N failed`.
 *
 * Words after `--` go to vitest, and then only vitest runs: `npm test -- test/core`. With `--long` the long counts.
 */
await runTool(async () => {
  /** @type {import('./testing/summary.mjs').Counts} */
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = await runEverything();
  } finally {
    if (counts.failed > 0) process.exitCode = 1;
    await new Promise((written) => process.stdout.write(`${summaryLines(counts)}\n`, written));
  }
});

/** Sets up, checks, bundles and tests; what breaks set-up itself breaks the run. */
async function runEverything() {
  const words = process.argv.slice(2);
  const filters = words.filter((word) => word !== '--long');
  const runtime = await makeReady({ forTests: true });
  if (words.includes('--long')) runtime.env['LICENSING_TEST_LONG'] = '1';
  const checked = filters.length > 0 ? { passed: 0, failed: [] } : await runCheck(runtime);
  const bundled = await bundles(runtime);
  if (filters.length === 0 || filters.some((filter) => /electron|packaging/.test(filter))) await installSmokeElectron(runtime);
  const tested = await runTests(runtime, filters);
  // Said once more, since the tests' own lines have long pushed it out of sight.
  const failed = bundled ? checked.failed : [...checked.failed, 'bundle'];
  if (failed.length > 0) process.stdout.write(`failed before the tests: ${failed.join(', ')}; see above.\n`);
  return addCounts({ passed: checked.passed, failed: failed.length, skipped: 0 }, tested);
}

/** @param {import('./setup/node-runtime.mjs').Runtime} runtime */
async function bundles(runtime) {
  try {
    await bundle(runtime);
    await buildPage(runtime);
    return true;
  } catch (fault) {
    if (!(fault instanceof SetUpFault)) throw fault;
    say(fault.message);
    return false;
  }
}

/**
 * @param {import('./setup/node-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} filters
 */
async function runTests(runtime, filters) {
  const file = join(CACHE, `test-counts-${String(process.pid)}.json`);
  mkdirSync(CACHE, { recursive: true });
  try {
    const env = { ...runtime.env, LICENSING_TEST_COUNTS: file };
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const ending = await runProgram(runtime.node, [vitest, 'run', ...filters], { cwd: ROOT, env });
    const text = readText(file);
    return judgeRun(text === null ? null : JSON.parse(text), ending.code === 0);
  } finally {
    rmSync(file, { force: true });
  }
}
