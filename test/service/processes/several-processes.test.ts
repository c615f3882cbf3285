import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { openStore } from '#service/store/open-store.ts';
import { ALL_MIGRATIONS } from '#service/store/migrations/all-migrations.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { startPostgresql, whyNoPostgresql, type TestPostgresql } from '../../support/postgresql.ts';
import { askForCheckIn, askForCheckout, atMost, expectAllThere, nothingYet, sendReceipt } from '../support/mixed-requests.ts';
import { realOrganization } from '../support/real-organization.ts';
import { serving } from '../support/service-process.ts';
import { SERVICE_KEY } from '../support/organization.ts';

const COUNT = caseCount({ short: 30, long: 1_000 });
const PROCESSES = 2;

const reason = whyNoPostgresql();
if (reason !== null) process.stdout.write(`skipped: several processes on one PostgreSQL: ${reason}\n`);

describe.skipIf(reason !== null)('several processes on one PostgreSQL', () => {
  let server: TestPostgresql | null = null;
  beforeAll(async () => {
    server = await startPostgresql();
  });
  afterAll(() => server?.stop());

  test('two that start at once on an empty database migrate it once, and both are ready', async () => {
    const url = await server!.newDatabase();
    const environment = { DATABASE_URL: url, SERVICE_KEY: SERVICE_KEY.toString('base64') };
    const services = await Promise.all(Array.from({ length: PROCESSES }, () => serving(environment)));
    for (const service of services) expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    const opened = await openStore({ kind: 'postgresql', url }, instant(Date.now()), () => undefined);
    expect(opened).toMatchObject({ ok: true, applied: [] });
    if (opened.ok) await opened.store.close();
    expect(ALL_MIGRATIONS.map(({ number }) => number)).toEqual(ALL_MIGRATIONS.map((_, place) => place + 1));
    for (const service of services) expect(await service.stop('SIGTERM')).toBe(0);
  });

  test('requests to both at once lose and double nothing', { timeout: 120_000 + COUNT * 600 }, async () => {
    const place = { kind: 'postgresql', url: await server!.newDatabase() } as const;
    const { environment, administrator, user, organizationId } = await realOrganization(place);
    const services = await Promise.all(Array.from({ length: PROCESSES }, () => serving(environment)));
    const acknowledged = nothingYet();
    let sent = 0;
    const send = atMost(1_000, (method, path, token, body) => {
      sent += 1;
      const { url } = services[sent % services.length]!;
      return fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    });
    const machines = Array.from({ length: COUNT }, (_, index) => `WS-${String(index)}`);
    const first = await Promise.all([...machines, ...machines].map((machine) => askForCheckout(send, administrator, machine, acknowledged)));
    const ids = first.filter((id) => id !== null);
    expect([ids.length, new Set(ids).size]).toEqual([COUNT, COUNT]);
    const outcomes = await Promise.all(
      ids.flatMap((id) => [
        askForCheckIn(send, administrator, id, acknowledged), sendReceipt(send, user, id, acknowledged),
        askForCheckIn(send, administrator, id, acknowledged), sendReceipt(send, user, id, acknowledged),
      ]), // prettier-ignore
    );
    expect(outcomes.toSorted()).toEqual(['already-checked-in', 'checked-in', 'known', 'recorded'].flatMap((outcome) => Array<string>(COUNT).fill(outcome)));
    // Both give the same revocation list, issued once.
    const lists = await Promise.all(services.map(async ({ url }) => (await fetch(`${url}/v1/revocations`, { headers: { authorization: `Bearer ${user}` } })).text()));
    expect(new Set(lists).size).toBe(1);
    const opened = await openStore(place, instant(Date.now()), () => undefined);
    if (!opened.ok) throw new Error(opened.problem);
    try {
      await expectAllThere(opened.store, organizationId, acknowledged);
    } finally {
      await opened.store.close();
    }
    for (const service of services) expect(await service.stop('SIGTERM')).toBe(0);
    reportCount('checkouts, check-ins and receipts at once over two processes', COUNT);
  });

  test('a process is not ready while its database is gone, and is again when it is back', async () => {
    const own = await startPostgresql();
    try {
      const service = await serving({ DATABASE_URL: await own.newDatabase(), SERVICE_KEY: SERVICE_KEY.toString('base64') });
      const ready = async (): Promise<number> => (await fetch(`${service.url}/readyz`)).status;
      expect(await ready()).toBe(200);
      await own.halt();
      expect(await ready()).toBe(503);
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
      await own.resume();
      await expect.poll(ready, { timeout: 60_000 }).toBe(200);
      expect(await service.stop('SIGTERM')).toBe(0);
    } finally {
      await own.stop();
    }
  });
});
