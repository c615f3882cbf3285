import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { chromiumProgram } from '../browser-host/support/chromium.ts';
import { Desk } from '../end-to-end/support/desk.ts';

/** Answers with snapshots that no main process makes, so that something cannot be rendered. */
function snapshotsWith(broken: (snapshot: Snapshot) => Readonly<Partial<Record<keyof Snapshot, unknown>>>): (api: LicensingApi) => LicensingApi {
  return (api) => ({
    ...api,
    request: async (name, argument) => {
      const reply = await api.request(name, argument);
      return reply.ok && name === 'getSnapshot' ? { ok: true, value: { ...(reply.value as Snapshot), ...broken(reply.value as Snapshot) } } : reply;
    },
    subscribe: (listener) => api.subscribe(listener),
    offerFiles: (paths) => api.offerFiles(paths),
    close: () => api.close(),
  });
}

function profileOf(profile: Snapshot['profile']): object {
  if (!profile.ok) throw new Error(profile.code);
  return profile.value;
}

describe.skipIf(chromiumProgram('what cannot be rendered') === null)('what cannot be rendered', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.remove());

  it('takes one page, and leaves the others', async () => {
    const { page } = await desk.opens({ through: snapshotsWith(({ profile }) => ({ profile: { ok: true, value: { ...profileOf(profile), applications: null } } })) });
    await page.getByRole('main').getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor();
    await page.getByRole('main').getByText('The other pages work as before.').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('takes the whole window, which then is one landmark with a way on, and promises no other pages', async () => {
    const { page } = await desk.opens({ through: snapshotsWith(() => ({ surface: { kind: 'connection-client' } })) });
    await page.getByRole('main').getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor();
    expect(await page.getByText('The other pages').count()).toBe(0);
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
