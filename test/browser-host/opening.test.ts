import { expect, test } from 'vitest';
import { Workstation } from '../main/use-cases/workstation.ts';
import { chromiumProgram } from './support/chromium.ts';
import { openBrowserWindow } from './support/browser-window.ts';

const CHROMIUM = chromiumProgram('a window in a real browser');

test.skipIf(CHROMIUM === null)('a window opens in a real browser, and closing it ends the program', async () => {
  const station = new Workstation();
  const window = await openBrowserWindow({ environment: station.environment(), clock: () => station.readings() });
  expect(new URL(window.page.url()).origin).toBe(window.origin);
  await window.page.close();
  await window.ended;
  await window.close();
  station.remove();
});
