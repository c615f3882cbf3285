import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { LineQueue } from './line-queue.mjs';
import { filled } from './matching.mjs';
import { compared } from './play-gate.mjs';
import { gateAddress, throwAwayProfile } from './throw-away-profile.mjs';

/** @typedef {import('./read-conversations.mjs').Conversation} Conversation */
/** @typedef {import('./read-conversations.mjs').Step} Step */

/**
 * Plays the client's side of a conversation against a gate that is started for it; a sentence says what was wrong, `null` that nothing
 * was.
 *
 * @param {Conversation} conversation
 * @param {readonly string[]} command the licensing program, before `gate`
 */
export async function playClient({ steps, gate: words }, [program = '', ...before]) {
  const profile = throwAwayProfile();
  const gate = spawn(program, [...before, 'gate', ...words], { stdio: 'ignore', env: { ...process.env, LICENSING_PROFILE_DIR: profile.folder } });
  const gone = new Promise((resolve) => gate.once('exit', resolve));
  const bound = new Map();
  /** @type {{ socket: import('node:net').Socket, lines: LineQueue } | null} */
  let connection = null;

  /** @param {Step} step */
  const take = async (step) => {
    if (step.client !== undefined || step.clientBytes !== undefined) {
      connection ??= await connected(profile.folder);
      const text = step.clientBytes === undefined ? `${JSON.stringify(filled(step.client, bound))}\n` : step.clientBytes.repeat(step.repeat ?? 1);
      connection.socket.write(text, step.latin1 === true ? 'latin1' : 'utf8');
    }
    if (step.gate !== undefined) return compared(step.gate, (await connection?.lines.next(`the gate to send ${JSON.stringify(step.gate)}`)) ?? null, bound);
    if (step.gateEnds !== true) return null;
    const line = await connection?.lines.next('the gate to end the connection');
    connection = null;
    return line === null ? null : `${String(line)} instead of the end`;
  };
  try {
    for (const [index, step] of steps.entries()) {
      const wrong = await take(step).catch(String);
      if (wrong !== null) return `step ${String(index + 1)}: ${wrong}`;
    }
    return null;
  } finally {
    /** @type {{ socket: import('node:net').Socket } | null} */ (connection)?.socket.destroy();
    gate.kill('SIGKILL');
    await gone;
    profile.remove();
  }
}

/**
 * Connects as soon as the gate serves.
 *
 * @param {string} folder the profile
 */
async function connected(folder) {
  for (let tries = 0; tries < 600; tries += 1) {
    const socket = connect(existing(folder));
    const isThere = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isThere) return { socket, lines: new LineQueue(socket) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no gate answers at ${folder}`);
}

/**
 * Its address; while there is none, one at which nobody answers.
 *
 * @param {string} folder
 */
function existing(folder) {
  try {
    return gateAddress(folder);
  } catch {
    return '\\\\.\\pipe\\nobody';
  }
}
