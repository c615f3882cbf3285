import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { closeBeforeQuit } from '#main/electron/close-before-quit.ts';
import { ContractServer } from '#main/electron/contract-server.ts';
import { announcePageScheme, servePage } from '#main/electron/page/serve-page.ts';
import { requestsOfThisHost } from '#main/electron/requests-of-this-host.ts';
import { listPageFiles } from '#main/page/page-files.ts';
import { forwardingApi } from './forwarding-api.ts';

/**
 * The contract server alone: its window has no other guard, and its preload (bare-preload.ts) hands every frame,
 * whatever it shows, the raw way to ask. What is refused here is refused by the server.
 */
announcePageScheme();
const node = join(__dirname, '..', '..', '..', '..', 'node');

void app.whenReady().then(async () => {
  const opened = await forwardingApi(node, join(__dirname, 'api-process.cjs'));
  if (!opened.ok) throw new Error(opened.code);
  const api = opened.value;
  closeBeforeQuit(() => api.close());
  const own = session.fromPartition('page');
  servePage(own, listPageFiles(join(__dirname, '..', 'page')));
  // Without its content policy the page can have frames, itself among them.
  own.webRequest.onHeadersReceived(({ responseHeaders = {} }, answer) => {
    const kept = Object.entries(responseHeaders).filter(([name]) => name.toLowerCase() !== 'content-security-policy');
    answer({ responseHeaders: Object.fromEntries(kept) });
  });
  const open = (): BrowserWindow =>
    new BrowserWindow({
      webPreferences: {
        session: own,
        sandbox: true,
        preload: join(__dirname, 'bare-preload.cjs'),
        nodeIntegrationInSubFrames: true,
      },
    });
  const window = open();
  const say = (): never => {
    throw new Error('nothing is said here');
  };
  const hostRequests = requestsOfThisHost(api, () => window, say, () => window.close());
  const server = new ContractServer({ api, hostRequests, done: () => undefined });
  server.register(window.webContents);
  await window.loadURL('app://bundle/');
  const offer = (paths: readonly string[]): Promise<void> =>
    new Promise((resolve) => {
      api.subscribe(() => setImmediate(resolve));
      api.offerFiles(paths);
    });
  Object.assign(globalThis, { openUnregistered: open, offer });
});
