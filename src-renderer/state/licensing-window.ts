import type { LicensingEvent, MenuCommand } from '#core/contract/events.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingBridge, PageArgumentOf } from './bridge.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { Route } from './routes.ts';
import { createWindowStore, type Arrival, type NoticeContent, type WindowNotice, type WindowStore } from './window-store.ts';

/** One window of the client: what it shows, and everything that can be done in it. */
export interface LicensingWindow {
  readonly host: LicensingBridge['host'];
  readonly store: WindowStore;
  /** Asks the main process; a snapshot that comes back is shown at once. Never rejects. */
  readonly ask: <Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>) => Promise<Reply<ValueOf<Name>>>;
  /** Asks for the first snapshot, or again after a problem. */
  readonly load: () => Promise<void>;
  /** Reads everything again behind what is shown. */
  readonly refresh: () => Promise<void>;
  readonly go: (route: Route) => void;
  readonly open: (dialog: DialogRequest) => void;
  /** Closes the dialog on top. */
  readonly closeDialog: () => void;
  /** Puts what is to be imported at the end of the queue. */
  readonly arrive: (arrival: Arrival) => void;
  /** Takes the first of the queue, or `null`. */
  readonly takeArrival: () => Arrival | null;
  readonly notify: (notice: NoticeContent) => void;
  readonly dismissNotice: (id: number) => void;
  /** Gives the function that ends it. */
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** Told when the person closes the window by its own cross and the host holds it; gives the function that ends it. */
  readonly onCloseAsked: (listener: () => void) => () => void;
}

/** Makes a window of a bridge and begins to listen; `load` asks for the first snapshot. */
export function createLicensingWindow(bridge: LicensingBridge): LicensingWindow {
  const store = createWindowStore();
  const menuListeners = new Set<(command: MenuCommand) => void>();
  const closeListeners = new Set<() => void>();
  let [lastNotice, isLost] = [0, false];

  const show = (snapshot: Snapshot): void => {
    if (isLost) return;
    store.setState((state) => {
      if (state.snapshot !== null && state.snapshot.sequence >= snapshot.sequence) return state;
      const notices = isSameVerdict(state.snapshot, snapshot) ? state.notices : state.notices.filter(isProblem);
      return { snapshot, notices, problem: null };
    });
  };
  const ask = async <Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>): Promise<Reply<ValueOf<Name>>> => {
    if (name === 'takeNextImport') store.setState({ tookFiles: true });
    const reply = await bridge.request(name, argument);
    if (ENDS_WORK.has(name)) store.setState({ progress: null });
    if (reply.ok && GIVES_SNAPSHOT.has(name)) show(reply.value as Snapshot);
    return reply;
  };
  const lose = (): void => {
    isLost = true;
    store.setState({ problem: LOST });
  };
  const hear = (event: LicensingEvent): void => {
    if (event.event === 'licensingChanged') show(event.payload);
    else if (event.event === 'workProgressed') store.setState({ progress: event.payload });
    else if (event.event === 'closeAsked') for (const listener of closeListeners) listener();
    else if (event.event === 'menuChosen') for (const listener of menuListeners) listener(event.payload.command);
    // What has just come to be said is the host's to say natively; here it is in the snapshot that follows, whichever process said it.
  };
  bridge.onEvent(hear);
  bridge.onLost(lose);

  return {
    host: bridge.host,
    store,
    ask,
    async load() {
      const reply = await ask('getSnapshot', {});
      // Where the connection was only interrupted, a snapshot comes by itself once it is there again.
      if (!reply.ok && !isLost && reply.facts['interrupted'] === undefined) store.setState({ problem: reply });
    },
    async refresh() {
      store.setState({ isRefreshing: true });
      await ask('refresh', {});
      store.setState({ isRefreshing: false });
    },
    go: (route) =>
      store.setState((state) => {
        const isSame = state.route === route;
        return { route, visits: state.visits + 1, depth: isSame ? state.depth : state.depth + 1, notices: isSame ? state.notices : [] };
      }),
    open: (dialog) => store.setState(({ dialogs }) => ({ dialogs: [...dialogs, dialog] })),
    closeDialog: () => store.setState(({ dialogs }) => ({ dialogs: dialogs.slice(0, -1) })),
    arrive: (arrival) => store.setState(({ arrivals }) => ({ arrivals: [...arrivals, arrival] })),
    takeArrival() {
      const [first, ...rest] = store.getState().arrivals;
      if (first === undefined) return null;
      store.setState({ arrivals: rest });
      return first;
    },
    notify: (notice) => store.setState(({ notices }) => ({ notices: [...notices.filter(isProblem), { ...notice, id: ++lastNotice }] })),
    dismissNotice: (id) => store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    onMenu(listener) {
      menuListeners.add(listener);
      return () => menuListeners.delete(listener);
    },
    onCloseAsked(listener) {
      closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
  };
}

const LOST: Problem = { ok: false, code: 'connection-lost', facts: {} };

const GIVES_SNAPSHOT: ReadonlySet<RequestName> = new Set(['getSnapshot', 'refresh', 'moveDemonstrationClock']);

/** After these nothing is under way any more. */
const ENDS_WORK: ReadonlySet<RequestName> = new Set(['previewFiles', 'previewPath', 'chooseFiles', 'takeNextImport', 'commitImport']);

/** What went well is said once, and gives way to the next; what went wrong stays until somebody closes it. */
function isProblem(notice: WindowNotice): boolean {
  return notice.problem !== undefined || notice.tone === 'stop';
}

/** Whether the first answers of the overview are still the same: if not, what was said under the old ones is no longer true. */
function isSameVerdict(before: Snapshot | null, after: Snapshot): boolean {
  if (before?.profile.ok !== true || !after.profile.ok) return true;
  return before.profile.value.overview.hero === after.profile.value.overview.hero;
}
