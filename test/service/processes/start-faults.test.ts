import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { realOrganization } from '../support/real-organization.ts';
import { service, type CommandEnding } from '../support/service-process.ts';
import { SERVICE_KEY } from '../support/organization.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-faults-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = { SERVICE_KEY: SERVICE_KEY.toString('base64') };
const serve = (environment: Readonly<Record<string, string>>): Promise<CommandEnding> => service({ ...KEY, PORT: '0', ...environment }, ['serve']);

/** A fault is one sentence or two and its code, and nothing of how the program is made. */
function expectFault({ exitCode, stderr, stdout }: CommandEnding, code: string, exit = 3): void {
  expect([stdout, stderr.trimEnd().split('\n')[0]?.endsWith(`(${code})`), exitCode, stderr]).toEqual(['', true, exit, stderr]);
  expect(stderr).not.toMatch(/^\s+at /m);
}

async function listening(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return server;
}

test('a port that is taken is said to be', async () => {
  const { port } = (await listening()).address() as AddressInfo;
  expectFault(await serve({ SERVICE_DATA_DIR: join(folder, 'port'), PORT: String(port) }), 'address-in-use');
});

test('an address that the computer does not have is said to be none of its', async () => {
  const environment = { SERVICE_DATA_DIR: join(folder, 'address'), HOST: '192.0.2.7', TRUST_PROXY: '1', PUBLIC_URL: 'https://licensing.example.com' };
  expectFault(await serve(environment), 'address-not-there');
});

test('a folder that cannot be made, and a database that is none, are said to be', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, 'x');
  expectFault(await serve({ SERVICE_DATA_DIR: join(file, 'data') }), 'folder-not-writable');
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'none', 'service.db'), 'this is no database, and it is long enough to be looked at as one'.repeat(40));
  expectFault(await serve({ SERVICE_DATA_DIR: join(folder, 'none') }), 'database-damaged');
});

test('a database that a newer version wrote is left as it is', async () => {
  const path = join(folder, 'newer', 'service.db');
  mkdirSync(join(folder, 'newer'));
  await realOrganization({ kind: 'sqlite', path });
  const database = new Database(path);
  database.prepare('insert into migration (number, name, applied_at) values (999, ?, 0)').run('of tomorrow');
  database.close();
  expectFault(await serve({ SERVICE_DATA_DIR: join(folder, 'newer') }), 'newer-schema');
});

test('a database server that is not there, or refuses, is said to be', async () => {
  const server = await listening();
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expectFault(await serve({ DATABASE_URL: `postgresql://tests:x@127.0.0.1:${String(port)}/x` }), 'database-not-reached');
});

test('files of TLS that are not there or are none are said to be', async () => {
  const environment = { SERVICE_DATA_DIR: join(folder, 'tls'), PUBLIC_URL: 'https://licensing.example.com' };
  const missing = join(folder, 'missing.pem');
  expectFault(await serve({ ...environment, TLS_CERT: missing, TLS_KEY: missing }), 'tls-file-unreadable');
  const wrong = join(folder, 'wrong.pem');
  writeFileSync(wrong, 'no certificate');
  expectFault(await serve({ ...environment, TLS_CERT: wrong, TLS_KEY: wrong }), 'tls-file-wrong');
});

test('beyond this computer nothing starts without encryption', async () => {
  const codes = ({ stderr }: CommandEnding): readonly (string | undefined)[] => stderr.trimEnd().split('\n').map((line) => /\(([a-z-]+)\)$/.exec(line)?.[1]);
  const data = { SERVICE_DATA_DIR: join(folder, 'beyond'), HOST: '0.0.0.0' };
  const plain = await serve({ ...data, PUBLIC_URL: 'http://licensing.example.com' });
  expect([plain.exitCode, ...codes(plain)]).toEqual([2, 'needs-https', 'needs-encryption']);
  expect(codes(await serve({ ...data, PUBLIC_URL: 'https://licensing.example.com' }))).toEqual(['needs-encryption']);
  expect(codes(await serve({ ...data, PUBLIC_URL: 'http://licensing.example.com', TRUST_PROXY: '1' }))).toEqual(['needs-https']);
});

/** Whether this process may mount a small disk of its own. */
function smallDisk(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a full disk is said to be full, and what was there before stays', async (context) => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (process.platform !== 'linux' || !smallDisk(disk)) {
    process.stdout.write('skipped: a full disk: this user may not mount one\n');
    context.skip();
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  const path = join(disk, 'service.db');
  await realOrganization({ kind: 'sqlite', path });
  const environment = { SERVICE_DATA_DIR: disk, ...KEY };
  const verified = await service(environment, ['--json', 'audit', 'verify']);
  expect(verified.exitCode).toBe(0);
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(1_048_576));
  } catch {
    // Full is what it is to be.
  }
  const added = await service(environment, ['user', 'add', 'new@example.com', '--name', 'N'.repeat(200), '--country', 'DE']);
  if (added.exitCode !== 0) expectFault(added, 'disk-full');
  rmSync(join(disk, 'filler'));
  const after = await service(environment, ['--json', 'audit', 'verify']);
  expect(after.exitCode).toBe(0);
  expect(added.exitCode).toBe(3);
  expect(after.stdout).toBe(verified.stdout);
});
