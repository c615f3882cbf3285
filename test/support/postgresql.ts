import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of this test run's own. */
export interface TestPostgresql {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>;
  /** Ends the server, and keeps its databases. */
  halt(): Promise<void>;
  /** Starts it again, where it was. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const INSTALLED = '/usr/lib/postgresql';

/** Why no PostgreSQL can be started on this machine; `null` where one can. */
export function whyNoPostgresql(): string | null {
  if (process.platform !== 'linux') return 'PostgreSQL is only started on Linux';
  if (programs() === null) return 'the Debian package postgresql is not installed';
  return process.getuid?.() === 0 && unprivileged() === null ? 'there is no user to run it as' : null;
}

/**
 * Starts a server on loopback in a temporary folder, as an unprivileged user (PostgreSQL refuses root), with a password of its own.
 * Whoever starts it stops it.
 */
export async function startPostgresql(): Promise<TestPostgresql> {
  const bin = programs();
  if (bin === null) throw new Error('the Debian package postgresql is not installed');
  const user = process.getuid?.() === 0 ? unprivileged() : null;
  const folder = mkdtempSync(join(tmpdir(), 'service-pg-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tests', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    { ...(user ?? {}), cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  if (made.status !== 0) throw new Error(`initdb ended with ${String(made.status)}: ${made.stderr}`);
  const started = await startServer(bin, data, folder, user);
  const { port } = started;
  let { server } = started;
  const halt = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGINT');
    await ended;
  };
  const addressOf = (database: string): string => `postgresql://tests:${password}@127.0.0.1:${String(port)}/${database}`;
  let databases = 0;
  return {
    newDatabase: async () => {
      const name = `test_${String(++databases)}`;
      const { Client } = await import('pg');
      const client = new Client({ connectionString: addressOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return addressOf(name);
    },
    halt,
    resume: async () => {
      ({ server } = await startServer(bin, data, folder, user, port));
    },
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A free port may be taken by somebody else before the server has it; then another one is tried. */
async function startServer(
  bin: string,
  data: string,
  folder: string,
  user: SystemUser | null,
  fixedPort: number | null = null,
): Promise<{ server: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = fixedPort ?? (await freePort());
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off', max_connections: 60, lc_messages: 'C' };
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]);
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...parameters], { ...(user ?? {}), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'] } });
    const said = await untilReady(server);
    if (said === null) return { server, port };
    if (attempt === 5) throw new Error(`PostgreSQL did not start: ${said}`);
  }
}

/** Waits until the server says that it is ready (`null`), or has ended (what it said). */
function untilReady(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-8_000);
      if (said.includes('ready to accept connections')) resolve(null);
    });
    server.once('exit', () => resolve(said));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function programs(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).filter((name) => existsSync(join(INSTALLED, name, 'bin/initdb')));
  const newest = versions.sort((one, other) => Number(one) - Number(other)).at(-1);
  return newest === undefined ? null : join(INSTALLED, newest, 'bin');
}

function unprivileged(): SystemUser | null {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  return found === undefined ? null : { uid: Number(found[2]), gid: Number(found[3]) };
}
