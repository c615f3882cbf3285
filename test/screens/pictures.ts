import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { newPage } from '../browser-host/support/chromium.ts';
import { pageGround } from '../service/support/sign-in-page-ground.ts';
import { PAGE_STATES } from '../service/support/sign-in-page-states.ts';
import { SCENES } from './scenes.ts';
import { showScene } from './show-scene.ts';

const FOLDER = join(import.meta.dirname, '../../docs/screens');
const WANTED = (process.env['LICENSING_SCREENS'] ?? '').split(',').filter((name) => name !== '');

/** Takes the pictures of docs/screens (`npm run screens`): each scene in light, the main ones in dark too. */
describe('pictures', () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const scene of SCENES.filter(({ name }) => WANTED.length === 0 || WANTED.includes(name))) {
    it.skipIf(scene.isPossible?.() === false)(scene.name, async () => {
      const shown = await showScene(scene);
      const { page } = shown.window;
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(FOLDER, `${scene.name}.png`), caret: 'hide' });
      if (scene.isMain === true) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.screenshot({ path: join(FOLDER, `${scene.name}-dark.png`), caret: 'hide' });
      }
      await shown.end();
    });
  }
});

/** The pages of the service's own that people see in their browser while they sign in, under names that begin with `service-page-`. */
describe('pictures of the pages of signing in', () => {
  for (const [state, come] of PAGE_STATES) {
    const name = `service-page-${state}`;
    if (WANTED.length > 0 && !WANTED.includes(name)) continue;
    it(name, async () => {
      const page = await newPage({ locale: 'en-GB', viewport: { width: 1_040, height: 720 } });
      await come(page, await pageGround());
      await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide' });
      if (['sign-in', 'wrong', 'set-password'].includes(state)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.screenshot({ path: join(FOLDER, `${name}-dark.png`), caret: 'hide' });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 320, height: 640 });
        await page.screenshot({ path: join(FOLDER, `${name}-narrow.png`), caret: 'hide' });
      }
      await page.context().close();
    });
  }
});
