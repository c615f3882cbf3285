import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fileFaults } from '../../tools/architecture/file-rules.mjs';
import { readTextFile, trackedFiles } from '../../tools/architecture/tracked-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Put together here, so that this file does not name them itself.
const ROOT_HOME = ['', 'root'].join('/');
const BUILDER = ['', 'work'].join('/');
const REGISTRY = ['registry', 'npmjs', 'org'].join('.');
const BAD_TREE = 'test/architecture/bad-tree/';

test('every file is short, honestly named, without default exports and without the paths of one machine', () => {
  const files = trackedFiles(ROOT).filter((path) => !path.startsWith(BAD_TREE));
  expect(files.length).toBeGreaterThan(50);
  const faults = files.flatMap((path) => {
    const text = readTextFile(join(ROOT, path));
    return text === null ? [] : fileFaults(path, text).map((fault) => `${path} ${fault}`);
  });
  expect(faults).toEqual([]);
});

describe('the rules for files bite', () => {
  const cases: readonly (readonly [what: string, path: string, text: string, fault: RegExp])[] = [
    ['a file of 401 lines', 'src-core/long.ts', 'x;\n'.repeat(401), /401 lines/],
    ['utils', 'src-main/utils.ts', '', /says nothing/],
    ['a helpers folder', 'src-main/helpers/time.ts', '', /says nothing/],
    ['a manager', 'src-main/cache-manager.ts', '', /says nothing/],
    ['a barrel', 'src-core/index.ts', '', /index file/],
    ['camelCase', 'src-core/machineName.ts', '', /kebab-case/],
    ['a default export', 'src-core/thing.ts', 'export default 1;\n', /default export/],
    ['a renamed default export', 'src-core/thing.ts', 'const a = 1;\nexport { a as default };\n', /default export/],
    ['a home folder of root', 'docs/page.md', `see ${ROOT_HOME}/project/file`, /one machine/],
    ['a builder’s folder in code', 'src-main/a.ts', `const at = '${BUILDER}/main/file';`, /one machine/],
    ['a registry’s host', 'package-lock.json', `"resolved": "https://${REGISTRY}/a"`, /registry/],
  ];

  test.each(cases)('%s is found', (_what, path, text, fault) => {
    expect(fileFaults(path, text)).toEqual([expect.stringMatching(fault)]);
  });

  test('a file of 400 lines with a good name has no fault', () => {
    expect(fileFaults('src-core/time/instant.ts', 'x;\n'.repeat(400))).toEqual([]);
    expect(fileFaults('vitest.config.ts', 'export default {};\n')).toEqual([]);
  });
});
