import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { dependencyRules } from './dependency-rules.mjs';

/**
 * An import that the dependency rule forbids.
 *
 * @typedef {{ rule: string, from: string, to: string }} Violation
 */

/**
 * Reads every import below a tree's top folders and gives those that the dependency rule forbids.
 *
 * Imports of types count like any other.
 *
 * @param {string} root the folder that has `src-core`, `src-main` … in it
 * @returns {Promise<{ violations: Violation[], modules: number }>}
 */
export async function cruiseTree(root) {
  const folders = readdirSync(root).filter((name) => name.startsWith('src-') || ['examples', 'fixtures', 'test', 'tools'].includes(name));
  const result = await cruise(
    folders,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: dependencyRules() },
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['(^|/)node_modules/'] },
      exclude: { path: ['^test/architecture/bad-tree/', '^tools/runtime/'] },
      combinedDependencies: !existsSync(join(root, 'package.json')),
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      conditionNames: ['node', 'import', 'require', 'types', 'default'],
      exportsFields: ['exports'],
    },
  );
  if (typeof result.output === 'string') throw new Error('dependency-cruiser gave a text where its result was asked for');
  const { violations, totalCruised } = result.output.summary;
  return { violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })), modules: totalCruised };
}
