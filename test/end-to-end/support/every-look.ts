import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Scene } from '../../screens/scene.ts';
import { showScene, windowSize, type ShownScene } from '../../screens/show-scene.ts';
import { englishLeft } from './english-left.ts';
import { layoutFaults } from './layout-faults.ts';

/** WCAG 2.2 AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A window as wide as a telephone, and one on which the page was made twice as large. */
const [NARROW, DOUBLED] = [{ width: 320, height: 640 }, { width: 520, height: 360 }];

/**
 * Brings a scene about once and looks at it in light, in dark, narrow, twice as large, and in Polish and Japanese. Gives what is wrong,
 * each with the look it is wrong in: what axe-core finds, what does not fit, what is not translated.
 */
export async function faultsInEveryLook(scene: Scene): Promise<readonly string[]> {
  const shown = await showScene(scene);
  const { page } = shown.window;
  const faults: string[] = [];
  const look = async (name: string, ...finding: readonly Promise<readonly string[]>[]): Promise<void> => {
    for (const found of await Promise.all(finding)) faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  await look('light', axe(page), layoutFaults(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', axe(page));
  await page.setViewportSize(DOUBLED);
  await look('at 200 %', layoutFaults(page));
  await page.setViewportSize(NARROW);
  await look('narrow and dark', layoutFaults(page), axe(page));
  await page.emulateMedia({ colorScheme: 'light' });
  // The client of this scene has ended, and with it everybody who could be asked for another language.
  if ((await page.getByText('connection-lost', { exact: true }).count()) > 0) await look('narrow', axe(page));
  else {
    await speaks(shown, 'ja');
    await look('narrow and Japanese', axe(page), layoutFaults(page), englishLeft(page, 'ja'));
    await speaks(shown, 'pl');
    await look('narrow and Polish', layoutFaults(page));
    await page.setViewportSize(windowSize(scene));
    await look('Polish', axe(page), layoutFaults(page), englishLeft(page, 'pl'));
  }
  await shown.end();
  return faults;
}

/** Changes the language of a window. Where the profile cannot be written, the choice holds for the window all the same. */
async function speaks({ window: { api, page } }: ShownScene, language: 'pl' | 'ja'): Promise<void> {
  await api.request('changeSettings', { language });
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** What axe-core finds, by all of its rules in every look: a look hides and shows parts of a page, and colours its states. */
async function axe(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`),
  );
}
