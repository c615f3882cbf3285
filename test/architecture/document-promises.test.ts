import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

test('the index of decisions names every decision, by its number and once', () => {
  const decisions = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  const listed = [...read('docs/adr/README.md').matchAll(/^\| \[(\d{4})\]\((\d{4}-[^)]+)\)/gm)];
  expect(listed.map(([, , file]) => file)).toEqual(decisions.sort());
  for (const [, number, file] of listed) expect(file?.slice(0, 4)).toBe(number);
});

test('every command that npm knows has its program', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const programs = Object.values(scripts).flatMap((line) => line.split(' ').filter((word) => /\.(mjs|ts)$/.test(word)));
  expect(programs.length).toBeGreaterThan(0);
  expect(programs.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every page of docs can be reached from the README', () => {
  const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  expect(pages.filter((name) => !read('README.md').includes(`(docs/${name})`))).toEqual([]);
});

test('every path of a source that the documents name is there', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)];
  const missing = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src-[a-z-]+|tools|test|fixtures)\/[\w./-]+)`/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(missing).toEqual([]);
});
