import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { openStore, type StorePlace } from '#service/store/open-store.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { askForCheckIn, askForCheckout, expectAllThere, newMachineName, nothingYet, sendReceipt, type Send } from '../support/mixed-requests.ts';
import { realOrganization } from '../support/real-organization.ts';
import { serving } from '../support/service-process.ts';
import { onBothStores } from '../support/stores.ts';

/** How often a process is killed. */
const KILLS = caseCount({ short: 3, long: 200 });

/** Streams of requests that are under way when it is. */
const STREAMS = 8;

/** After so many acknowledged requests, one of them at random, the process is killed: in the middle, however fast the machine is. */
const MOST_BEFORE_KILL = 60;

onBothStores('a process that is killed', ({ kind, newPlace }) => {
  test('loses nothing that it acknowledged, and leaves nothing half', { timeout: 60_000 + KILLS * 20_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-killed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // A process finds its SQLite database by its folder.
    const place: StorePlace = kind === 'sqlite' ? { kind, path: join(folder, 'service.db') } : await newPlace();
    const { environment, administrator, user, organizationId } = await realOrganization(place);
    const acknowledged = nothingYet();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const service = await serving(environment);
      let left = randomInt(1, MOST_BEFORE_KILL);
      const dead = new AbortController();
      const send: Send = async (method, path, token, body) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const response = await fetch(`${service.url}${path}`, { method, headers, body: JSON.stringify(body) });
        const bytes = await response.arrayBuffer();
        left -= 1;
        if (left === 0) {
          dead.abort();
          void service.stop('SIGKILL');
        }
        return new Response(bytes, response);
      };
      const stream = async (number: number): Promise<void> => {
        try {
          while (!dead.signal.aborted) {
            const id = await askForCheckout(send, administrator, newMachineName(), acknowledged);
            if (id === null) throw new Error('nobody else asks for this machine');
            const halves = [() => askForCheckIn(send, administrator, id, acknowledged), () => sendReceipt(send, user, id, acknowledged)];
            // Every third checkout stays out.
            if (number % 3 !== 0) for (const half of number % 2 === 0 ? halves : halves.toReversed()) await half();
          }
        } catch (error) {
          // Only what a dead process leaves: a connection that ends.
          if (!(error instanceof TypeError)) throw error;
        }
      };
      await Promise.all(Array.from({ length: STREAMS }, (_, number) => stream(number)));
      expect(dead.signal.aborted).toBe(true);
      expect(await service.stop('SIGKILL')).toBeNull();
    }
    // The next process finds everything, and goes on.
    const { url, stop } = await serving(environment);
    const headers = { authorization: `Bearer ${administrator}` };
    const seen = (await (await fetch(`${url}/v1/history?limit=1`, { headers })).json()) as { readonly total: number };
    expect(seen.total).toBeGreaterThanOrEqual(acknowledged.made.size);
    expect(await stop('SIGTERM')).toBe(0);
    const opened = await openStore(place, instant(Date.now()), () => undefined);
    if (!opened.ok) throw new Error(opened.problem);
    try {
      await expectAllThere(opened.store, organizationId, acknowledged);
    } finally {
      await opened.store.close();
    }
    const { made, checkedIn, cleared } = acknowledged;
    reportCount(`kills of the service, on ${kind}`, KILLS);
    reportCount(`requests acknowledged before them, on ${kind}`, made.size + checkedIn.size + cleared.size);
  });
});
