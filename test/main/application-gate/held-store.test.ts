import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY, duration, SECOND } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { readHistory } from '#main/use-cases/read-history.ts';
import { imports, signsIn, valueOf } from '../use-cases/answers.ts';
import { START } from '../use-cases/workstation.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
let holder: Database.Database;
beforeEach(async () => {
  here = new GateHere();
  await here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
});
afterEach(async () => {
  holder.close();
  await here.remove();
});

/** Another process keeps the store to itself for writing. */
function isHeld(): void {
  holder = new Database(join(here.workstation.profile, 'entitlements.sqlite'));
  holder.exec('BEGIN IMMEDIATE');
}

it('a process that holds the store takes nothing away that a license covers: it is answered and starts, and its usage is written later', async () => {
  const client = await here.client();
  isHeld();
  here.workstation.passes(duration(2, SECOND));
  expect(await client.asks({ id: 1, request: 'status', productId: 1003 })).toMatchObject({ ok: true, decision: { status: 'Ok', source: 'checkout' } });
  const { session } = await client.asks({ id: 2, request: 'start', productId: 1003 });
  expect(session).toEqual(expect.any(String));
  expect(await client.asks({ id: 3, request: 'stop', session })).toEqual({ id: 3, ok: true });
  expect(await here.usage()).toEqual([]);
  holder.exec('ROLLBACK');
  await expect.poll(() => here.usage(), { timeout: 30_000 }).toMatchObject([{ id: session, endedBy: 'stopped' }]);
  const history = await here.workstation.use((opened) => valueOf(readHistory(opened, null)));
  expect(history.map(({ kind }) => kind)).toEqual(['application-started', 'imported']);
});

it('a process that holds the store gives nothing either: neither a grace period nor a license beyond its end', async () => {
  await here.workstation.use((opened) => signsIn(opened, START));
  const client = await here.client();
  isHeld();
  here.workstation.passes(duration(2, DAY));
  const busy = { ok: false, error: { code: 'profile-unavailable', cause: 'store-busy' } };
  here.workstation.setsClock(duration(4_000, DAY));
  const answers = [4100, 1003].map((productId) => client.asks({ id: productId, request: 'status', productId }));
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject(busy);
});

it('what ended while nothing could be written is written when the gate ends', async () => {
  const gate = await here.serves();
  const client = await here.client();
  isHeld();
  const { session } = await client.asks({ id: 1, request: 'start', productId: 1003 });
  await client.asks({ id: 2, request: 'stop', session });
  const ended = gate.end();
  holder.exec('ROLLBACK');
  await ended;
  expect(await here.usage()).toMatchObject([{ id: session, endedBy: 'stopped' }]);
});
