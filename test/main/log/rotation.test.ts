import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendRotating } from '#main/log/append-rotating.ts';
import { logFolder, logPath } from '#main/log/log-files.ts';
import { readLogLines } from '#main/log/read-log.ts';

const SCRIPT = fileURLToPath(new URL('writing-process.ts', import.meta.url));
const SMALL = { bytes: 2_000, files: 5 };

let profile: string;
let folder: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'licensing-log-'));
  folder = logFolder(profile);
});
afterEach(() => {
  rmSync(profile, { recursive: true, force: true });
});

const line = (number: number): string => `{"line":${String(number)},"filler":"${'x'.repeat(80)}"}\n`;
const files = (): string[] => readdirSync(folder).sort();

it('keeps five files, the newest lines in order, and lets nobody else read them', () => {
  for (let number = 0; number < 500; number += 1) appendRotating(folder, line(number), SMALL);
  expect(files()).toEqual(['client.1.log', 'client.2.log', 'client.3.log', 'client.4.log', 'client.log']);
  for (const name of files()) {
    const { size, mode } = statSync(join(folder, name));
    expect(size).toBeLessThanOrEqual(SMALL.bytes);
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
  }
  const numbers = readLogLines(profile, 1_000).map((one) => (JSON.parse(one) as { line: number }).line);
  expect(numbers[0]).toBe(499);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => 499 - index));
  expect(readLogLines(profile, 3)).toHaveLength(3);
});

it('of four processes that write at once no line is torn, none of the newest is lost, and the bound holds', async () => {
  const [bytes, lines] = [60_000, 400];
  const children = ['a', 'b', 'c', 'd'].map((name) =>
    spawn(process.execPath, [SCRIPT, folder, name, String(lines), String(bytes)], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1' } }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(files().filter((name) => !name.startsWith('client'))).toEqual([]);
  // Half of what was written, so that nothing had to go: every line is there once, whole.
  const all = files().flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')).map((one) => JSON.parse(one) as { name: string; line: number });
  expect(new Set(all.map(({ name, line: number }) => `${name} ${String(number)}`)).size).toBe(4 * lines);
  expect(files().length).toBeGreaterThan(2);
  for (const name of files()) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2 * bytes);
}, 120_000);

it('rotates in spite of a lock that a killed process left behind, and waits for nobody', () => {
  for (let number = 0; number < 25; number += 1) appendRotating(folder, line(number), SMALL);
  const lock = join(folder, 'rotating.lock');
  writeFileSync(lock, '');
  const before = files().filter((name) => name.startsWith('client')).length;
  for (let number = 0; number < 10; number += 1) appendRotating(folder, line(number), SMALL);
  const old = new Date(Date.parse('2020-01-01T00:00:00Z'));
  utimesSync(lock, old, old);
  for (let number = 0; number < 30; number += 1) appendRotating(folder, line(number), SMALL);
  expect(files().filter((name) => name.startsWith('client')).length).toBeGreaterThan(before);
  expect(files()).not.toContain('rotating.lock');
});

it.skipIf(process.platform === 'win32')('never writes through a link', () => {
  appendRotating(folder, line(0), SMALL);
  rmSync(logPath(folder, 0));
  const elsewhere = join(profile, 'elsewhere');
  writeFileSync(elsewhere, '');
  symlinkSync(elsewhere, logPath(folder, 0));
  expect(() => appendRotating(folder, line(1), SMALL)).toThrow();
  expect(readFileSync(elsewhere, 'utf8')).toBe('');
  expect(readLogLines(profile, 10)).toEqual([]);
});
