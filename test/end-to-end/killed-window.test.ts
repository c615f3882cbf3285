import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';
import type { ListJson } from '../command-line/support/json-forms.ts';
import { makeWorkplace } from '../command-line/support/workplace.ts';
import { caseCount, reportCount } from '../support/counts.ts';
import { randomFrom, testSeed } from '../support/seed.ts';
import { hostedPage } from './support/hosted-page.ts';

describe.skipIf(chromiumProgram('a window that is killed') === null)('a window whose program is killed', () => {
  it('loses nothing that it has shown as imported, and leaves nothing half done', async () => {
    const random = randomFrom(testSeed('a window killed in an import'));
    const place = makeWorkplace();
    const times = caseCount({ short: 3, long: 60 });
    for (let time = 0; time < times; time += 1) {
      const productNumber = 1_001 + time;
      const license = place.file(`${String(time)}.belic`, licenseFor('belic', productNumber));
      const { host, page } = await hostedPage(place);
      await page.keyboard.press('Control+o');
      await page.getByRole('textbox').fill(license);
      await page.keyboard.press('Enter');
      const confirm = page.getByRole('button', { name: 'Import 1 license' });
      await confirm.waitFor();
      await confirm.click();
      for (let turns = Math.floor(random() * 400); turns > 0; turns -= 1) await setImmediate();
      host.kill('SIGKILL');
      await once(host, 'exit');
      const isShown = await page.getByText('License imported').first().isVisible();
      await page.getByText('The client has ended').or(page.getByText('License imported')).first().waitFor();
      await page.context().close();
      const { json, exitCode } = await place.licensing(['list', '--json']);
      expect(exitCode).toBe(0);
      const stored = json<ListJson>().checkouts.filter(({ checkoutId }) => checkoutId === checkoutIdOf(productNumber));
      expect(stored.length).toBeGreaterThanOrEqual(isShown ? 1 : 0);
      const status = await place.licensing(['status', '--product', String(productNumber), '--json']);
      expect(status.exitCode).toBe(stored.length === 1 ? 0 : 20);
    }
    reportCount('windows killed in an import', times);
  }, 600_000);
});
