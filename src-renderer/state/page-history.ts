import { isAnyLayerOpen } from './open-layers.ts';
import { isRoute, type Route } from './routes.ts';
import type { WindowStore } from './window-store.ts';

/** An entry of the browser's history: a page of this window, and how many of its pages lie behind it. */
interface PageEntry {
  readonly page: Route;
  readonly depth: number;
}

/** The entry below the first page: whoever comes to it is led back at once, so that going back never throws the window away. */
const FLOOR = 'floor';

/**
 * Makes Back and Forward mean the pages of this window, one entry for each that was gone to; without it Back would leave the window, and
 * with it a preview that nobody confirmed. Below an open dialog nothing moves: Esc closes it first.
 */
export function keepPageHistory(store: WindowStore): void {
  const known = entryOf(history.state);
  if (known === null) {
    history.replaceState(FLOOR, '');
    history.pushState(currentEntry(store), '');
  } else store.setState({ route: known.page, depth: known.depth });

  store.subscribe(({ depth }, before) => {
    const entry = entryOf(history.state);
    if (depth > before.depth && entry?.depth !== depth) history.pushState(currentEntry(store), '');
  });
  addEventListener('popstate', ({ state }) => {
    const entry = entryOf(state);
    const { depth } = store.getState();
    const wanted = entry?.depth ?? -1;
    if (wanted === depth) return;
    if (entry === null || isAnyLayerOpen()) history.go(depth - wanted);
    else store.setState(({ visits }) => ({ route: entry.page, depth: entry.depth, visits: visits + 1, notices: [] }));
  });
}

function currentEntry(store: WindowStore): PageEntry {
  const { route, depth } = store.getState();
  return { page: route, depth };
}

/** Reads an entry of this program's; anything may lie in a browser's history. */
function entryOf(state: unknown): PageEntry | null {
  if (typeof state !== 'object' || state === null || !('page' in state) || !('depth' in state)) return null;
  const { page, depth } = state;
  return isRoute(page) && typeof depth === 'number' ? { page, depth } : null;
}
