import Database from 'better-sqlite3';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { duration, HOUR } from '#core/time/instant.ts';
import { expectFinishedText } from './support/human-text.ts';
import { licenseFor } from './support/fixture-files.ts';
import { startGate } from './support/gate-process.ts';
import { signedIn } from './support/signed-in.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const ends: (() => Promise<void>)[] = [];
const atEnd = (end: () => Promise<void>): void => void ends.push(end);
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

const COVERED = { id: 1, request: 'start', productId: 1003, application: { name: 'Demo Modeler' } } as const;

async function licensed(): Promise<Workplace> {
  const place = makeWorkplace();
  const imported = await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
  expect(imported, imported.stderr).toMatchObject({ exitCode: 0 });
  return place;
}

function sessions({ profile }: Workplace): readonly Readonly<Record<string, unknown>>[] {
  const database = new Database(join(profile, 'entitlements.sqlite'), { readonly: true });
  try {
    return database.prepare<[], Readonly<Record<string, unknown>>>('SELECT * FROM usage_session ORDER BY id').all();
  } finally {
    database.close();
  }
}

describe('licensing gate', () => {
  it('makes the profile, says where it answers, and a second one leaves it to the first', async () => {
    const place = makeWorkplace();
    const gate = startGate(place, atEnd);
    await gate.client();
    const second = await place.licensing(['gate']);
    const address = join(place.profile, 'gate.sock');
    expect(second, second.stderr).toMatchObject({ exitCode: 0, stderr: '' });
    expect(second.stdout.replaceAll(/\s+/g, ' ')).toBe(`Another process answers applications already, at ${address} `);
    const third = await place.licensing(['gate', '--json']);
    expect(third.json()).toMatchObject({ schema: 1, address, outcome: 'taken' });
    gate.kill('SIGTERM');
    const first = await gate.run;
    expect(first, first.stderr).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout.replaceAll(/\s+/g, ' ')).toBe(`Answering applications at ${address} `);
    expectFinishedText(first);
    expect(existsSync(address)).toBe(false);
  });

  it('is one, of several that start at once', async () => {
    const place = makeWorkplace();
    const gates = [1, 2, 3].map(() => startGate(place, atEnd));
    let ended = 0;
    for (const { run } of gates) void run.then(() => (ended += 1));
    await Promise.any(gates.map(({ client }) => client()));
    await expect.poll(() => ended, { timeout: 60_000 }).toBe(2);
    for (const { kill } of gates) kill('SIGTERM');
    const all = await Promise.all(gates.map(({ run }) => run));
    expect(all.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(all.filter(({ stdout }) => stdout.includes('Answering'))).toHaveLength(1);
  });

  it('ends by itself once nobody needs it, unless it was told to stay', async () => {
    const place = makeWorkplace();
    const gate = startGate(place, atEnd, ['--idle', '0.2']);
    const client = await gate.client();
    expect(await client.asks({ id: 1, request: 'status', productId: 1003 })).toMatchObject({ ok: true });
    expect(await Promise.race([gate.run, client.asks({ id: 2, request: 'status', productId: 1003 })])).toMatchObject({ ok: true });
    await client.ends();
    const ended = await gate.run;
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(ended.stdout).toContain('Nobody needed it for a while');
    const staying = startGate(place, atEnd, ['--stay', '--idle', '0.01']);
    await (await staying.client()).ends();
    expect(await (await staying.client()).asks({ id: 1, request: 'status', productId: 1003 })).toMatchObject({ ok: true });
  });

  it('tells a subscriber what the command line imports and clears', async () => {
    const place = makeWorkplace();
    const client = await startGate(place, atEnd).client();
    expect(await client.asks({ id: 1, request: 'subscribe', productId: 1003 })).toMatchObject({ decision: { status: 'NotEntitled' } });
    await client.asks({ id: 2, request: 'start', productId: 1003, prompt: 'none' });
    await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
    expect(await client.event(1)).toMatchObject({ decision: { status: 'Ok', source: 'checkout' }, mustSaveBy: null });
    expect(await client.asks({ ...COVERED, id: 3 })).toMatchObject({ ok: true });
    await place.licensing(['clear', '--product', '1003', '--yes']);
    expect(await client.event(1)).toMatchObject({ decision: { reason: 'checkout-cleared' }, mustSaveBy: expect.stringMatching(/Z$/) as string });
  });

  it('has no display to ask on where there is none, and says so', async () => {
    const place = makeWorkplace();
    await signedIn(place, duration(26, HOUR));
    const client = await startGate(place, atEnd).client();
    expect(await client.asks(COVERED)).toMatchObject({ ok: false, error: { code: 'prompt-unavailable' }, decision: { status: 'Offline' } });
  });

  it('ends its sessions when it is asked to end, and answers what waits', async () => {
    const place = await licensed();
    const gate = startGate(place, atEnd);
    const client = await gate.client();
    expect(await client.asks(COVERED)).toMatchObject({ ok: true });
    gate.kill('SIGTERM');
    expect(await gate.run).toMatchObject({ exitCode: 0 });
    await client.ended;
    expect(sessions(place)).toMatchObject([{ ended_by: 'keeper-ended' }]);
  });

  it('that was killed loses at most the last minute: the next one closes its session there, and an application goes on with that', async () => {
    const place = await licensed();
    const gate = startGate(place, atEnd);
    const client = await gate.client();
    const { session } = await client.asks(COVERED);
    gate.kill('SIGKILL');
    await client.ended;
    await gate.run;
    const [left] = sessions(place);
    expect(left).toMatchObject({ session_id: session, ended_at: null });
    const again = await startGate(place, atEnd).client();
    expect(await again.asks({ id: 1, request: 'stop', session })).toMatchObject({ error: { code: 'no-such-session' } });
    expect(await again.asks({ ...COVERED, id: 2 })).toMatchObject({ ok: true });
    expect(sessions(place)).toMatchObject([{ session_id: session, ended_by: 'lost', ended_at: left?.['last_seen_at'] }, { ended_at: null }]);
  });

  it('whose socket was removed answers again, and a second one says only then that another answers', { timeout: 120_000 }, async () => {
    const place = makeWorkplace();
    const gate = startGate(place, atEnd);
    await gate.client();
    const address = join(place.profile, 'gate.sock');
    rmSync(address);
    expect(await place.licensing(['gate'])).toMatchObject({ exitCode: 0 });
    await gate.client();
    gate.kill('SIGSTOP');
    rmSync(address);
    const second = await place.licensing(['gate']);
    expect(second).toMatchObject({ exitCode: 12, stdout: '' });
    expect(second.stderr).toContain('[not-answering]');
    gate.kill('SIGCONT');
  });

  it('answers nowhere where something else lies in its place', async () => {
    const place = makeWorkplace();
    await place.licensing(['list']);
    writeFileSync(join(place.profile, 'gate.sock'), 'not a socket');
    const refused = await place.licensing(['gate']);
    expect(refused).toMatchObject({ exitCode: 12, stdout: '' });
    expect(refused.stderr).toContain('[not-a-socket]');
    expectFinishedText(refused);
  });

  it('says of a profile that is not this user’s why there is no gate', async () => {
    const place = makeWorkplace();
    mkdirSync(place.profile, { mode: 0o700 });
    writeFileSync(join(place.profile, 'thesis.txt'), 'mine');
    const refused = await place.licensing(['gate']);
    expect(refused).toMatchObject({ exitCode: 11, stdout: '' });
    expect(refused.stderr).toContain('[profile-folder-holds-other-files]');
  });
});
