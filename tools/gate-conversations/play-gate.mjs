import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { LineQueue } from './line-queue.mjs';
import { difference, filled } from './matching.mjs';
import { newGateAddress, throwAwayProfile } from './throw-away-profile.mjs';

/** @typedef {import('./read-conversations.mjs').Conversation} Conversation */
/** @typedef {import('./read-conversations.mjs').Step} Step */

/**
 * Plays the gate's side of a conversation against a client; a sentence says what was wrong, `null` that nothing was.
 *
 * @param {Conversation} conversation
 * @param {readonly string[]} command starts the client's driver, which reads what to do from its standard input
 */
export async function playGate({ steps }, [program = '', ...words]) {
  const profile = throwAwayProfile();
  /** @type {import('node:net').Socket[]} */
  const arrived = [];
  /** @type {(() => void)[]} */
  const expecting = [];
  const server = createServer((socket) => {
    arrived.push(socket);
    expecting.shift()?.();
  });
  await new Promise((resolve) => server.listen(newGateAddress(profile.folder), () => resolve(undefined)));
  const driver = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, LICENSING_PROFILE_DIR: profile.folder } });
  const ended = new Promise((resolve) => driver.once('exit', (code, signal) => resolve(signal ?? code)));
  driver.stdin.on('error', () => undefined);
  const said = new LineQueue(driver.stdout);
  /** @type {{ socket: import('node:net').Socket, lines: LineQueue } | null} */
  let connection = null;
  const bound = new Map();

  /** @param {Step} step */
  const take = async (step) => {
    if (step.do !== undefined) driver.stdin.write(`${JSON.stringify(step.do)}\n`);
    if (step.told !== undefined) return compared(step.told, await said.next(`the client to say ${JSON.stringify(step.told)}`), bound);
    if (step.client !== undefined) {
      if (connection === null) {
        if (arrived.length === 0) await expectedConnection(expecting);
        const [socket] = arrived.splice(0, 1);
        if (socket === undefined) throw new Error('no connection');
        connection = { socket, lines: new LineQueue(socket) };
      }
      return compared(step.client, await connection.lines.next(`the client to send ${JSON.stringify(step.client)}`), bound);
    }
    if (step.gate !== undefined) connection?.socket.write(`${JSON.stringify(filled(step.gate, bound))}\n`);
    if (step.gateBytes !== undefined) connection?.socket.write(step.gateBytes.repeat(step.repeat ?? 1));
    if (step.gateEnds === true) {
      connection?.socket.end();
      connection = null;
    }
    return null;
  };
  try {
    for (const [index, step] of steps.entries()) {
      const wrong = await take(step).catch(String);
      if (wrong !== null) return `step ${String(index + 1)}: ${wrong}`;
    }
    driver.stdin.end();
    const ending = await ended;
    return ending === 0 ? null : `the client ended with ${String(ending)}`;
  } finally {
    driver.kill('SIGKILL');
    for (const socket of arrived) socket.destroy();
    /** @type {{ socket: import('node:net').Socket } | null} */ (connection)?.socket.destroy();
    server.close();
    profile.remove();
  }
}

/** @param {(() => void)[]} expecting */
function expectedConnection(expecting) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('waited in vain for a connection')), 60_000);
    expecting.push(() => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

/**
 * Compares a line with what was recorded: a sentence says what was wrong, `null` that nothing was.
 *
 * @param {object} recorded
 * @param {string | null} line
 * @param {Map<string, unknown>} bound
 */
export function compared(recorded, line, bound) {
  if (line === null) return `the end, instead of ${JSON.stringify(recorded)}`;
  /** @type {unknown} */
  let received;
  try {
    received = JSON.parse(line);
  } catch {
    return `not JSON: ${line.slice(0, 200)}`;
  }
  const wrong = difference(recorded, received, bound);
  return wrong === null ? null : `${wrong}; the line was ${line.slice(0, 2_000)}`;
}
