import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { drag, type DraggedFile } from '../../renderer/drag-files.ts';

/** A file on its way into a window. */
export type { DraggedFile } from '../../renderer/drag-files.ts';

/** Drops files on the window, as from a file manager. */
export async function drops(page: Page, ...files: readonly DraggedFile[]): Promise<void> {
  const held = await drag(page, files);
  // A page that was only just shown does not take them yet.
  await expect.poll(held.over, { timeout: 30_000 }).toBe(true);
  await held.drop();
}

/** The card of a file in the preview, by its title. */
export function card(page: Page, title: string | RegExp): Locator {
  return page.getByRole('article', { name: title });
}

/** The row of a license in the list, by its application. */
export function row(page: Page, application: string | RegExp): Locator {
  return page.getByRole('table', { name: 'Checked-out licenses' }).getByRole('row', { name: application });
}

/** Opens a page of the Licensing Tool by the navigation, and waits for its title. */
export async function goes(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Waits until the focus is on an element: a title after a step, the safe button of a question. */
export async function hasFocus(element: Locator): Promise<void> {
  const focused = element.and(element.page().locator(':focus'));
  await focused.waitFor();
}

/** What the clipboard holds. The context needs the permissions of {@link WITH_CLIPBOARD}. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What a person grants a page to copy and paste. */
export const WITH_CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
