import { useEffect, useRef } from 'react';
import { useAnyLayerOpen } from '../../state/open-layers.ts';
import { countWaiting } from '../../state/waiting-files.ts';
import { useWindowState } from '../../state/window-context.ts';
import type { ImportFlow, ImportState } from './import-flow.ts';

/**
 * Looks at what has come by itself where nothing else is being looked at, never below an open dialog, and tells how many files
 * wait. What the main process keeps is asked for once per snapshot: another window may have taken it.
 */
export function useWaitingFiles(flow: ImportFlow, { step, work }: ImportState): number {
  const waiting = useWindowState(countWaiting);
  const here = useWindowState((state) => state.arrivals.length);
  const sequence = useWindowState((state) => state.snapshot?.sequence ?? 0);
  const hasLayer = useAnyLayerOpen();
  const askedAt = useRef(-1);
  const isFree =
    work === null && !hasLayer && (step.name === 'choose' || (step.name === 'done' && waiting > step.waitedBefore));
  useEffect(() => {
    if (!isFree || waiting === 0) return;
    if (here === 0 && askedAt.current === sequence) return;
    if (here === 0) askedAt.current = sequence;
    void flow.checkNext();
  }, [isFree, waiting, here, sequence, flow]);
  return waiting;
}
