import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateErrorSchema } from '#core/contract/gate/gate-error.ts';
import { makeWorkplace } from '../command-line/support/workplace.ts';
import { connectsTo, type GateClient, type Said } from '../main/application-gate/support/gate-client.ts';
import { caseCount, reportCount } from '../support/counts.ts';
import { randomFrom, testSeed } from '../support/seed.ts';
import { HostileMessages } from './support/hostile-messages.ts';
import { startedGate, type StartedGate } from './support/started-gate.ts';

const PATIENCE = 1_800_000;
const MEBIBYTE = 1_048_576;
const HELLO = '{"hello":{"from":1,"to":1}}\n';
/** What Node takes and gives back in its own time. */
const MOST_GROWTH = 64 * MEBIBYTE;

const place = makeWorkplace();
let gate: StartedGate;
beforeAll(async () => {
  gate = await startedGate(place.environment(), ['--scenario', 'covered-by-checkout']);
});
afterAll(() => gate.kill());

function residentMemory(): number {
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(gate.child.pid)}/status`, 'utf8')) ?? [];
  return Number(kibibytes) * 1_024;
}

function openFiles(): number {
  return readdirSync(`/proc/${String(gate.child.pid)}/fd`).length;
}

function isOfProtocol(said: Said): boolean {
  const { error, decision } = said as { error?: unknown; decision?: { productId: number; feature: string; mayRun: boolean } };
  if (error !== undefined && !gateErrorSchema.safeParse(error).success) return false;
  // The only right there is: no message of whatever form may get another one.
  return decision === undefined || decision.mayRun === (decision.productId === 4_100 && decision.feature === '');
}

/** A gate that has gone on answers an honest client, rightly. */
async function answersRightly(): Promise<void> {
  const honest = await (await connectsTo(gate.address)).hello();
  expect(await honest.asks({ id: 1, request: 'status', productId: 4_100, version: '10.16.2.34' })).toMatchObject({ ok: true, decision: { status: 'Ok', mayRun: true } });
  expect(await honest.asks({ id: 2, request: 'status', productId: 4_101 })).toMatchObject({ ok: true, decision: { status: 'NotEntitled', mayRun: false } });
  await honest.ends();
  expect(gate.child.exitCode).toBeNull();
}

describe.runIf(process.platform === 'linux')('a gate', () => {
  test('outlasts random and malformed messages, keeps nothing of them and answers none wrongly', { timeout: PATIENCE }, async () => {
    const messages = new HostileMessages(randomFrom(testSeed('messages to the gate')));
    const count = caseCount({ short: 3_000, long: 100_000 });
    const wrong: Said[] = [];
    let answered = 0;
    const attack = async (most: number): Promise<void> => {
      for (let sent = 0; sent < most;) {
        const hostile: GateClient = await connectsTo(gate.address);
        if (!messages.happens(10)) await hostile.hello();
        // A hundred on one connection at most; where the gate has had enough of it, the next begins.
        for (let turn = 0; turn < 100 && sent < most && !messages.happens(60); turn += 1, sent += 1) {
          const bytes = messages.next();
          const half = messages.happens(5) ? Math.floor(bytes.length / 2) : bytes.length;
          hostile.writes(bytes.subarray(0, half));
          if (half < bytes.length) await new Promise((resolve) => setImmediate(resolve));
          hostile.writes(bytes.subarray(half));
        }
        // What was begun and never ended is ended here, so that the last answer comes.
        hostile.writes('\n{"id":777,"request":"stop","session":"none"}\n');
        await Promise.race([hostile.ended, hostile.next(({ id }) => id === 777)]).catch(() => undefined);
        answered += hostile.untaken.length;
        wrong.push(...hostile.untaken.filter((said) => !isOfProtocol(said)));
        if (messages.happens(2)) hostile.breaks();
        else await hostile.ends();
      }
    };
    await attack(count / 4);
    const [files, memories] = [openFiles(), [residentMemory()]];
    for (let quarter = 0; quarter < 3; quarter += 1) {
      await Promise.all([attack(count / 8), attack(count / 8)]);
      memories.push(residentMemory());
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(count / 4);
    await answersRightly();
    await expect.poll(openFiles, { timeout: 60_000 }).toBeLessThanOrEqual(files + 4);
    const [, second = 0, , last = 0] = memories;
    process.stdout.write(`memory of the gate after each quarter: ${memories.map((bytes) => (bytes / MEBIBYTE).toFixed(1)).join(', ')} MiB\n`);
    // By then Node has taken for its heap what it wants; what was kept of every message would still grow.
    expect(last - second).toBeLessThan(MOST_GROWTH);
    reportCount('messages to the gate', count);
  });

  test('goes on under a thousand connections, and answers those that it took', { timeout: PATIENCE }, async () => {
    const files = openFiles();
    const honest = await (await connectsTo(gate.address)).hello();
    await honest.asks({ id: 2, request: 'subscribe', productId: 4_100 });
    const sockets: Socket[] = [];
    let refused = 0;
    for (let number = 0; number < 1_000; number += 1) {
      const socket = connect(gate.address);
      socket.on('error', () => undefined).once('close', () => (refused += 1));
      sockets.push(socket);
    }
    await expect.poll(() => refused, { timeout: 120_000 }).toBeGreaterThan(700);
    expect(await honest.asks({ id: 1, request: 'status', productId: 4_100 })).toMatchObject({ ok: true });
    // Those that are idle keep nobody out.
    await answersRightly();
    for (const socket of sockets) socket.destroy();
    await honest.ends();
    await expect.poll(openFiles, { timeout: 60_000 }).toBeLessThanOrEqual(files + 4);
    await answersRightly();
  });

  test('understands who writes byte by byte, and drops who never reads', { timeout: PATIENCE }, async () => {
    const slow = await connectsTo(gate.address);
    for (const byte of Buffer.from(HELLO)) {
      slow.writes(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await slow.next()).toMatchObject({ hello: { version: 1 } });
    await slow.ends();

    const deaf = connect(gate.address);
    deaf.on('error', () => undefined);
    await once(deaf, 'connect');
    const memory = residentMemory();
    const ended = new Promise((resolve) => deaf.once('close', resolve));
    deaf.pause();
    deaf.write(HELLO);
    const nonsense = '[]\n'.repeat(1_000);
    // Every line is answered with an error that nobody takes.
    for (let turn = 0; turn < 200 && !deaf.destroyed; turn += 1) {
      deaf.write(nonsense);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
    expect(residentMemory() - memory).toBeLessThan(MOST_GROWTH);
    await answersRightly();
  });

  test('is out of reach of another user of the operating system', ({ skip }) => {
    if (process.geteuid?.() !== 0) return skip('only root can act as another user');
    // What lies above the profile lets everybody through here: the profile alone has to keep others out.
    chmodSync(place.folder, 0o755);
    const attempt = `require('node:net').connect(${JSON.stringify(gate.address)}).on('connect', () => process.exit(7)).on('error', (error) => { console.log(error.code); process.exit(0); })`;
    const words = ['--reuid=61004', '--regid=61004', '--clear-groups', process.execPath, '-e', attempt];
    const { status, stdout, error } = spawnSync('setpriv', words, { encoding: 'utf8' });
    if (error !== undefined || status === 127 || status === 126) return skip('setpriv or this Node cannot be run as another user');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'EACCES\n' });
    expect([place.profile, gate.address].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    // The same attempt reaches it where the profile is open: so it is the profile that refused it.
    chmodSync(place.profile, 0o711);
    chmodSync(gate.address, 0o666);
    expect(spawnSync('setpriv', words).status).toBe(7);
  });
});
