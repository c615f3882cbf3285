import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
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
