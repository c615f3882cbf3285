import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { localSocketAddress, LONGEST_SOCKET_PATH } from '#main/local-socket/local-endpoint.ts';
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

describe.skipIf(process.platform === 'win32')('the address of an endpoint', () => {
  it('lies in a short folder of the user where the profile’s path is too long, and works there', async () => {
    const folder = join(profileInNewFolder().folder, 'x'.repeat(LONGEST_SOCKET_PATH));
    mkdirSync(folder, { mode: 0o700 });
    const profile = profileIn(folder);
    const address = localSocketAddress('gate', profile);
    expect(address).toMatch(/^\/tmp\/licensing-client-\d+-[0-9a-f]{16}\/gate\.sock$/);
    const server = start(profile, 'serve');
    expect(await server.next()).toEqual({ outcome: 'serving', address });
    expect(await start(profile, 'connect').next()).toContain(`"pid":${String(server.child.pid)}`);
    await server.end();
  });

  it('is a pipe of the user on Windows, of the folder too where a developer chose it', () => {
    const profile = { folder: 'C:\\p', isOverride: false, user: { id: 'sid:S-1-5-21-1-2-3-1001' } } as const;
    const own = profile as unknown as Parameters<typeof localSocketAddress>[1];
    expect(localSocketAddress('gate', own, 'win32')).toBe('\\\\.\\pipe\\licensing-client-S-1-5-21-1-2-3-1001');
    expect(localSocketAddress('window', own, 'win32')).toBe('\\\\.\\pipe\\licensing-client-window-S-1-5-21-1-2-3-1001');
    expect(localSocketAddress('gate', { ...own, isOverride: true }, 'win32')).toMatch(/S-1-5-21-1-2-3-1001-[0-9a-f]{16}$/);
  });
});
