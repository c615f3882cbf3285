import { useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How many dialogs are open, one above the other, and what the window has to say in them. */
const layers = createStore<{ readonly open: number; readonly note: string | null }>(() => ({ open: 0, note: null }));

/** Counts a dialog as open while it is shown; once it is gone and focus is back below it, the next key press counts at once. */
export function useLayer(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    layers.setState(({ open }) => ({ open: open + 1 }));
    return () => layers.setState(({ open }) => ({ open: open - 1 }));
  }, [isOpen]);
}

/** Whether any dialog is open: files that arrive then wait, and the page below takes no keys. */
export function useAnyLayerOpen(): boolean {
  return useStore(layers, ({ open }) => open > 0);
}

/** Says something in the open dialog, where it covers none of its buttons; `null` takes it back. */
export function useNoteInDialog(note: string | null): void {
  useEffect(() => {
    layers.setState({ note });
    return () => layers.setState({ note: null });
  }, [note]);
}

/** What a dialog says for the window, above its buttons; most often nothing. */
export function useLayerNote(): string | null {
  return useStore(layers, ({ note }) => note);
}

/** Whether any dialog is open now, for what is no component. */
export function isAnyLayerOpen(): boolean {
  return layers.getState().open > 0;
}
