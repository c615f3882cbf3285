import { once } from 'node:events';
import { WebSocket } from 'ws';

/**
 * Waits in the first page of a running Electron until a text is shown, and gives the page's address. Playwright starts no Electron whose
 * fuses keep Node's inspector out; Chromium's own protocol is there where a switch asks for it.
 *
 * @param port that Chromium's developer tools listen on
 */
export async function addressOncePageShows(port: string, text: string): Promise<string> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (page === undefined) throw new Error('it shows no page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: waitingFor(text), awaitPromise: true, returnByValue: true } }));
  const [data] = (await answered) as [unknown];
  const closed = once(socket, 'close');
  socket.close();
  await closed;
  const { result } = JSON.parse(String(data)) as { readonly result?: { readonly result?: { readonly value?: string } } };
  return result?.result?.value ?? `no answer: ${String(data)}`;
}

function waitingFor(text: string): string {
  // Kept by the window: a promise that nothing holds may be collected before it settles.
  return `window.waited = new Promise((resolve) => {
    const look = () => document.body.innerText.includes(${JSON.stringify(text)}) && resolve(location.href);
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    look();
  })`;
}
