import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorReplySchema, refusalSchema, startReplySchema, stopReplySchema, decisionReplySchema, welcomeSchema } from '#core/contract/gate/from-gate.ts';
import { decisionJson } from '#core/status/decision-json.ts';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { decisionOf, imports, signsIn } from '../use-cases/answers.ts';
import { START } from '../use-cases/workstation.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
beforeEach(() => {
  here = new GateHere();
});
afterEach(() => here.remove());

const imported = () => here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
const signedIn = () => here.workstation.use((opened) => signsIn(opened, START));

describe('hello', () => {
  it('is answered with the highest version that both speak, and who answers', async () => {
    const client = await here.stranger();
    client.sends({ hello: { from: 1, to: 7 }, program: { name: 'Demo Modeler', version: '10.16.2.34' }, more: true });
    const welcome = welcomeSchema.parse(await client.next());
    expect(welcome).toMatchObject({ hello: { version: 1 }, gate: { program: 'licensing-client' }, limits: { lineBytes: 65_536, requestsInFlight: 16 } });
  });

  it('of other versions is refused with those that the gate speaks, and the gate closes', async () => {
    const client = await here.stranger();
    client.sends({ hello: { from: 2, to: 7 } });
    expect(refusalSchema.parse(await client.next()).error).toMatchObject({ code: 'version-not-supported', from: 1, to: 1 });
    await client.ended;
  });

  it.each([
    ['a request', '{"id":1,"request":"status","productId":1003}\n'],
    ['no JSON', 'hello\n'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d, 0x0a])],
    ['an array', '[]\n'],
    ['no range', '{"hello":1}\n'],
  ])('is expected as the first line, which is %s', async (_, line) => {
    const client = await here.stranger();
    client.writes(line);
    expect(refusalSchema.parse(await client.next()).error.code).toBe('hello-expected');
    await client.ended;
  });
});

describe('a line that is no request', () => {
  it('is answered without an id, and the connection goes on unless it was too long', async () => {
    const client = await here.client();
    client.writes('status\n"status"\n');
    expect(errorReplySchema.parse(await client.next())).toMatchObject({ id: null, ok: false, error: { code: 'not-json' } });
    expect(errorReplySchema.parse(await client.next())).toMatchObject({ id: null, ok: false, error: { code: 'not-an-object' } });
    client.writes(Buffer.concat([Buffer.from('{"id":1,"x":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n')]));
    expect(errorReplySchema.parse(await client.next())).toMatchObject({ id: null, error: { code: 'not-json' } });
    client.writes(`{"id":2,"request":"status","productId":1003,"more":"${'x'.repeat(70_000)}"}\n`);
    expect(errorReplySchema.parse(await client.next())).toMatchObject({ id: null, error: { code: 'line-too-long' } });
    await client.ended;
  });

  it.each([
    [{ request: 'status', productId: 1003 }, null, 'bad-request', 'id'],
    [{ id: -1, request: 'status', productId: 1003 }, null, 'bad-request', 'id'],
    [{ id: 2 ** 53, request: 'status', productId: 1003 }, null, 'bad-request', 'id'],
    [{ id: '1', request: 'status', productId: 1003 }, null, 'bad-request', 'id'],
    [{ id: 0 }, 0, 'bad-request', 'request'],
    [{ id: 1, request: 'toString' }, 1, 'unknown-request', undefined],
    [{ id: 1, request: 'hello' }, 1, 'unknown-request', undefined],
    [{ id: 1, request: 'status' }, 1, 'bad-request', 'productId'],
    [{ id: 1, request: 'status', productId: 999 }, 1, 'bad-request', 'productId'],
    [{ id: 1, request: 'status', productId: 1003, version: '10' }, 1, 'bad-request', 'version'],
    [{ id: 1, request: 'subscribe', productId: 1003, feature: 'x'.repeat(257) }, 1, 'bad-request', 'feature'],
    [{ id: 1, request: 'start', productId: 1003, prompt: 'terminal' }, 1, 'bad-request', 'prompt'],
    [{ id: 1, request: 'start', productId: 1003, application: { name: 7 } }, 1, 'bad-request', 'application.name'],
    [{ id: 1, request: 'start', productId: 1003, display: { DISPLAY: ':0\nLD_PRELOAD=x' } }, 1, 'bad-request', 'display.DISPLAY'],
    [{ id: 1, request: 'start', productId: 1003, display: { XAUTHORITY: 'x'.repeat(1_025) } }, 1, 'bad-request', 'display.XAUTHORITY'],
    [{ id: 1, request: 'stop' }, 1, 'bad-request', 'session'],
  ])('is told what is wrong with it: %j', async (message, id, code, field) => {
    const client = await here.client();
    client.sends(message);
    const { error, ...reply } = errorReplySchema.parse(await client.next());
    expect({ ...reply, code: error.code, field: error.field }).toEqual({ id, ok: false, code, field });
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('status', () => {
  it('gives the decision that every other surface gives, and passes over what it does not know', async () => {
    await imported();
    const client = await here.client();
    const reply = decisionReplySchema.parse(await client.asks({ id: 7, request: 'status', productId: 1003, feature: '', version: null, colour: 'red' }));
    const expected = await here.workstation.use((opened) => decisionJson(decisionOf(opened)));
    expect(reply).toEqual({ id: 7, ok: true, now: '2026-07-01T08:00:00.000Z', decision: expected });
    expect(expected.status).toBe('Ok');
  });

  it('asks the store again at each question, although one record of the time serves a second of them', async () => {
    const client = await here.client();
    expect(await client.asks({ id: 1, request: 'status', productId: 1003 })).toMatchObject({ decision: { status: 'NotEntitled' } });
    await imported();
    expect(await client.asks({ id: 2, request: 'status', productId: 1003 })).toMatchObject({ decision: { status: 'Ok' } });
  });

  it('is refused under an id that waits, and where sixteen wait already', async () => {
    const client = await here.client();
    const asked = [...Array(17).keys()].map((id) => ({ id, request: 'status', productId: 1003 }));
    client.sends(...asked, { id: 3, request: 'status', productId: 1003 });
    const codes = new Map<unknown, unknown[]>();
    for (let count = 0; count < 18; count++) {
      const { id, ok, error } = await client.next();
      codes.set(id, [...(codes.get(id) ?? []), ok === true ? 'ok' : (error as { code: string }).code]);
    }
    expect(codes.get(16)).toEqual(['too-many-requests']);
    expect(codes.get(3)).toEqual(['id-in-use', 'ok']);
    expect([...codes].filter(([id]) => id !== 16 && id !== 3).flatMap(([, all]) => all)).toEqual(Array(15).fill('ok'));
  });

  it('says that the profile cannot be used and why, and answers again once it can', async () => {
    await imported();
    const setVersion = (change: (version: number) => number): void => {
      const database = new Database(join(here.workstation.profile, 'entitlements.sqlite'));
      database.pragma(`user_version = ${String(change(database.pragma('user_version', { simple: true }) as number))}`);
      database.close();
    };
    setVersion((version) => version + 90);
    const client = await here.client();
    expect(await client.asks({ id: 1, request: 'status', productId: 1003 })).toMatchObject({ ok: false, error: { code: 'profile-unavailable', cause: 'store-newer-version' } });
    expect(await client.asks({ id: 2, request: 'start', productId: 1003 })).toMatchObject({ ok: false, error: { code: 'profile-unavailable' } });
    client.sends({ id: 3, request: 'subscribe', productId: 1003 });
    expect(await client.next()).toMatchObject({ id: 3, ok: false, error: { code: 'profile-unavailable' } });
    setVersion((version) => version - 90);
    await expect.poll(async () => (await client.asks({ id: 4, request: 'status', productId: 1003 }))['ok'], { timeout: 30_000 }).toBe(true);
  });
});

describe('start', () => {
  it('of what a checkout covers opens a session, which stop ends once, on its own connection alone', async () => {
    await imported();
    const [client, other] = [await here.client(), await here.client()];
    const started = startReplySchema.parse(await client.asks({ id: 1, request: 'start', productId: 1003, application: { name: 'Demo Modeler' } }));
    expect(started.decision).toMatchObject({ status: 'Ok', source: 'checkout', mayRun: true });
    const { session } = started;
    expect(await other.asks({ id: 1, request: 'stop', session })).toMatchObject({ ok: false, error: { code: 'no-such-session' } });
    expect(stopReplySchema.parse(await client.asks({ id: 2, request: 'stop', session }))).toEqual({ id: 2, ok: true });
    expect(await client.asks({ id: 3, request: 'stop', session })).toMatchObject({ ok: false, error: { code: 'no-such-session' } });
    expect(await here.usage()).toMatchObject([{ id: session, endedBy: 'stopped', application: { productId: 1003 } }]);
  });

  it('of what may not run is refused with the decision, and opens none', async () => {
    const client = await here.client();
    const reply = errorReplySchema.parse(await client.asks({ id: 1, request: 'start', productId: 1003, prompt: 'none' }));
    expect(reply).toMatchObject({ error: { code: 'may-not-run' }, decision: { status: 'NotEntitled', reason: 'never-signed-in' } });
    expect(await here.usage()).toEqual([]);
  });

  it.each(['none', 'window'] as const)('where somebody has to be asked and cannot be says so, with prompt "%s"', async (prompt) => {
    await signedIn();
    here.workstation.passes(duration(26, HOUR));
    const client = await here.client();
    const reply = errorReplySchema.parse(await client.asks({ id: 1, request: 'start', productId: 1003, prompt }));
    expect(reply).toMatchObject({ error: { code: 'prompt-unavailable' }, decision: { status: 'Offline', mayRun: true } });
    expect(await here.usage()).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('of what may not run, without a display, says that nobody could be asked: a window could have helped', async () => {
    const client = await here.client();
    const reply = errorReplySchema.parse(await client.asks({ id: 1, request: 'start', productId: 1003 }));
    expect(reply).toMatchObject({ error: { code: 'prompt-unavailable' }, decision: { status: 'NotEntitled', mayRun: false } });
    expect(client.untaken).toEqual([]);
  });

  it('of what was confirmed recently needs nobody', async () => {
    await signedIn();
    const client = await here.client();
    expect(await client.asks({ id: 1, request: 'start', productId: 1003 })).toMatchObject({ ok: true, decision: { status: 'Ok', source: 'entitlement' } });
    here.workstation.passes(duration(8, DAY));
    expect(await client.asks({ id: 2, request: 'start', productId: 1003, prompt: 'none' })).toMatchObject({ ok: false, error: { code: 'may-not-run' } });
  });
});
