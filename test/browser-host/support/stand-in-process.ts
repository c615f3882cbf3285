import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { windowProtocols } from './window-protocols.ts';
import type { Behaviour, StandInNote } from './stand-in-browser.ts';

/** What `standInBrowser` starts in the place of a browser: `BEHAVIOUR FOLDER WORD…`, with the words that a browser would get. */
const [behaviour, folder, ...words] = process.argv.slice(2) as [Behaviour, string, ...string[]];

const path = fileURLToPath(words.find((word) => word.startsWith('--app='))?.slice('--app='.length) ?? '');
const html = readFileSync(path, 'utf8');
const modeOf = (at: string): number => statSync(at).mode & 0o777;
const page = { path, mode: modeOf(path), html, folderMode: modeOf(dirname(path)) };
const note: StandInNote = { words, environment: process.env as Record<string, string>, page };
writeFileSync(join(folder, 'note.part'), JSON.stringify(note));
renameSync(join(folder, 'note.part'), join(folder, 'note.json'));

if (behaviour === 'ends-at-once') {
  process.stderr.write('something else\n[12:34:0101/000000.000000:ERROR:x.cc(1)] no window for you\n');
  process.exit(1);
}
setInterval(() => undefined, 60_000);
if (behaviour === 'shows-the-window') await show();

async function show(): Promise<void> {
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await fetch(action, { method: 'POST', body: new URLSearchParams({ token }) });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { origin } = new URL(action);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, windowProtocols(await answer.text()), { headers: { origin, cookie } });
  // The host is gone, and did not even end this.
  socket.on('close', () => process.exit());
  socket.on('open', () => socket.send(JSON.stringify({ id: 1, request: 'getSnapshot', argument: {} })));
}
