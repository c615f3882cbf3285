import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectLicensing, type ConnectionChange, type Licensing } from '#main/application-gate/client/connect-licensing.ts';
import { LineQueue } from '../../tools/gate-conversations/line-queue.mjs';
import { newGateAddress, throwAwayProfile } from '../../tools/gate-conversations/throw-away-profile.mjs';

const MODELER = { productId: 4100, version: '10.16.2.34', name: 'Demo Modeler' };
const NOW = '2026-07-01T12:00:00.000Z';
const OK = {
  productId: 4100, feature: '', name: 'Demo Modeler', version: '10.16.2.34', status: 'Ok', statusCode: 101, mayRun: true, source: 'checkout',
  until: null, nextChangeAt: null, reason: 'covered-by-checkout', evidence: [], remedy: 'none', notices: [],
};

/** One connection, as the gate sees it. */
interface Heard {
  readonly socket: Socket;
  /** Waits for a request, and gives its id. */
  readonly asked: (request: string) => Promise<number>;
  readonly says: (message: object) => void;
}

let profile: ReturnType<typeof throwAwayProfile>;
let server: Server;
let sockets: Socket[];
let arrived: Socket[];
let expecting: ((socket: Socket) => void)[];
let licensing: Licensing | null;
beforeEach(async () => {
  profile = throwAwayProfile();
  process.env['LICENSING_PROFILE_DIR'] = profile.folder;
  [sockets, arrived, expecting, licensing] = [[], [], [], null];
  server = createServer((socket) => {
    sockets.push(socket);
    const next = expecting.shift();
    if (next === undefined) arrived.push(socket);
    else next(socket);
  });
  await new Promise<void>((resolve) => server.listen(newGateAddress(profile.folder), resolve));
});
afterEach(async () => {
  delete process.env['LICENSING_PROFILE_DIR'];
  licensing?.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  profile.remove();
});

/** The next connection, once it was greeted. */
async function greeted(): Promise<Heard> {
  const socket = arrived.shift() ?? (await new Promise<Socket>((resolve) => expecting.push(resolve)));
  const lines = new LineQueue(socket);
  const next = async (what: string) => JSON.parse((await lines.next(what)) ?? 'null') as Readonly<Record<string, unknown>> | null;
  const says = (message: object): void => void socket.write(`${JSON.stringify(message)}\n`);
  expect(await next('hello')).toHaveProperty('hello');
  says({ hello: { version: 1 }, gate: { program: 'licensing-client', version: '1.0.0' }, profile: 'alice', limits: { lineBytes: 65_536, requestsInFlight: 16 } });
  const asked = async (request: string): Promise<number> => {
    const message = await next(request);
    expect(message).toMatchObject({ request });
    return message?.['id'] as number;
  };
  return { socket, asked, says };
}

/** A client that has so many sessions open, and what it was told of its connection since. */
async function running(count: number) {
  const changes: ConnectionChange[] = [];
  const connecting = connectLicensing({ program: { name: 'Test' }, startsGate: false, development: true, connectionChanged: (change) => changes.push(change) });
  const gate = await greeted();
  const client = await connecting;
  licensing = client;
  for (let number = 1; number <= count; number += 1) {
    const starting = client.start(MODELER);
    gate.says({ id: await gate.asked('start'), ...started(`first ${String(number)}`) });
    expect(await starting).toMatchObject({ mayRun: true });
  }
  return { client, gate, changes };
}

function started(session: string): object {
  return { ok: true, now: NOW, decision: OK, session };
}

describe('a client whose gate died', () => {
  it('begins what is asked for meanwhile after what was open, and once', async () => {
    const { client, gate, changes } = await running(1);
    gate.socket.end();
    const second = await greeted();
    const reopening = await second.asked('start');
    const later = client.start(MODELER);
    second.says({ id: reopening, ...started('again') });
    const begun = await second.asked('start');
    expect(changes).toMatchObject([{ state: 'lost' }, { state: 'restored', reopened: [{ id: 'again' }], refused: [] }]);
    second.says({ id: begun, ...started('later') });
    expect(await later).toMatchObject({ mayRun: true, session: { id: 'later' } });
  });

  it('tries again where that one dies too, and tells then which sessions were refused', async () => {
    const { gate, changes } = await running(2);
    gate.socket.end();
    const refused = { ok: false, error: { code: 'may-not-run', message: 'No.' }, now: NOW, decision: { ...OK, status: 'Expired', statusCode: 105, mayRun: false } };
    const second = await greeted();
    second.says({ id: await second.asked('start'), ...refused });
    await second.asked('start');
    second.socket.end();
    const third = await greeted();
    third.says({ id: await third.asked('start'), ...refused });
    third.says({ id: await third.asked('start'), ...started('again') });
    await expect.poll(() => changes).toMatchObject([{ state: 'lost' }, { state: 'restored', reopened: [{ id: 'again' }], refused: [{ mustSaveBy: '2026-07-01T13:00:00.000Z' }] }]);
  });

  it('does not ask again for a subscription that was refused', async () => {
    const { client, gate, changes } = await running(1);
    const refused = client.subscribe({ productId: 4 }, () => undefined).catch((error: unknown) => error);
    gate.says({ id: await gate.asked('subscribe'), ok: false, error: { code: 'bad-request', message: 'No.', field: 'productId' } });
    expect(await refused).toMatchObject({ code: 'bad-request' });
    gate.socket.end();
    const second = await greeted();
    second.says({ id: await second.asked('start'), ...started('again') });
    await expect.poll(() => changes).toMatchObject([{ state: 'lost' }, { state: 'restored', reopened: [{ id: 'again' }], refused: [] }]);
  });
});
