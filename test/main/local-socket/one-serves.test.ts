import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import { localSocketAddress, LONGEST_SOCKET_PATH, socketInProfile } from '#main/local-socket/local-endpoint.ts';
import { serveLocalSocket } from '#main/local-socket/serve-local-socket.ts';
import { BOB, MAY_BECOME_OTHERS } from '../profile/as-user.ts';
import { profileIn, profileInNewFolder, socketProcess, type SocketProcess } from './socket-processes.ts';

const started: SocketProcess[] = [];
const start = (...given: Parameters<typeof socketProcess>): SocketProcess => {
  const process = socketProcess(...given);
  started.push(process);
  return process;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (process) => await process.end('SIGKILL')));
});

const serveNothing = (profile: ReturnType<typeof profileIn>) => serveLocalSocket({ endpoint: 'gate', profile, onConnection: () => undefined });

describe.skipIf(process.platform === 'win32')('a local socket', () => {
  it('is served by exactly one of many processes that start at once, each time', async () => {
    const profile = profileInNewFolder();
    for (const round of [1, 2, 3]) {
      const racing = Array.from({ length: 6 }, () => start(profile, 'race'));
      await Promise.all(racing.map(async (process) => await process.next()));
      for (const process of racing) process.say('go');
      const outcomes = (await Promise.all(racing.map(async (process) => await process.next()))) as { outcome: string }[];
      expect(outcomes.map(({ outcome }) => outcome).sort(), `round ${String(round)}`).toEqual(['serving', ...Array<string>(5).fill('taken')]);
      // Left behind by a process that was killed: the next round replaces it.
      const server = racing[outcomes.findIndex(({ outcome }) => outcome === 'serving')];
      await server?.end('SIGKILL');
      expect(readdirSync(profile.folder)).toContain('gate.sock');
    }
  });

  it('that a killed process left is replaced, and one that ended leaves nothing', async () => {
    const profile = profileInNewFolder();
    const killed = start(profile, 'serve');
    await killed.next();
    await killed.end('SIGKILL');
    const second = start(profile, 'serve');
    expect(await second.next()).toMatchObject({ outcome: 'serving' });
    expect(await start(profile, 'connect').next()).toContain(`"pid":${String(second.child.pid)}`);
    await second.end();
    expect(readdirSync(profile.folder)).toEqual([]);
  });

  it('of a process that is stopped stays its own', async () => {
    const profile = profileInNewFolder();
    const stopped = start(profile, 'serve');
    await stopped.next();
    stopped.child.kill('SIGSTOP');
    expect(await serveNothing(profile)).toMatchObject({ outcome: 'taken' });
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'kept')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link', (path: string) => symlinkSync('/nowhere', path)],
  ])('is not put in the place of %s', async (_, make) => {
    const profile = profileInNewFolder();
    const path = join(profile.folder, 'gate.sock');
    make(path);
    expect(await serveNothing(profile)).toEqual({ outcome: 'refused', problem: { code: 'not-a-socket', path, errno: '' } });
    expect(readdirSync(profile.folder)).toEqual(['gate.sock']);
  });

  it('is not served in a folder that others may look into', async () => {
    const profile = profileInNewFolder();
    chmodSync(profile.folder, 0o750);
    expect(await serveNothing(profile)).toMatchObject({ outcome: 'refused', problem: { code: 'socket-folder-not-private' } });
  });

  it.skipIf(!MAY_BECOME_OTHERS)('of another user is neither replaced nor spoken to', async () => {
    const profile = profileInNewFolder();
    chownSync(profile.folder, BOB, BOB);
    expect(await start(profile, 'serve', BOB).next()).toMatchObject({ outcome: 'serving' });
    expect(await serveNothing(profile)).toMatchObject({ outcome: 'refused', problem: { code: 'socket-folder-of-another-owner' } });
    expect(await start(profile, 'connect').next()).toBeNull();
  });

  it.skipIf(!MAY_BECOME_OTHERS)('of another user in a folder of one’s own is refused', async () => {
    const profile = profileInNewFolder();
    const left = start(profile, 'serve');
    await left.next();
    await left.end('SIGKILL');
    chownSync(join(profile.folder, 'gate.sock'), BOB, BOB);
    expect(await serveNothing(profile)).toMatchObject({ outcome: 'refused', problem: { code: 'socket-of-another-owner' } });
  });

  it.skipIf(!MAY_BECOME_OTHERS)('cannot be reached by another user', async () => {
    const profile = profileInNewFolder();
    await start(profile, 'serve').next();
    expect(await start(profile, 'connect', BOB).next()).toBeNull();
  });
});

const longProfile = () => {
  const folder = join(profileInNewFolder().folder, 'x'.repeat(LONGEST_SOCKET_PATH));
  mkdirSync(folder, { mode: 0o700 });
  return profileIn(folder);
};

describe.skipIf(process.platform === 'win32')('an endpoint whose path in the profile is too long', () => {
  it('answers in a new folder that a file in the profile names, and leaves nothing', async () => {
    const profile = longProfile();
    expect(localSocketAddress('gate', profile)).toBeNull();
    const server = start(profile, 'serve');
    const { address } = (await server.next()) as { address: string };
    expect(address).toMatch(/^\/tmp\/licensing-client-\w{6}\/gate\.sock$/);
    expect(localSocketAddress('gate', profile)).toBe(address);
    expect(await start(profile, 'connect').next()).toContain(`"pid":${String(server.child.pid)}`);
    await server.end();
    expect(localSocketAddress('gate', profile)).toBeNull();
    expect(existsSync(dirname(address))).toBe(false);
  });

  it('is served by exactly one of many, and what a killed one left is replaced', async () => {
    const profile = longProfile();
    const racing = Array.from({ length: 4 }, () => start(profile, 'race'));
    await Promise.all(racing.map(async (process) => await process.next()));
    for (const process of racing) process.say('go');
    const outcomes = (await Promise.all(racing.map(async (process) => await process.next()))) as { outcome: string; address: string }[];
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['serving', 'taken', 'taken', 'taken']);
    const first = outcomes.findIndex(({ outcome }) => outcome === 'serving');
    await racing[first]?.end('SIGKILL');
    const second = await start(profile, 'serve').next();
    expect(second).toMatchObject({ outcome: 'serving' });
    expect(existsSync(dirname(outcomes[first]?.address ?? ''))).toBe(false);
  });

  it.skipIf(!MAY_BECOME_OTHERS)('is neither kept from serving nor answered in the name of, by another user who takes names in /tmp', async () => {
    const profile = longProfile();
    const server = start(profile, 'serve');
    const { address } = (await server.next()) as { address: string };
    await server.end('SIGKILL');
    // All that a stranger could know: the name of a gate that was there.
    rmSync(dirname(address), { recursive: true });
    mkdirSync(dirname(address), { mode: 0o700 });
    chownSync(dirname(address), BOB, BOB);
    expect(await start(profile, 'connect').next()).toBeNull();
    expect(await start(profile, 'serve').next()).toMatchObject({ outcome: 'serving' });
    expect(existsSync(dirname(address))).toBe(true);
    rmSync(dirname(address), { recursive: true });
  });

  it.skipIf(!MAY_BECOME_OTHERS)('is not looked for where another user says', () => {
    const profile = longProfile();
    const file = join(profile.folder, 'gate.address');
    writeFileSync(file, '/tmp/licensing-client-abcdef/gate.sock\n');
    expect(localSocketAddress('gate', profile)).not.toBeNull();
    chownSync(file, BOB, BOB);
    expect(localSocketAddress('gate', profile)).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('a socket that is removed while it is served', () => {
  it.each([
    ['in the profile', profileInNewFolder, (address: string) => rmSync(address)],
    ['in a folder of its own', longProfile, (address: string) => rmSync(dirname(address), { recursive: true })],
    ['whose name is forgotten', longProfile, (_: string, folder: string) => rmSync(join(folder, 'gate.address'))],
  ])('is there again, %s', { timeout: 60_000 }, async (_, make, remove) => {
    const profile = make();
    const served = await serveLocalSocket({ endpoint: 'gate', profile, onConnection: (line) => line.onLine((text) => line.send({ heard: text })), lookEvery: 50 });
    if (served.outcome !== 'serving') throw new Error(served.outcome);
    const kept = await connectLocalSocket('gate', profile);
    remove(served.address, profile.folder);
    await expect.poll(async () => (await connectLocalSocket('gate', profile)) !== null, { timeout: 30_000 }).toBe(true);
    // Who was connected before still is.
    const answered = new Promise<string>((resolve) => kept?.onLine(resolve));
    kept?.send({});
    expect(await answered).toBe('{"heard":"{}"}');
    await served.close();
    expect(readdirSync(profile.folder).filter((name) => name !== 'gate.lock')).toEqual([]);
  });
});

describe('an endpoint on Windows', () => {
  it('is named by a file alone', () => {
    const folder = profileInNewFolder().folder;
    expect(socketInProfile('gate', profileIn(folder), 'win32')).toBeNull();
    writeFileSync(join(folder, 'gate.address'), '\\\\.\\pipe\\licensing-client-00ff\r\n');
    expect(localSocketAddress('gate', profileIn(folder), 'win32')).toBe('\\\\.\\pipe\\licensing-client-00ff');
    writeFileSync(join(folder, 'gate.address'), '\\\\elsewhere\\pipe\\licensing-client-00ff');
    expect(localSocketAddress('gate', profileIn(folder), 'win32')).toBeNull();
  });
});
