import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How many dialogs are open, one above the other. */
const layers = createStore<{ readonly open: number }>(() => ({ open: 0 }));

/** Counts a dialog as open while it is shown. */
export function useLayer(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    layers.setState(({ open }) => ({ open: open + 1 }));
    return () => layers.setState(({ open }) => ({ open: open - 1 }));
  }, [isOpen]);
}

/** Whether any dialog is open: files that arrive then wait, and the page below takes no keys. */
export function useAnyLayerOpen(): boolean {
  return useStore(layers, ({ open }) => open > 0);
}

/** Whether any dialog is open now, for what is no component. */
export function isAnyLayerOpen(): boolean {
  return layers.getState().open > 0;
}
