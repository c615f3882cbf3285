import { defineConfig } from 'eslint/config';
import typescriptEslint from 'typescript-eslint';
import { CLOCK_BANS, IPC_BANS, RANDOMNESS_BANS, SHAPE_BANS } from './tools/lint/banned-syntax.mjs';
import { CORE_RULES } from './tools/lint/core-rules.mjs';
import { documentedExports } from './tools/lint/documented-exports.mjs';
import { explainedExceptions } from './tools/lint/explained-exceptions.mjs';

const PRODUCT = ['src-*/**/*.ts', 'src-*/**/*.tsx'];
const CLOCK = ['src-main/clock/**', 'src-service/clock/**'];
const CONTRACT_SERVER = ['src-main/electron/contract-server.ts', 'src-main/electron/contract-server/**'];
const CONFIGURATION = ['**/*.config.ts', '**/*.config.mjs'];

/**
 * ESLint has one list of banned syntax per file, so each kind of file gets its whole list.
 *
 * @param {...readonly { selector: string, message: string }[]} bans
 * @returns {import('eslint').Linter.RulesRecord}
 */
function ban(...bans) {
  return { 'no-restricted-syntax': ['error', ...bans.flat()] };
}

// ESLint reads its configuration from a default export, and from nowhere else.
export default defineConfig(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'tools/runtime/', 'test/architecture/bad-tree/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  typescriptEslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'documented-exports': documentedExports, 'explained-exceptions': explainedExceptions } } },
    rules: {
      ...CORE_RULES,
      ...ban(SHAPE_BANS),
      'house/documented-exports': 'error',
      'house/explained-exceptions': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-globals': ['error', { name: 'isNaN', message: 'Number.isNaN does not convert.' }, { name: 'isFinite', message: 'Number.isFinite does not convert.' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-array-sort-compare': 'error',
      // The compiler says it already (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      // An Instant is a number with a brand, and may be negated.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // A matter of taste.
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
      // A type parameter that stands once often names what the caller gets.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  { files: PRODUCT, rules: { 'no-console': 'error' } },
  { files: PRODUCT, ignores: [...CLOCK, ...CONTRACT_SERVER], rules: ban(SHAPE_BANS, RANDOMNESS_BANS, CLOCK_BANS, IPC_BANS) },
  { files: CLOCK, rules: ban(SHAPE_BANS, RANDOMNESS_BANS, IPC_BANS) },
  { files: CONTRACT_SERVER, rules: ban(SHAPE_BANS, RANDOMNESS_BANS, CLOCK_BANS) },
  { files: ['fixtures/**'], rules: ban(SHAPE_BANS, RANDOMNESS_BANS, CLOCK_BANS) },
  {
    files: ['test/**', 'tools/**', 'examples/**', ...CONFIGURATION],
    rules: {
      // JSON and other people's data are looked at as they come; what a test asserts of them is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: CONFIGURATION, rules: ban(SHAPE_BANS.filter(({ selector }) => selector !== 'ExportDefaultDeclaration')) },
);
