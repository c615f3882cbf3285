import type { LicensingEvent, MenuCommand } from '#core/contract/events.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingBridge, PageArgumentOf } from './bridge.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { Route } from './routes.ts';
import { createWindowStore, type Arrival, type NoticeContent, type WindowStore } from './window-store.ts';

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
}

/** Makes a window of a bridge and begins to listen; `load` asks for the first snapshot. */
export function createLicensingWindow(bridge: LicensingBridge): LicensingWindow {
  const store = createWindowStore();
  const menuListeners = new Set<(command: MenuCommand) => void>();
  let lastNotice = 0;

  const show = (snapshot: Snapshot): void => {
    store.setState((state) => (state.snapshot !== null && state.snapshot.sequence >= snapshot.sequence ? state : { snapshot, problem: state.problem?.code === 'connection-lost' ? state.problem : null }));
  };
  const ask = async <Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>): Promise<Reply<ValueOf<Name>>> => {
    const reply = await bridge.request(name, argument);
    if (ENDS_WORK.has(name)) store.setState({ progress: null });
    if (reply.ok && GIVES_SNAPSHOT.has(name)) show(reply.value as Snapshot);
    if (!reply.ok && reply.code === 'connection-lost') lose();
    return reply;
  };
  const lose = (): void => store.setState({ problem: LOST });
  const hear = (event: LicensingEvent): void => {
    if (event.event === 'licensingChanged') show(event.payload);
    else if (event.event === 'workProgressed') store.setState({ progress: event.payload });
    else for (const listener of menuListeners) listener(event.payload.command);
  };
  bridge.onEvent(hear);
  bridge.onLost(lose);

  return {
    host: bridge.host,
    store,
    ask,
    async load() {
      const reply = await ask('getSnapshot', {});
      if (!reply.ok) store.setState({ problem: reply });
    },
    async refresh() {
      store.setState({ isRefreshing: true });
      await ask('refresh', {});
      store.setState({ isRefreshing: false });
    },
    go: (route) => store.setState((state) => ({ route, visits: state.visits + 1, notices: state.route === route ? state.notices : [] })),
    open: (dialog) => store.setState(({ dialogs }) => ({ dialogs: [...dialogs, dialog] })),
    closeDialog: () => store.setState(({ dialogs }) => ({ dialogs: dialogs.slice(0, -1) })),
    arrive: (arrival) => store.setState(({ arrivals }) => ({ arrivals: [...arrivals, arrival] })),
    takeArrival() {
      const [first, ...rest] = store.getState().arrivals;
      if (first === undefined) return null;
      store.setState({ arrivals: rest });
      return first;
    },
    notify: (notice) => store.setState(({ notices }) => ({ notices: [...notices, { ...notice, id: ++lastNotice }] })),
    dismissNotice: (id) => store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    onMenu(listener) {
      menuListeners.add(listener);
      return () => menuListeners.delete(listener);
    },
  };
}

const LOST: Problem = { ok: false, code: 'connection-lost', facts: {} };

const GIVES_SNAPSHOT: ReadonlySet<RequestName> = new Set(['getSnapshot', 'refresh', 'moveDemonstrationClock']);

/** After these nothing is under way any more. */
const ENDS_WORK: ReadonlySet<RequestName> = new Set(['previewFiles', 'previewPath', 'chooseFiles', 'takeNextImport', 'commitImport']);
