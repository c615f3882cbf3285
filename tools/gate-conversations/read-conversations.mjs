import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';

/**
 * One step of a conversation, in the order in which they happen:
 * - `client`, `gate`: that side sends this line;
 * - `clientBytes`, `gateBytes`: it sends this text as it is, which need not be a line (`repeat` times; `latin1`: a byte a character, so
 *   that it need not be UTF-8);
 * - `gateEnds`: the gate closes the connection; the next `client` is on a new one;
 * - `do`, `told`: what a client that is tested is asked to do, and what it says came of it.
 *
 * @typedef {{
 *   client?: object, gate?: object, clientBytes?: string, gateBytes?: string, repeat?: number, latin1?: true, gateEnds?: true,
 *   do?: object, told?: object,
 * }} Step
 */

/**
 * A recorded conversation.
 *
 * @typedef {object} Conversation
 * @property {string} name of its file
 * @property {string} about one sentence
 * @property {readonly ('client' | 'gate')[]} tests whom it tests
 * @property {readonly string[]} gate the words after `licensing gate` that make ours play it
 * @property {readonly Step[]} steps
 */

/** Where the conversations are recorded. */
const FOLDER = join(ROOT, 'fixtures', 'gate-conversations');

/**
 * The recorded conversations that test one side, by name.
 *
 * @param {'client' | 'gate'} side
 * @returns {readonly Conversation[]}
 */
export function readConversations(side) {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.replace(/\.json$/, ''), ...JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) }))
    .filter(({ tests }) => tests.includes(side));
}
