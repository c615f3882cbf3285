import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { anApplication, aCheckout, FIXTURE_USER, OTHER_USER, product, version } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { Desk } from './support/desk.ts';
import { imports, clears } from '../main/use-cases/answers.ts';

const OUT = process.env['SHOTS'] ?? '/tmp/shots';
const VARIANT = JSON.parse(process.env['VARIANT'] ?? '{}');
const PRE = process.env['PRE'] ?? '';

async function drop(page: Page, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return data;
  }, given);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${OUT}/${PRE}${name}.png` });
}
/** Grow the viewport to the content. */
async function tall(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()!;
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('*')].map((e) => { const c = getComputedStyle(e).overflowY; return c === 'auto' || c === 'scroll' ? e.scrollHeight + 160 : 0; })));
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, Math.min(height, 6000)) });
  await shot(page, name);
  await page.setViewportSize(size);
}

describe('shots', () => {
  let desk: Desk;
  beforeEach(() => { desk = new Desk(); });
  afterEach(() => desk.remove());
  const modeler = anApplication({ productId: product(4100), name: 'Demo Modeler', version: version('10.16.2.34') });
  const drainage = anApplication({ productId: product(4300), name: 'Demo Drainage', version: version('10.12.1.5') });

  it('import', async () => {
    await desk.isSignedIn();
    const { page } = await desk.opens({ context: VARIANT });
    page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text()); });
    page.on('pageerror', (e) => console.log('PAGEERROR', e));
    await page.locator('nav li button').nth(2).click();
    await page.waitForTimeout(400);
    await tall(page, 'choose');
    await drop(page, [{ name: 'modeler.belic', bytes: aBelic({ applications: [modeler] }) }]);
    await page.getByText('modeler.belic').waitFor();
    await shot(page, 'preview-one');
    await page.keyboard.press('Enter');
    await page.getByText('/ 3').or(page.locator('h1', { hasText: /import/i })).first().waitFor();
    await page.waitForTimeout(500);
    await shot(page, 'done-one');
    await drop(page, [{ name: 'modeler.belic', bytes: aBelic({ applications: [modeler] }) }]);
    await page.waitForTimeout(500);
    await shot(page, 'preview-unchanged');
    await page.keyboard.press('Escape');
    await page.locator('button', { hasText: /./ }).first().isVisible();
    await drop(page, [
      { name: 'modeler.belic', bytes: aBelic({ checkoutId: checkoutIdOf(2), applications: [{ ...modeler, expiresAt: at('2026-12-31T23:00:00.000Z') }], expiresAt: at('2026-12-31T23:00:00.000Z')}) },
      { name: 'drainage.belic', bytes: aBelic({ checkoutId: checkoutIdOf(3), applications: [drainage], machineName: 'FIELD-LAPTOP-70' }) },
      { name: 'stranger.xml', bytes: anXml({ checkoutId: checkoutIdOf(4), applications: [drainage] }, fixtureIssuer('stranger')) },
      { name: 'several.xml', bytes: anXml({ checkoutId: checkoutIdOf(5), applications: [modeler, drainage, anApplication({ productId: product(4400), name: 'Demo Structures' })].map((a) => ({ ...a, expiresAt: at('2026-07-09T22:00:00.000Z') })), user: { id: OTHER_USER, email: 'b.nowak@example.com', name: 'Bartek Nowak' }, expiresAt: at('2026-07-09T22:00:00.000Z') }) },
    ]);
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: /check.*next|next/i }).first().click({ timeout: 2000 }).catch((e) => console.log('no next'));
    await page.getByText('stranger.xml').first().waitFor();
    await tall(page, 'preview-several');
    await page.locator('button').last().click();
    await page.waitForTimeout(500);
    await tall(page, 'done-several');
    const many = Array.from({ length: 24 }, (_, i) => ({ name: `licenses/${i}.belic`, bytes: aBelic({ checkoutId: checkoutIdOf(100 + i), applications: [anApplication({ productId: product(5000 + i), name: `Tool ${i}` })] }) }));
    await drop(page, [...many, { name: 'old.belic', bytes: aBelic({ checkoutId: checkoutIdOf(90), applications: [{ ...drainage, expiresAt: at('2026-06-01T22:00:00.000Z') }], issuedAt: at('2026-02-01T00:00:00Z'), expiresAt: at('2026-06-01T22:00:00.000Z') }) },
      { name: 'odd.belic', bytes: aBelic({ checkoutId: checkoutIdOf(91), machineName: 'FIELD-LAPT0P-07 ' , applications: [drainage] }) },
      { name: 'x\u202efdp.belic', bytes: Buffer.from('hello') }, { name: `${'A'.repeat(900)}<img src=x onerror=alert(1)>\n.belic`, bytes: Buffer.from('') }, { name: 'zip.zip', bytes: readFileSync('fixtures/containers/mixed.zip') }]);
    await page.waitForTimeout(1000);
    await tall(page, 'preview-many');
  });

  it('list and clear', async () => {
    await desk.isSignedIn();
    const files = [
      ['a.belic', aBelic({ applications: [modeler], user: { id: FIXTURE_USER, email: null, name: null } })],
      ['b.xml', anXml({ checkoutId: checkoutIdOf(2), applications: [drainage, modeler, ...[1, 2, 3].map((i) => anApplication({ productId: product(6000 + i), name: `Tool ${i}`, featureString: 'F' }))].map((a) => ({ ...a, expiresAt: at('2026-07-09T22:00:00.000Z') })), expiresAt: at('2026-07-09T22:00:00.000Z') })],
      ['c.xml', anXml({ checkoutId: checkoutIdOf(3), applications: [drainage], notBefore: at('2026-07-03T22:00:00.000Z') })],
      ['d.belic', aBelic({ checkoutId: checkoutIdOf(4), applications: [{ ...drainage, expiresAt: at('2026-07-01T10:00:00.000Z') }], expiresAt: at('2026-07-01T10:00:00.000Z') })],
      ['e.belic', aBelic({ checkoutId: checkoutIdOf(5), applications: [anApplication({ productId: product(4400), name: 'Demo Structures' })] })],
      ['n.belic', aBelic({ checkoutId: checkoutIdOf(6), applications: [anApplication({ productId: product(4500), name: 'Neighbour Tool' })], organization: { id: fixtureIssuer('neighbour').organization.organizationId, name: fixtureIssuer('neighbour').organization.name } }, fixtureIssuer('neighbour'))],
    ] as const;
    desk.trusts(fixtureIssuer().trustEntry, { ...fixtureIssuer('neighbour').trustEntry, receipts: false });
    const paths = files.map(([name, bytes]) => desk.brings(name, bytes));
    await desk.use(async (opened) => { console.log((await imports(opened, ...paths)).map((f) => [f.path, f.outcome, f.code])); clears(opened, checkoutIdOf(5)); });
    const third = aBelic({ checkoutId: checkoutIdOf(7), machineName: 'OTHER-PC-12', applications: [drainage] });
    desk.machineName = 'OTHER-PC-12';
    await desk.use(async (opened) => imports(opened, desk.brings('o.belic', third)));
    desk.machineName = 'FIELD-LAPTOP-07';
    desk.passes(3 * 3_600_000 as never);
    const { page } = await desk.opens({ context: VARIANT });
    page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text()); });
    page.on('pageerror', (e) => console.log('PAGEERROR', e));
    await page.locator('nav li button').nth(1).click();
    await page.waitForTimeout(400);
    await page.waitForTimeout(400);
    await tall(page, 'list');
    const buttons = (icon: number) => page.getByRole('row', { name: /Demo Drainage.*Tool|FIELD/ });
    await page.getByRole('table').first().locator('tbody tr').filter({ hasText: 'Tool 1' }).first().locator('button').nth(1).click();
    await page.waitForTimeout(400);
    await tall(page, 'details');
    await page.keyboard.press('Escape');
    await page.locator('tbody tr').filter({ hasText: 'OTHER-PC' }).first().locator('button').nth(1).click();
    await page.waitForTimeout(600);
    await tall(page, 'verify');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    await page.locator('tbody tr').filter({ hasText: 'Tool 1' }).first().locator('button').last().click();
    await page.waitForTimeout(500);
    await tall(page, 'clear-question');
    console.log('FOCUS', await page.evaluate(() => document.activeElement?.textContent));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    console.log('FOCUS after esc', await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
    await page.locator('tbody tr').first().locator('button').last().click();
    await page.waitForTimeout(500);
    await tall(page, 'clear-question-one');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
    await tall(page, 'receipt');
    console.log('FOCUS receipt', await page.evaluate(() => document.activeElement?.textContent));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    console.log('FOCUS after close', await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300)));
    await tall(page, 'list-after');
    await page.locator('tbody tr').filter({ hasText: 'Neighbour Tool' }).first().locator('button').last().click();
    await page.waitForTimeout(500);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
    await tall(page, 'receipt-message');
    await page.keyboard.press('Enter');
  });
  it('axe', async () => {
    const { AxeBuilder } = await import('@axe-core/playwright');
    await desk.isSignedIn();
    const { page } = await desk.opens({ context: VARIANT });
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      console.log('AXE', what, violations.map((v) => [v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 200) + ' ' + n.failureSummary)]));
    };
    await page.locator('nav li button').nth(2).click();
    await page.waitForTimeout(300);
    await look('choose');
    await drop(page, [{ name: 'modeler.belic', bytes: aBelic({ checkoutId: checkoutIdOf(2), applications: [modeler] }) },
      { name: 'drainage.belic', bytes: aBelic({ checkoutId: checkoutIdOf(3), applications: [drainage], machineName: 'FIELD-LAPTOP-70' }) },
      { name: 'stranger.xml', bytes: anXml({ checkoutId: checkoutIdOf(4), applications: [drainage] }, fixtureIssuer('stranger')) }]);
    await page.waitForTimeout(500);
    await look('preview');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await look('done');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await look('list');
    await page.locator('tbody tr').first().locator('button').nth(0).click();
    await page.waitForTimeout(500);
    await look('details');
    await page.keyboard.press('Escape');
    await page.locator('tbody tr').first().locator('button').nth(1).click();
    await page.waitForTimeout(500);
    await look('verify');
    await page.keyboard.press('Escape');
    await page.locator('tbody tr').first().locator('button').last().click();
    await page.waitForTimeout(500);
    await look('clear');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await look('receipt');
  });
  it('empty', async () => {
    const { page } = await desk.opens({ context: VARIANT });
    await page.locator('nav li button').nth(1).click();
    await page.waitForTimeout(400);
    await shot(page, 'empty');
  });
});
