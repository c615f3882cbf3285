import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import typescriptEslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { documentedExports } from '../../tools/lint/documented-exports.mjs';
import { explainedExceptions } from '../../tools/lint/explained-exceptions.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const project = new ESLint({ cwd: ROOT });
const linter = new Linter();

/** The messages that the project's own configuration for a path has about a text, from the house's rules alone. */
async function findings(path: string, text: string): Promise<string[]> {
  const { rules } = (await project.calculateConfigForFile(`${ROOT}${path}`)) as { rules: Linter.RulesRecord };
  const kept = ['no-restricted-syntax', 'no-console', 'max-lines', 'house/documented-exports', 'house/explained-exceptions'];
  return linter
    .verify(
      text,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: typescriptEslint.parser },
        plugins: { house: { rules: { 'documented-exports': documentedExports, 'explained-exceptions': explainedExceptions } } },
        rules: Object.fromEntries(Object.entries(rules).filter(([name]) => kept.includes(name))),
      },
      { filename: path },
    )
    .map(({ message }) => message);
}

const CLOCK = 'The clock is an argument: only src-main/clock reads it.';

test.each([
  ['Date.now()', 'src-main/use-cases/a.ts', 'Date.now();', CLOCK],
  ['Date.now without a call', 'src-core/a.ts', 'const clock = Date.now;', CLOCK],
  ['Date["now"]', 'src-core/a.ts', 'Date["now"]();', CLOCK],
  ['new Date()', 'src-license-file/a.ts', 'new Date();', CLOCK],
  ['Date()', 'src-license-file/a.ts', 'Date();', CLOCK],
  ['now taken out of Date', 'src-main/a.ts', 'const { now } = Date;', CLOCK],
  ['Date by way of globalThis', 'src-main/a.ts', 'globalThis.Date.now();', CLOCK],
  ['the clock in fixtures', 'fixtures/a.ts', 'Date.now();', CLOCK],
  ['Math.random', 'src-main/clock/a.ts', 'Math.random();', 'Math.random can be foretold: use node:crypto.'],
  ['ipcMain', 'src-main/electron/window.ts', 'ipcMain.handle("x", f);', /Only the contract server/],
  ['ipcMain by way of electron', 'src-main/electron/window.ts', 'electron.ipcMain.on("x", f);', /Only the contract server/],
  ['a default export', 'src-core/a.ts', 'export default 1;', 'Exports have names.'],
  ['an enum', 'src-core/a.ts', 'enum Kind { One }', /No enums/],
  ['a barrel', 'src-core/a.ts', 'export * from "./b.ts";', /No barrels/],
  ['an import without extension', 'src-core/a.ts', 'import { b } from "./b";', /extension/],
  ['a relative import across folders', 'src-main/a/b.ts', 'import { b } from "../../src-core/b.ts";', /Across top folders/],
  ['console.log in the product', 'src-main/a.ts', 'console.log(1);', /console/],
  ['an export without comment', 'src-core/a.ts', 'export const one = 1;', /no doc comment/],
  ['a comment that is no sentence', 'src-core/a.ts', '/** the one */\nexport const one = 1;', /full sentence/],
  ['an exception without reason', 'src-core/a.ts', '// eslint-disable-next-line no-console\nf();', /carries its reason/],
  ['an exception from every rule', 'src-core/a.ts', '// eslint-disable-next-line -- it is noisy\nf();', /names the rule/],
  ['a compiler exception without reason', 'test/a.test.ts', '// @ts-expect-error\nf();', /its reason/],
  ['401 lines', 'src-core/a.ts', 'f();\n'.repeat(401), /too many lines/],
])('%s is found', async (_what, path, text, message) => {
  const found = await findings(path, text);
  expect(found.some((one) => (typeof message === 'string' ? one === message : message.test(one)))).toBe(true);
});

test.each([
  ['the clock reads the time', 'src-main/clock/wall-clock.ts', 'f(Date.now(), new Date());'],
  ['tests read the time', 'test/core/a.test.ts', 'f(Date.now(), new Date());'],
  ['a date is made of a number', 'src-core/a.ts', 'f(new Date(5), Date.UTC(2020, 1));'],
  ['the contract server answers ipcMain', 'src-main/electron/contract-server.ts', 'ipcMain.handle("x", f);'],
  ['a commented export', 'src-core/a.ts', '/** The number one. */\nexport const one = 1;\nexport type One = typeof one;\nexport const two = 2;'],
  ['an exception with its reason', 'src-core/a.ts', '// eslint-disable-next-line no-console -- the terminal is the point\nf();'],
  ['a configuration has a default export', 'vitest.config.ts', 'export default {};'],
])('%s', async (_what, path, text) => {
  expect((await findings(path, text)).filter((message) => !message.startsWith('Unused eslint-disable'))).toEqual([]);
});
