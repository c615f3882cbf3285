import type { LicensingEvent, WorkProgress } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ArgumentOf, ValueOf } from '#core/contract/requests.ts';
import type { LicensingBridge, PageArgumentOf } from './bridge.ts';
import { contractSocket, type OwnPlace } from './contract-socket.ts';
import { handOverFiles, type HandOverWork } from './hand-over-files.ts';

/**
 * Makes the bridge of the browser host: one connection to the page's own origin. Dropped or chosen files go over in portions, which
 * `cancelWork` stops, and count as the first half of the work on them.
 *
 * @param tryAgainAfter how long, in milliseconds, before each attempt to connect again; tests give less
 */
export function browserBridge(place: OwnPlace, tryAgainAfter?: readonly number[]): LicensingBridge {
  const listeners = new Set<(event: LicensingEvent) => void>();
  const lostListeners = new Set<() => void>();
  const underWay = new Set<{ isCancelled: boolean; isHandedOver: boolean }>();

  const tell = (event: LicensingEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const tellProgress = ({ done, known }: WorkProgress): void => tell({ event: 'workProgressed', payload: { done: Math.floor(done / 2), known } });
  const socket = contractSocket(
    place,
    {
      heard(event) {
        const isSecondHalf = event.event === 'workProgressed' && [...underWay].some(({ isHandedOver }) => isHandedOver);
        if (isSecondHalf) tellProgress({ ...event.payload, done: event.payload.known + event.payload.done });
        else tell(event);
      },
      lost() {
        for (const listener of lostListeners) listener();
      },
    },
    tryAgainAfter,
  );
  const ask = async <Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<Reply<ValueOf<Name>>> =>
    (await socket.send(name, argument)) as Reply<ValueOf<Name>>;
  const handOver = async ({ files }: PageArgumentOf<'previewFiles'>): Promise<Reply<ValueOf<'previewFiles'>>> => {
    const state = { isCancelled: false, isHandedOver: false };
    underWay.add(state);
    const work: HandOverWork = { isCancelled: () => state.isCancelled, progressed: tellProgress };
    try {
      const handed = await handOverFiles(files, ask, work);
      if (!handed.ok) return handed;
      state.isHandedOver = true;
      return await ask('previewHandedOver', { handOverId: handed.value });
    } finally {
      underWay.delete(state);
    }
  };

  return {
    host: 'browser',
    request<Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>) {
      if (name === 'previewFiles') return handOver(argument as PageArgumentOf<'previewFiles'>);
      if (name === 'cancelWork') for (const state of underWay) state.isCancelled = true;
      return ask(name, argument as ArgumentOf<Name>);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLost: (listener) => void lostListeners.add(listener),
  };
}
