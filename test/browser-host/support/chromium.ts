import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { installedBrowsers } from '#main/browser/installed-browsers.ts';
import { CHROMIUM_WORDS } from './chromium-words.ts';

let running: Promise<Browser> | null = null;
afterAll(async () => {
  await (await running)?.close();
});

/** The installed Chromium's program; `null`, and said, where there is none: then tests in a real browser are skipped. */
export function chromiumProgram(what: string): string | null {
  const program = installedBrowsers()[0]?.program ?? null;
  if (program === null) process.stdout.write(`skipped: ${what}: there is no Chromium on this machine\n`);
  return program;
}

/** A page in a fresh context of the one Chromium of a test file, which is started at the first. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  running ??= startChromium();
  const context = await (await running).newContext({ viewport: { width: 1_040, height: 720 }, locale: 'en-GB', timezoneId: 'Europe/Warsaw', ...options });
  return context.newPage();
}

async function startChromium(): Promise<Browser> {
  const executablePath = chromiumProgram('tests in a real browser') ?? '';
  return chromium.launch({ executablePath, args: CHROMIUM_WORDS, chromiumSandbox: process.getuid?.() !== 0 });
}
