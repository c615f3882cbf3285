import type { LicensingEvent } from '#core/contract/events.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { LicensingBridge, PageArgumentOf } from './bridge.ts';

/** What the preload puts on the window: one function per request, and `onEvent`. Dropped files go through `previewFiles` as files. */
type PreloadedFunctions = Readonly<Record<RequestName, (argument: unknown) => Promise<Reply<unknown>>>> & {
  onEvent(listener: (event: LicensingEvent) => void): () => void;
};

declare global {
  interface Window {
    readonly licensing?: PreloadedFunctions;
  }
}

const LOST: Problem = { ok: false, code: 'connection-lost', facts: {} };

/** Makes the bridge of the Electron shell: `window.licensing`, put there by the preload. */
export function electronBridge(preloaded: PreloadedFunctions): LicensingBridge {
  const lostListeners = new Set<() => void>();
  const lose = (): Problem => {
    for (const listener of lostListeners) listener();
    return LOST;
  };
  return {
    host: 'electron',
    async request<Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>) {
      // The preload turns files into paths, which this page never sees.
      const given = name === 'previewFiles' ? (argument as PageArgumentOf<'previewFiles'>).files.map(({ file }) => file) : argument;
      try {
        const reply = (await preloaded[name](given)) as Reply<ValueOf<Name>>;
        return !reply.ok && reply.code === 'connection-lost' ? lose() : reply;
      } catch {
        return lose();
      }
    },
    onEvent: (listener) => preloaded.onEvent(listener),
    // The shell's window ends with its main process: only a request that is not answered tells of it before.
    onLost: (listener) => void lostListeners.add(listener),
  };
}
