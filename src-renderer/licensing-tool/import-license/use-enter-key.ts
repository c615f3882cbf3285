import { useEffect } from 'react';
import { isAnyLayerOpen } from '../../state/open-layers.ts';

/**
 * Does the page's one primary thing at Enter while the focus is on its title, where it is after each step: a file is dropped, its card
 * read, Enter pressed. A key held down since the step before does nothing.
 */
export function useEnterKey(perform: () => void, isEnabled: boolean): void {
  useEffect(() => {
    if (!isEnabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const isElsewhere = !(target instanceof HTMLElement) || (target.tagName !== 'H1' && target !== document.body);
      if (
        event.key !== 'Enter' ||
        event.repeat ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isElsewhere ||
        isAnyLayerOpen()
      )
        return;
      event.preventDefault();
      perform();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [perform, isEnabled]);
}
