import type { Readable, Writable } from 'node:stream';
import { duration, SECOND } from '#core/time/instant.ts';

/** How long a browser may take for it. */
const PATIENCE = duration(3, SECOND);

/** An answer longer than this is none to what is asked here. */
const MOST_UNITS = 1_048_576;

type Answer = Readonly<Record<string, unknown>>;

/**
 * Makes what brings the one window of a started browser to the front.
 *
 * Neither the page itself (`window.focus()` needs a click in it) nor a further start of the browser can: it is asked over its DevTools pipe
 * (`--remote-debugging-pipe`), two handles that only this process has. Nothing else is ever asked on it.
 *
 * @param orders what the browser reads (its file descriptor 3)
 * @param answers what it writes (4)
 */
export function browserFront(orders: Writable, answers: Readable): () => Promise<boolean> {
  const ask = devToolsPipe(orders, answers);
  return async () => {
    const late = new Promise<false>((resolve) => void setTimeout(() => resolve(false), PATIENCE).unref());
    return await Promise.race([late, comeForward(ask).catch(() => false)]);
  };
}

type Ask = (method: string, params: object) => Promise<Answer>;

async function comeForward(ask: Ask): Promise<boolean> {
  const { targetInfos } = await ask('Target.getTargets', {});
  const pages = (targetInfos as readonly { readonly type: string; readonly targetId: string }[]).filter(({ type }) => type === 'page');
  const [page] = pages;
  if (page === undefined) return false;
  const { targetId } = page;
  const { windowId, bounds } = await ask('Browser.getWindowForTarget', { targetId });
  const isMinimized = (bounds as { readonly windowState?: string }).windowState === 'minimized';
  if (isMinimized) await ask('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await ask('Target.activateTarget', { targetId });
  return true;
}

/** Speaks JSON objects that end with a NUL (Chrome DevTools Protocol, over a pipe). */
function devToolsPipe(orders: Writable, answers: Readable): Ask {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let [lastId, unread, isGone] = [0, '', false];
  const gone = (): void => {
    isGone = true;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  const hear = (text: string): void => {
    const { id, result } = JSON.parse(text) as { readonly id?: number; readonly result?: Answer };
    if (id === undefined) return;
    waiting.get(id)?.(result ?? null);
    waiting.delete(id);
  };
  answers.setEncoding('utf8').on('data', (piece: string) => {
    const [...whole] = `${unread}${piece}`.split('\0');
    unread = (whole.pop() ?? '').slice(0, MOST_UNITS);
    whole.forEach(hear);
  });
  for (const stream of [orders, answers]) stream.on('error', gone).on('close', gone);
  return async (method, params) => {
    const id = ++lastId;
    const answer = await new Promise<Answer | null>((resolve) => {
      if (isGone) resolve(null);
      else {
        waiting.set(id, resolve);
        orders.write(`${JSON.stringify({ id, method, params })}\0`);
      }
    });
    if (answer === null) throw new Error(`the browser did not do ${method}`);
    return answer;
  };
}
