import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumProgram, newPage } from '../browser-host/support/chromium.ts';
import { englishLeft } from './support/english-left.ts';
import { layoutFaults } from './support/layout-faults.ts';

describe.skipIf(chromiumProgram('what is looked for in every look') === null)('what is looked for in every look', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage({ viewport: { width: 320, height: 640 } });
  });

  const faultsOf = async (html: string): Promise<readonly string[]> => {
    await page.setContent(`<style>body { margin: 0 }</style>${html}`);
    return layoutFaults(page);
  };

  it('a page that scrolls sideways is a fault', async () => {
    expect(await faultsOf('<p style="width: 500px">wide</p>')).toEqual(['the page is 500 pixels wide']);
  });

  it('a text that is cut off is a fault, whichever frame cuts it', async () => {
    expect(await faultsOf('<div style="overflow: hidden; width: 40px"><p style="white-space: nowrap">four words too many</p></div>')).toEqual(['"four words too many" is cut off at its side']);
    expect(await faultsOf('<div style="overflow: clip; height: 10px"><p style="margin: 0">tall</p></div>')).toEqual(['"tall" is cut off above or below']);
    expect(await faultsOf('<p style="position: fixed; left: 300px; white-space: nowrap">beyond the edge</p>')).toContain('"beyond the edge" reaches beyond the window');
  });

  it('a table that is wider than its place is a fault', async () => {
    expect(await faultsOf('<div style="width: 60px"><table style="min-width: 90px"><tr><td>wide</td></tr></table></div>')).toEqual(['a table is wider than its place']);
  });

  it('what fits, what scrolls and what is for screen readers alone is none', async () => {
    expect(await faultsOf('<div style="overflow-y: auto; height: 10px"><p>one</p><p>two</p></div>')).toEqual([]);
    expect(await faultsOf('<pre tabindex="0" style="overflow-x: auto; width: 40px">a long line that scrolls by itself</pre>')).toEqual([]);
    expect(await faultsOf('<p style="position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap">for screen readers alone</p>')).toEqual([]);
  });

  it('an English sentence in another language is found, in texts and in names, also with values in it', async () => {
    await page.setContent('<p>Nothing is changed until you confirm.</p><button aria-label="Copy a request for IT"></button><p>Shown: nothing</p><bdi>Show everything</bdi><h1>Step 2 of 3</h1>');
    expect(await englishLeft(page, 'pl')).toEqual(['Nothing is changed until you confirm.', 'Step 2 of 3', 'Copy a request for IT']);
  });
});
