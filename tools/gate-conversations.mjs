import { join } from 'node:path';
import { playClient } from './gate-conversations/play-client.mjs';
import { playGate } from './gate-conversations/play-gate.mjs';
import { readConversations } from './gate-conversations/read-conversations.mjs';
import { DIST } from './setup/folders.mjs';

/**
 * Puts a client or a gate through the recorded conversations (docs/application-gate.md):
 * `node tools/gate-conversations.mjs client -- COMMAND…` plays the gate for a client's driver,
 * `node tools/gate-conversations.mjs gate [-- COMMAND…]` plays a client for `COMMAND gate`, which is this checkout's own where it is not
 * given.
 */
const [side = '', ...rest] = process.argv.slice(2);
const command = rest[0] === '--' ? rest.slice(1) : rest;
if (side !== 'gate' && (side !== 'client' || command.length === 0)) {
  process.stderr.write('node tools/gate-conversations.mjs client -- COMMAND…, or: node tools/gate-conversations.mjs gate [-- COMMAND…]\n');
  process.exit(2);
}
let failed = 0;
for (const conversation of readConversations(side)) {
  const own = [process.execPath, join(DIST, 'licensing.mjs')];
  const wrong = side === 'gate' ? await playClient(conversation, command.length === 0 ? own : command) : await playGate(conversation, command);
  if (wrong !== null) failed += 1;
  process.stdout.write(wrong === null ? `ok      ${conversation.name}\n` : `NOT OK  ${conversation.name}: ${wrong}\n`);
}
process.stdout.write(failed === 0 ? 'Every conversation passed.\n' : `${String(failed)} did not pass.\n`);
process.exitCode = failed === 0 ? 0 : 1;
