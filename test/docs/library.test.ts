import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('the example of docs/library.md runs as it stands there and prints what it says', () => {
  const page = readFileSync(join(ROOT, 'docs', 'library.md'), 'utf8');
  const [, example] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  expect(example).toBeDefined();
  // In the project, so that its imports mean what they mean there.
  const file = join(ROOT, '.cache', `library-example-${String(process.pid)}.ts`);
  writeFileSync(file, example ?? '');
  try {
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe('null true\n');
    expect(page).toContain('It prints `null true`');
  } finally {
    rmSync(file);
  }
});
