import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';

/**
 * Of the processes that want to serve one Unix socket at once, lets exactly one.
 *
 * Node has no lock that ends with its process, and a socket's file outlives its process: whoever unlinks a stale one may hit one that
 * another process has put there meanwhile. So each process first listens on a socket of a name of its own beside the address, and then asks
 * every other one that is there. Of any two, the one that listens later sees the earlier one, so never do both pass; of two that are still
 * asking, the one whose name sorts first goes on. A killed process leaves a name on which nobody answers. It is removed only once the process
 * in the name is gone, since one that lives may be about to listen.
 */
export interface EndpointLock {
  release(): Promise<void>;
}

/** How long another process may take to say whether it serves, in milliseconds. One that is stopped says nothing, and counts as serving. */
const PATIENCE = 5_000;

const [ASKING, SERVING] = ['?', '!'] as const;

/** What became of another process that was asked. */
type Other = 'serving' | 'gone' | 'goes-first';

/** Takes the lock of an address, or `null` where another process has it. */
export async function lockEndpoint(address: string): Promise<EndpointLock | null> {
  for (;;) {
    const candidate = await listenBeside(address);
    const names = namesBeside(address).filter((name) => name !== candidate.name);
    const answers = await Promise.all(names.map((name) => ask(join(dirname(address), name), name < candidate.name, () => candidate.withdraw())));
    if (answers.includes('serving')) {
      await candidate.close();
      return null;
    }
    if (answers.includes('goes-first')) {
      // It either serves by now, or is gone: the next round tells.
      await candidate.close();
      continue;
    }
    candidate.serve();
    for (const name of names) removeIfAbandoned(dirname(address), name);
    return { release: () => candidate.close() };
  }
}

interface Candidate {
  readonly name: string;
  /** Tells those who ask, and those who will, that this process serves. */
  serve(): void;
  /** Lets go of those who wait for this one, and of those who will, because it lets another go first. */
  withdraw(): void;
  close(): Promise<void>;
}

/** Listens under a name of this process: `<endpoint>.<pid, base 36>.<4 characters>`. */
async function listenBeside(address: string): Promise<Candidate> {
  const waiting = new Set<Socket>();
  let state: 'asking' | 'serving' | 'withdrawn' = 'asking';
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy()).on('close', () => waiting.delete(socket));
    if (state === 'withdrawn') socket.destroy();
    else if (state === 'serving') socket.end(SERVING);
    else {
      waiting.add(socket);
      socket.write(ASKING);
    }
    socket.resume();
  });
  const name = await listenUnderFreeName(server, address);
  const withdraw = (): void => {
    state = 'withdrawn';
    for (const socket of waiting) socket.destroy();
  };
  return {
    name,
    serve() {
      state = 'serving';
      for (const socket of waiting) socket.end(SERVING);
      server.unref();
    },
    withdraw,
    async close() {
      const closed = once(server, 'close');
      server.close();
      withdraw();
      await closed;
    },
  };
}

async function listenUnderFreeName(server: Server, address: string): Promise<string> {
  for (;;) {
    const name = `${basename(address, '.sock')}.${process.pid.toString(36)}.${randomBytes(3).toString('base64url')}`;
    const path = join(dirname(address), name);
    try {
      server.listen(path);
      await once(server, 'listening');
      chmodSync(path, 0o600);
      return name;
    } catch (error) {
      if (errnoOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

function namesBeside(address: string): string[] {
  const pattern = new RegExp(`^${basename(address, '.sock')}\\.[0-9a-z]{1,6}\\.[\\w-]{4}$`);
  return readdirSync(dirname(address)).filter((name) => pattern.test(name));
}

/** Asks one of the others, and waits until it serves or is gone. `yieldsTo`: it sorts first, so this one gives way if it is asking too. */
async function ask(path: string, yieldsTo: boolean, withdraw: () => void): Promise<Other> {
  const socket = connect(path);
  let other: Other = 'gone';
  const impatience = setTimeout(() => {
    other = 'serving';
    socket.destroy();
  }, PATIENCE);
  socket.on('data', (said) => {
    if (said.toString('latin1').includes(SERVING)) other = 'serving';
    else if (yieldsTo) {
      other = 'goes-first';
      withdraw();
    }
  });
  // Nobody listens, or it gave way and broke off: `close` comes after either.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  clearTimeout(impatience);
  return other;
}

/** Removes what a killed process has left. */
function removeIfAbandoned(folder: string, name: string): void {
  const pid = Number.parseInt(name.split('.')[1] ?? '', 36);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') rmSync(join(folder, name), { force: true });
  }
}
