import type { Page } from 'playwright-core';
import { comes } from './comes.ts';

/**
 * Drags files over the middle of the page and drops them there, as the operating system does: real files and folders, with
 * their paths.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drags = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: Math.round(width / 2), y: Math.round(height / 2), data });
  const overlay = page.getByText('Drop license files to check them', { exact: true });
  // A page that was only just shown misses a drag now and then; let go before it says that it takes them, files would go nowhere.
  do {
    await drags('dragEnter');
    await drags('dragOver');
  } while (!(await comes(overlay)));
  await drags('drop');
  await session.detach();
}
