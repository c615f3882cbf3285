import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GATE_LIMITS } from '#core/contract/gate/limits.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
beforeEach(() => {
  here = new GateHere();
});
afterEach(() => here.remove());

const SUBSCRIBE = { id: 1, request: 'subscribe', productId: 1003 } as const;
const STATUS = { id: 2, request: 'status', productId: 1003 } as const;

describe.skipIf(process.platform === 'win32')('a gate that as many are connected to as it takes', () => {
  it('ends the one that has been without anything open for the longest time, and none that is in use', async () => {
    const inUse = await here.client();
    await inUse.asks(SUBSCRIBE);
    const idle = await Promise.all(Array.from({ length: GATE_LIMITS.connections - 1 }, () => here.stranger()));
    // Idle since just now, though it came first.
    const [first, second] = idle;
    await first?.hello();
    const newcomer = await here.client();
    expect(await newcomer.asks(STATUS)).toMatchObject({ ok: true });
    await second?.ended;
    expect(await first?.asks(STATUS)).toMatchObject({ ok: true });
    expect(await inUse.asks(STATUS)).toMatchObject({ ok: true });
  });

  it('says so to one more where each is in use, and takes it again once one has gone', async () => {
    await here.serves();
    const clients = await Promise.all(Array.from({ length: GATE_LIMITS.connections }, () => here.client()));
    await Promise.all(clients.map((client) => client.asks(SUBSCRIBE)));
    const refused = await here.stranger();
    expect(await refused.next()).toMatchObject({ error: { code: 'too-many-connections', message: expect.any(String) as string } });
    await refused.ended;
    await clients[0]?.ends();
    expect(await (await here.client()).asks(STATUS)).toMatchObject({ ok: true });
  });
});
