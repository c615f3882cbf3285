import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { cruiseTree } from '../../tools/architecture/cruise-tree.mjs';
import { dependencyRules } from '../../tools/architecture/dependency-rules.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BAD_TREE = fileURLToPath(new URL('bad-tree/', import.meta.url));

type Cruise = Awaited<ReturnType<typeof cruiseTree>>;

test('no import of this project breaks the dependency rule', async () => {
  const { violations, modules } = await cruiseTree(ROOT);
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThan(50);
});

describe('the dependency rule bites: in the bad tree', () => {
  let found: Cruise['violations'];

  beforeAll(async () => {
    found = (await cruiseTree(BAD_TREE)).violations;
  });

  const files = readdirSync(BAD_TREE, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|mjs)$/.test(path));

  test.each(files)('%s breaks what its first lines say, and nothing else', (file) => {
    const text = readFileSync(join(BAD_TREE, file), 'utf8');
    const announced = [...text.matchAll(/^\/\/ breaks: (.+)$/gm)].map((match) => match[1]);
    expect(announced.length > 0 || text.startsWith('// breaks nothing')).toBe(true);
    expect(found.filter(({ from }) => from === file).map(({ rule }) => rule)).toEqual(announced);
  });

  test('every rule is broken', () => {
    const broken = new Set(found.map(({ rule }) => rule));
    expect(dependencyRules().map(({ name }) => name).filter((name) => !broken.has(String(name)))).toEqual([]);
  });
});
