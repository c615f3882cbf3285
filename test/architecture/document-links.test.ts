import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { brokenLinks } from '../../tools/architecture/document-links.mjs';
import { trackedFiles } from '../../tools/architecture/tracked-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('every link inside the documents leads somewhere', () => {
  const pages = trackedFiles(ROOT).filter((path) => path.endsWith('.md'));
  expect(pages).toContain('README.md');
  expect(pages.flatMap((path) => brokenLinks(ROOT, path).map((link) => `${path}: ${link}`))).toEqual([]);
});

test('a link to a missing file, a missing heading or out of the project is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'other.md'), '# One heading\n\n## `code` and more\n');
  writeFileSync(
    join(folder, 'page.md'),
    '[a](other.md) [b](other.md#one-heading) [c](other.md#code-and-more) [d](https://example.org/x)\n' +
      '[e](missing.md) [f](other.md#no-heading) [g](../outside.md) `[h](code.md)`\n',
  );
  expect(brokenLinks(folder, 'page.md')).toEqual(['missing.md', 'other.md#no-heading', '../outside.md']);
});
