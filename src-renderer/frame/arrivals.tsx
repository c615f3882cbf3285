import { useEffect } from 'react';
import { announce } from '../state/announcements.ts';
import { useAnyLayerOpen, useNoteInDialog } from '../state/open-layers.ts';
import { useSay } from '../state/texts-context.tsx';
import { countKept, countWaiting } from '../state/waiting-files.ts';
import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/**
 * Leads to the Import page when files have come: dropped, chosen, by double click or from a second start. Never over an open dialog:
 * then it says itself that they wait, and closing it leads on.
 */
export function Arrivals() {
  const say = useSay('common');
  const { go, store } = useLicensingWindow();
  const hasLayer = useAnyLayerOpen();
  const count = useWindowState(countWaiting);
  useEffect(() => {
    if (count === 0) return;
    if (hasLayer) announce(say('files-wait-for-dialog', { count }));
    else if (store.getState().route !== 'import-license') go('import-license');
    // Coming and going of the Import page does not count: whoever leaves it may.
  }, [count, hasLayer, go, store, say]);
  useNoteInDialog(hasLayer && count > 0 ? say('files-wait-for-dialog', { count }) : null);
  return null;
}

/** Says on other pages that files wait for the Import page. */
export function WaitingFiles() {
  const say = useSay('common');
  const { go } = useLicensingWindow();
  const waiting = useWindowState(countKept);
  const route = useWindowState((state) => state.route);
  if (waiting === 0 || route === 'import-license') return null;
  const actions = (
    <Button size="small" onPress={() => go('import-license')}>
      {say('check-them')}
    </Button>
  );
  return (
    <Notice tone="info" actions={actions}>
      <p>{say('files-waiting', { count: waiting })}</p>
    </Notice>
  );
}
