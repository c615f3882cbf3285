import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumProgram, newPage } from '../browser-host/support/chromium.ts';
import { buildGallery } from './gallery/build-gallery.ts';
import { servePage, type PageServer } from './page-server.ts';

const isHere = chromiumProgram('the kit in a real browser') !== null;
const folder = mkdtempSync(join(tmpdir(), 'kit-'));
let server: PageServer;

beforeAll(async () => {
  if (!isHere) return;
  await buildGallery(folder);
  server = await servePage(folder);
});

afterAll(async () => {
  if (isHere) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function withGallery(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await newPage(options);
  const faults: string[] = [];
  page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.address}/gallery.html`);
  await page.getByRole('heading', { name: 'Kit' }).waitFor();
  await look(page);
  await page.context().close();
  // Among them what the content policy refused.
  expect(faults).toEqual([]);
}

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  ['forced colours', { forcedColors: 'active' }],
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['Japanese', { locale: 'ja-JP' }],
];

describe.skipIf(!isHere).each(LOOKS)('the kit in %s', (_, options) => {
  test('has no faults that axe finds, and nothing is cut at the side', async () => {
    await withGallery(options, async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  });
});

describe.skipIf(!isHere)('with the keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('Esc closes a dialog and gives the focus back', async () => {
    await withGallery({}, async (page) => {
      const opener = page.getByRole('button', { name: 'Open dialog' });
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'A dialog' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe('Open dialog');
    });
  });

  test('a dialog keeps the focus inside', async () => {
    await withGallery({}, async (page) => {
      await page.getByRole('button', { name: 'Open dialog' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      for (let times = 0; times < 8; times++) {
        await page.keyboard.press('Tab');
        expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      }
    });
  });

  test('a question before something that cannot be undone has the focus on the safe button', async () => {
    await withGallery({}, async (page) => {
      await page.getByRole('button', { name: 'Clear it' }).press('Enter');
      await page.getByRole('alertdialog', { name: 'Clear it?' }).waitFor();
      await expect.poll(() => focused(page)).toBe('Keep');
    });
  });

  test('a button whose request is under way keeps the focus and cannot be pressed', async () => {
    await withGallery({}, async (page) => {
      const pending = page.getByRole('button', { name: 'Pending' });
      await pending.press('Enter');
      expect(await focused(page)).toBe('Pending');
      expect(await page.getByRole('status').filter({ hasText: 'pressed' }).textContent()).toBe('pressed 0');
      expect(await pending.getAttribute('aria-disabled')).toBe('true');
    });
  });

  test('a list to choose from is opened, chosen in and closed', async () => {
    await withGallery({}, async (page) => {
      const button = page.getByRole('button', { name: 'Choice' });
      await button.press('ArrowDown');
      await page.getByRole('option', { name: 'Three' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      expect(await button.textContent()).toContain('Three');
      expect(await page.getByRole('radio', { name: 'Three' }).getAttribute('aria-checked')).toBe('true');
    });
  });

  test('every control that has the focus shows it', async () => {
    await withGallery({}, async (page) => {
      const outlines = new Set<string>();
      for (let times = 0; times < 16; times++) {
        await page.keyboard.press('Tab');
        outlines.add(await page.evaluate(() => {
          const element = document.activeElement!;
          const shown = element instanceof HTMLInputElement && element.type === 'checkbox' ? element.closest('label')!.querySelector('[class*=box]')! : element;
          return element === document.body ? 'no element' : getComputedStyle(shown).outlineStyle;
        }));
      }
      expect([...outlines]).toEqual(['solid']);
    });
  });
});

test.skipIf(!isHere)('what is copied is said, in the one polite live region', async () => {
  await withGallery({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.getByRole('button', { name: 'Copy a.kowalska' }).click();
    await expect.poll(() => page.locator('[aria-live]').allTextContents()).toEqual(['Copied.']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a.kowalska');
  });
});

test.skipIf(!isHere)('no control is smaller than 24 pixels', async () => {
  await withGallery({}, async (page) => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, label:has(input), input[type=text], input[type=search], [role=tab]')]
        .map((element) => ({ name: element.textContent || element.ariaLabel || element.tagName, box: element.getBoundingClientRect() }))
        .filter(({ box, name }) => name !== 'link inside' && box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
});
