import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAKER = fileURLToPath(new URL('../../tools/build/make-page.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'page-'));
let html = '';
let assets: string[] = [];

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [MAKER, '--packaged', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  html = readFileSync(join(folder, 'page/index.html'), 'utf8');
  assets = readdirSync(join(folder, 'page/assets'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the page has no script, style or handler of its own, so that its content policy need allow none', () => {
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
    expect(attributes).toContain('src="./assets/');
    expect(content).toBe('');
  }
});

test('every address in the page is beside it, whatever it is served as', () => {
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(address).toMatch(/^(\.\/assets\/|data:,$)/);
});

test('every file is named after its content', () => {
  expect(assets.length).toBeGreaterThan(3);
  for (const name of assets) expect(name).toMatch(/-[\w-]{8}\.(js|css|woff2)$/);
});

test('style sheets take nothing from anywhere else', () => {
  for (const name of assets.filter((asset) => asset.endsWith('.css'))) {
    const addresses = [...readFileSync(join(folder, 'page/assets', name), 'utf8').matchAll(/url\((.*?)\)/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).toMatch(/^\.?\/?[\w-]+\.woff2$/);
  }
});

test('the Japanese typeface is no part of the page’s own style sheet', () => {
  const own = /href="\.\/assets\/([^"]+\.css)"/.exec(html)?.[1] ?? '';
  expect(readFileSync(join(folder, 'page/assets', own), 'utf8')).not.toMatch(/src:url\([^)]*noto/);
  expect(assets.some((name) => name.startsWith('noto-sans-jp'))).toBe(true);
});

test('the first paint has the place of things and the colours of the system, before any script ran', () => {
  expect(html).toContain('class="skeleton"');
  expect(html).toContain('data-appearance="system"');
});
