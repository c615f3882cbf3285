import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import { ROOT, type BenchFolder } from '../bench-folder.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { quantile } from '../interleaved.ts';

const CALLS = 3_000;
const WARM_UP = 300;
const COLD_STARTS = 100;
const LICENSING = join(ROOT, 'dist', 'licensing.mjs');
const HELLO = '{"hello":{"from":1,"to":1},"program":{"name":"bench"}}\n';
const STATUS = '"request":"status","productId":1003,"version":"10.16.2.34"}\n';

/** `status` over the gate's socket: asked again and again, and of a gate that is started for it. */
export async function gateAnswers(folder: BenchFolder): Promise<BenchRow[]> {
  const profile = folder.newProfile();
  const opened = await folder.open(profile);
  const report = await importLicenseFiles(opened, [folder.write('gate.belic', aBelic())], { isDryRun: false });
  opened.close();
  if (!report.ok || report.value.files[0]?.outcome !== 'imported') throw new Error('a good file');
  return [await warm(folder, profile), await cold(folder, profile)];
}

async function warm(folder: BenchFolder, profile: string): Promise<BenchRow> {
  const gate = startGate(folder, profile);
  const socket = await connected(join(profile, 'gate.sock'));
  const lines = readLines(socket);
  socket.write(HELLO);
  await lines.next();
  const times: number[] = [];
  for (let call = 0; call < WARM_UP + CALLS; call += 1) {
    const began = performance.now();
    socket.write(`{"id":${String(call)},${STATUS}`);
    requireRight(await lines.next());
    if (call >= WARM_UP) times.push(performance.now() - began);
  }
  socket.destroy();
  await ended(gate);
  const how = `${CALLS.toLocaleString('en')} answers one after the other on one connection, one license stored, each timed from the request's write to its reply; the median is ${timeText(quantile(times, 0.5))}.`;
  return row('`decide` over the gate’s socket, p99', times, 5, how);
}

async function cold(folder: BenchFolder, profile: string): Promise<BenchRow> {
  const times: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const began = performance.now();
    const gate = startGate(folder, profile);
    const socket = await connected(join(profile, 'gate.sock'));
    const lines = readLines(socket);
    socket.write(`${HELLO}{"id":1,${STATUS}`);
    await lines.next();
    requireRight(await lines.next());
    times.push(performance.now() - began);
    socket.destroy();
    await ended(gate);
  }
  const how = `${String(COLD_STARTS)} gates, from the start of each process to its first answer, as an application that found none would do it; the median is ${timeText(quantile(times, 0.5))}. The bundle has been run before.`;
  return row('`decide` from a cold gate, p99', times, 400, how);
}

function row(what: string, times: readonly number[], most: number, how: string): BenchRow {
  const longest = quantile(times, 0.99);
  return { what, measured: timeText(longest), goal: `≤ ${String(most)} ms`, isMet: longest <= most, how };
}

function startGate(folder: BenchFolder, profile: string): ChildProcess {
  return spawn(process.execPath, [LICENSING, 'gate'], { env: { ...process.env, ...folder.environment(profile) }, stdio: 'ignore' });
}

async function ended(gate: ChildProcess): Promise<void> {
  const exit = once(gate, 'exit');
  gate.kill('SIGKILL');
  await exit;
}

/** Connects as soon as the gate serves, as a client does. */
async function connected(address: string): Promise<Socket> {
  for (let tries = 0; tries < 20_000; tries += 1) {
    const socket = connect(address);
    const isThere = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isThere === true) return socket;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('no gate answers');
}

function readLines(socket: Socket): { next(): Promise<string> } {
  const lines: string[] = [];
  let begun = '';
  let waiting: ((line: string) => void) | null = null;
  socket.setEncoding('utf8').on('data', (text: string) => {
    const parts = (begun + text).split('\n');
    begun = parts.pop() ?? '';
    for (const line of parts) {
      if (waiting === null) lines.push(line);
      else waiting(line);
    }
  });
  const next = (): Promise<string> => {
    const line = lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve) => {
      waiting = (said) => {
        waiting = null;
        resolve(said);
      };
    });
  };
  return { next };
}

function requireRight(line: string): void {
  if (!line.includes('"status":"Ok"')) throw new Error(`an answer Ok: ${line}`);
}
