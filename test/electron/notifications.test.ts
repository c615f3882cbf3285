import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DAY, duration, HOUR, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { TEST_CLOCK_FILE } from './support/api-messages.ts';
import { PATIENCE, shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

const START = at('2026-07-01T12:00:00.000Z');
const ENDS = plus(START, duration(33, DAY));

interface Shown {
  readonly title: string;
  readonly body: string;
}

describe.skipIf(WHY_NO_SHELL !== null)('notifications in Electron', () => {
  const shell = shellSuite();
  let [now, uptime] = [START, HOUR as number];

  /** Lets time pass, asleep or awake: in one step, as a program sees it that wakes up. */
  function passes(length: Duration): void {
    [now, uptime] = [plus(now, length), uptime + length];
    setClock(now);
  }

  function setClock(wall: Instant): void {
    const path = join(shell.place.home, 'clock.json');
    writeFileSync(`${path}.new`, JSON.stringify({ wall, uptime, bootId: 'boot-1' }));
    renameSync(`${path}.new`, path);
  }

  /** Records what is shown from now on, since no desktop is here to show it; everything up to Electron's own class is real. */
  const record = () =>
    shell.electron.evaluate(({ Notification }) => {
      const shown: { title: string; body: string }[] = [];
      Object.assign(globalThis, { shown, last: null });
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push({ title: this.title, body: this.body });
        Object.assign(globalThis, { last: this });
      };
    });
  const shown = () => shell.electron.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);
  const titles = async () => (await shown()).map(({ title }) => title);

  it('come once per threshold over simulated weeks, and a click leads to where something can be done', async () => {
    Object.assign(shell.place.environment, { [TEST_CLOCK_FILE]: join(shell.place.home, 'clock.json') });
    setClock(START);
    await shell.restart();
    await record();
    const license = shell.place.file('a.belic', aBelic({ expiresAt: ENDS, applications: [anApplication({ expiresAt: ENDS })] }));
    await shell.page.evaluate(async (path) => {
      const { licensing } = globalThis as unknown as { licensing: Record<string, (argument: unknown) => Promise<{ value: { previewId: string } }>> };
      const preview = await licensing['previewPath']?.({ path });
      await licensing['commitImport']?.({ previewId: preview?.value.previewId });
    }, license);

    const expected: string[] = [];
    // Every other night it sleeps; the look after the threshold says it, and none in between says anything.
    for (const [days, left] of [[1, null], [3, 30], [9, null], [16, null], [19, 14], [25, null], [26, 7], [30, 3], [31, null], [32, 1], [32.9, null]] as const) {
      passes((plus(START, duration(days, DAY)) - now) as Duration);
      if (left === null) continue;
      expected.push(`The license for Demo Modeler ends in ${String(left)} day${left === 1 ? '' : 's'}`);
      await vi.waitFor(async () => expect(await titles()).toHaveLength(expected.length), PATIENCE);
    }
    const said = await titles();
    expect(said.map((title) => title.replace(/for .* ends/, 'for Demo Modeler ends'))).toEqual(expected);
    // The window says it as well, until it is put aside.
    const notices = shell.page.getByRole('region', { name: 'Notifications' });
    await notices.getByText(/ends in 1 day/).waitFor(PATIENCE);
    await shell.page.getByRole('link', { name: 'Activity' }).or(shell.page.getByRole('button', { name: 'Activity' })).first().click();
    await shell.electron.evaluate(() => (globalThis as unknown as { last: { emit(name: string): void } }).last.emit('click'));
    await shell.page.getByRole('heading', { level: 1, name: /Import/ }).waitFor(PATIENCE);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await notices.waitFor({ ...PATIENCE, state: 'detached' });
  });
});
