import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE, plus } from '#core/time/instant.ts';
import { beginUsage, type UsageSession } from '#core/usage/usage-session.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { decisionOf, imports, signsIn, valueOf } from '../use-cases/answers.ts';
import { START } from '../use-cases/workstation.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
beforeEach(() => {
  here = new GateHere();
});
afterEach(() => here.remove());

/** Waits until the one session is so. */
async function sessionIs(fits: (session: UsageSession) => boolean): Promise<UsageSession> {
  let found: UsageSession | undefined;
  await expect.poll(async () => fits((found = (await here.usage())[0]) ?? ({} as UsageSession)), { timeout: 30_000 }).toBe(true);
  return found as UsageSession;
}

describe('a session', () => {
  it('is usage: what ran, from when, when it was seen last, online and offline, and how it ended', async () => {
    await here.workstation.use((opened) => signsIn(opened, START));
    const client = await here.client();
    const { session } = await client.asks({ id: 1, request: 'start', productId: 1003, version: '10.16.2.34', application: { name: 'Mine' } });
    expect(await here.usage()).toEqual([
      {
        id: session,
        application: { productId: 1003, featureString: '', name: 'Structure Designer', version: [10, 16, 2, 34] },
        startedAt: START,
        lastSeenAt: START,
        endedAt: null,
        endedBy: null,
        intervals: [{ from: START, status: 'Ok', source: 'entitlement', isOnline: true }],
      },
    ]);
    here.workstation.passes(duration(5, HOUR));
    const later = plus(START, duration(5, HOUR));
    const offline = { from: later, status: 'Offline', source: 'entitlement', isOnline: false };
    expect(await sessionIs(({ lastSeenAt }) => lastSeenAt === later)).toMatchObject({ intervals: [{ isOnline: true }, offline] });
    here.workstation.passes(duration(1, MINUTE));
    await sessionIs(({ lastSeenAt }) => lastSeenAt === here.workstation.now);
    await client.ends();
    const ended = await sessionIs(({ endedAt }) => endedAt !== null);
    expect(ended).toMatchObject({ endedAt: here.workstation.now, endedBy: 'connection-ended' });
    expect(ended.intervals).toHaveLength(2);
  });

  it('stands in the history as one start, and its minutes and end do not', async () => {
    await here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
    const client = await here.client();
    const { session } = await client.asks({ id: 1, request: 'start', productId: 1003 });
    here.workstation.passes(duration(1, HOUR));
    await sessionIs(({ lastSeenAt }) => lastSeenAt === here.workstation.now);
    await client.asks({ id: 2, request: 'stop', session });
    const history = await here.workstation.use((opened) => valueOf(readHistory(opened, null)));
    expect(history.map(({ kind }) => kind)).toEqual(['application-started', 'imported']);
  });

  it('ends with its connection when that breaks, and with the gate', async () => {
    await here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
    const gate = await here.serves();
    const client = await here.client();
    await client.asks({ id: 1, request: 'start', productId: 1003 });
    client.breaks();
    await sessionIs(({ endedBy }) => endedBy === 'connection-ended');
    const other = await here.client();
    await other.asks({ id: 1, request: 'start', productId: 1003 });
    await gate.end();
    await other.ended;
    expect((await here.usage()).map(({ endedBy }) => endedBy)).toEqual(['connection-ended', 'keeper-ended']);
  });

  it('is one of 64 of a connection at most', async () => {
    await here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
    const client = await here.client();
    for (let id = 0; id < 64; id++) expect(await client.asks({ id, request: 'start', productId: 1003 })).toMatchObject({ ok: true });
    expect(await client.asks({ id: 64, request: 'start', productId: 1003 })).toMatchObject({ error: { code: 'too-many-requests' } });
  });
});

describe('a session whose keeper is gone', () => {
  /** Leaves an open session behind, as a process that was killed does. */
  const leaves = (keeper: string) =>
    here.workstation.use((opened) => {
      const session = beginUsage('4f9b1c3e-0000-4000-8000-000000000001', decisionOf(opened), null, here.workstation.now);
      if (!opened.cache.write((writer) => { writer.writeUsageSession({ session, keeper }); }).ok) throw new Error('the store takes a session');
    });

  it.each([
    ['another boot', (boot: string) => `${String(process.pid)} not-${boot}`],
    ['a process that ended', (boot: string) => `2147483646 ${boot}`],
  ])('is closed at the moment it was seen last when a gate opens: %s', async (_, keeper) => {
    await leaves(keeper('boot-1'));
    here.workstation.passes(duration(2, MINUTE));
    await here.serves();
    expect(await here.usage()).toMatchObject([{ endedAt: START, endedBy: 'lost' }]);
  });

  it('is left alone while its keeper runs, unless that was not heard of for long', async () => {
    await leaves(`${String(process.pid)} boot-1`);
    here.workstation.passes(duration(2, MINUTE));
    await (await here.serves()).end();
    expect(await here.usage()).toMatchObject([{ endedAt: null }]);
    here.workstation.passes(DAY);
    await here.serves();
    expect(await here.usage()).toMatchObject([{ endedAt: START, endedBy: 'lost' }]);
  });
});
