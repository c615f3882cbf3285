import { watch } from 'node:fs';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** A folder to be put on `PATH`, whose `chromium` is the installed one with a door for the test. */
export interface DrivenChromium {
  readonly path: string;
  /** The window that it shows, once it does; each call gives the next one. */
  readonly window: () => Promise<{ readonly page: Page; readonly browser: Browser }>;
}

/** Makes a `chromium` that starts the installed one as it is told, and that a test can drive as a person would. */
export function drivenChromium(folder: string, installed: string): DrivenChromium {
  const path = join(folder, 'browsers');
  const words = join(folder, 'browsers', 'words');
  mkdirSync(path);
  writeFileSync(words, '');
  let shown = 0;
  writeFileSync(join(path, 'chromium'), `#!/bin/sh\nexec '${installed}' --remote-debugging-port=0 "$@" 2>>'${words}'\n`);
  chmodSync(join(path, 'chromium'), 0o755);
  return {
    path,
    window: async () => {
      const browser = await chromium.connectOverCDP(await doorIn(words, shown++));
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('a browser has a context');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      return { page, browser };
    },
  };
}

/** The address that Chromium says it can be driven at, at its start of this number, once it says so. */
function doorIn(file: string, number: number): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/DevTools listening on (ws:\S+)/g)][number] : undefined;
      if (found?.[1] === undefined) return;
      watcher.close();
      resolve(found[1]);
    };
    const watcher = watch(file, look);
    look();
  });
}
