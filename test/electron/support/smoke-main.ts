import { join } from 'node:path';
import { app } from 'electron';
import { startClient } from '#main/electron/start-client.ts';
import { launchEnvironment } from '#main/window-host/window-launch.ts';
import { forwardingApi } from './forwarding-api.ts';

/**
 * The main process under test: the product's own client, but that its licensing API is in a Node 24 process, since
 * better-sqlite3 does not load in the Electron of these tests. What it needs lies beside it (shell-place.ts).
 */
const node = join(__dirname, '..', '..', '..', '..', 'node');
startClient({
  openApi: (launch) => forwardingApi(node, join(__dirname, 'api-process.cjs'), launchEnvironment(launch)),
  pageFolder: join(__dirname, '..', 'page'),
  preload: join(__dirname, 'preload.cjs'),
  outside: ['https://help.example.org'],
  mayInspect: false,
});

// What macOS does when a file is opened with a program that does not run: the event comes before `ready`. A word that names no file here.
const early = process.argv.find((word) => word.startsWith('--test-open-file='));
if (early !== undefined) app.emit('open-file', { preventDefault: () => undefined }, early.slice(early.indexOf('=') + 1));
