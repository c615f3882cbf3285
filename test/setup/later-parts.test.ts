import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { loadLater } from '../../tools/build/later-parts.mjs';

/** What the bundler makes of a part's text, as the plugin leaves it. */
function rendered(code: string): string {
  const { renderChunk } = loadLater;
  if (typeof renderChunk !== 'function') throw new TypeError('the plugin renders parts');
  // The plugin looks at the text alone.
  return renderChunk.call({} as never, code, {} as never, {} as never, {} as never) as string;
}

/** Runs a part's text and gives its exports, and what it has required so far. */
function run(code: string): { readonly use: () => unknown; readonly required: readonly string[] } {
  const required: string[] = [];
  const module = { exports: {} as { use: () => unknown } };
  const require = (name: string): unknown => {
    required.push(name);
    return { answer: 42 };
  };
  // The text of a part is a function's body, as the launcher takes it.
  (compileFunction(code, ['module', 'require']) as (...given: readonly unknown[]) => void)(module, require);
  return { use: () => module.exports.use(), required };
}

test('a later part is loaded at its first use, once, and other parts at once', () => {
  const { use, required } = run(
    rendered(`const require_other = require("./other-a1B2.cjs");
const require_xml = require("./xml-c3D-4.cjs");
module.exports.use = () => require_xml.answer + (0, require_other.answer);`),
  );
  expect(required).toEqual(['./other-a1B2.cjs']);
  expect([use(), use()]).toEqual([84, 84]);
  expect(required).toEqual(['./other-a1B2.cjs', './xml-c3D-4.cjs']);
});

test('a part that uses no later part stays as it is', () => {
  const code = 'const require_other = require("./other-a1B2.cjs");\nmodule.exports = require_other.answer;';
  expect(rendered(code)).toBe(code);
});

test.each([
  ['const { answer } = require("./xml-c3D-4.cjs");'],
  ['require("./xml-c3D-4.cjs");'],
  ['const require_xml = require("./xml-c3D-4.cjs");\nmodule.exports = require_xml;'],
  ['const require_xml = require("./xml-c3D-4.cjs");\nmodule.exports = { require_xml };'],
])('a form of loading that is not known stops the build: %s', (code) => {
  expect(() => rendered(code)).toThrow(/in a form that is not known here/);
});
