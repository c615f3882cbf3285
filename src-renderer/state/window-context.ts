import { createContext, useCallback, useContext, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { ProfileView, Snapshot } from '#core/contract/snapshot.ts';
import type { PageArgumentOf } from './bridge.ts';
import type { LicensingWindow } from './licensing-window.ts';
import type { WindowState } from './window-store.ts';

/** The window that components belong to. */
export const WindowContext = createContext<LicensingWindow | null>(null);

/** The window that this component belongs to: asking, going, opening dialogs. */
export function useLicensingWindow(): LicensingWindow {
  const window = useContext(WindowContext);
  if (window === null) throw new TypeError('a component of the window stands outside of one');
  return window;
}

/** Reads from the window's state; re-renders when what `select` gives has changed. */
export function useWindowState<Selected>(select: (state: WindowState) => Selected): Selected {
  return useStore(useLicensingWindow().store, select);
}

/** What the main process shows. Pages and dialogs exist only once there is a first snapshot. */
export function useSnapshot(): Snapshot {
  const snapshot = useWindowState((state) => state.snapshot);
  if (snapshot === null) throw new TypeError('a page is shown before the first snapshot');
  return snapshot;
}

/** What the profile tells. Pages exist only while it can be read; Diagnostics and Settings do without it. */
export function useProfile(): ProfileView {
  const { profile } = useSnapshot();
  if (!profile.ok) throw new TypeError('a page that needs the profile is shown without one');
  return profile.value;
}

/** A request that a component makes, with whether it is under way and what went wrong with the last one. */
export interface UsedRequest<Name extends RequestName> {
  readonly isPending: boolean;
  readonly problem: Problem | null;
  readonly run: (argument: PageArgumentOf<Name>) => Promise<Reply<ValueOf<Name>>>;
  /** Forgets the problem. */
  readonly reset: () => void;
}

/** Makes one kind of request from a component, for example `const clear = useRequest('clearCheckout')`. */
export function useRequest<Name extends RequestName>(name: Name): UsedRequest<Name> {
  const { ask } = useLicensingWindow();
  const [state, setState] = useState<{ isPending: boolean; problem: Problem | null }>({ isPending: false, problem: null });
  const run = useCallback(
    async (argument: PageArgumentOf<Name>) => {
      setState({ isPending: true, problem: null });
      const reply = await ask(name, argument);
      setState({ isPending: false, problem: reply.ok ? null : reply });
      return reply;
    },
    [ask, name],
  );
  const reset = useCallback(() => setState({ isPending: false, problem: null }), []);
  return { ...state, run, reset };
}
