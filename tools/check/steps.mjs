import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';

/**
 * A part of `npm run check`: what it finds, and the program with its parameters, run by Node from the root.
 *
 * @typedef {{ name: string, program: string, parameters: readonly string[] }} Step
 */

/**
 * Two lanes of steps that run beside each other: the lint takes about as long as everything else together.
 *
 * @type {readonly (readonly Step[])[]}
 */
export const LANES = [
  [{ name: 'lint', program: installed('eslint/bin/eslint.js'), parameters: ['.', '--max-warnings', '0'] }],
  [
    { name: 'types', program: installed('typescript/bin/tsc'), parameters: ['-b'] },
    { name: 'dependency rule', program: join(ROOT, 'tools/architecture/check-dependencies.mjs'), parameters: [] },
    { name: 'unused code', program: installed('knip/bin/knip.js'), parameters: ['--no-progress'] },
  ],
];

/** @param {string} path */
function installed(path) {
  return join(ROOT, 'node_modules', path);
}
