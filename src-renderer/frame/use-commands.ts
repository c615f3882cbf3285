import { useCallback, useEffect, useRef } from 'react';
import type { MenuCommand } from '#core/contract/events.ts';
import { announce } from '../state/announcements.ts';
import { chooseFiles } from '../state/choose-files.ts';
import type { LicensingWindow } from '../state/licensing-window.ts';
import { isAnyLayerOpen } from '../state/open-layers.ts';
import { ROUTE_OF_COMMAND } from '../state/routes.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow } from '../state/window-context.ts';
import { commandOfKey } from './key-commands.ts';

/** What the two windows do each in their way. */
type CommandHere = Exclude<MenuCommand, 'refresh' | 'close-layer'>;

/** Does in the Licensing Tool what keys and the native menu ask for. Below an open dialog nothing moves: Esc closes it first. */
export function useCommands(): void {
  usePerformed(performInTool);
}

/**
 * Does the same in the CONNECTION Client's own window, which has no pages: Help, reading anew, and importing, which leads into the tool as
 * its button does.
 */
export function useCommandsOfClient(onImport: () => void): void {
  const importing = useRef(onImport);
  importing.current = onImport;
  const perform = useCallback((window: LicensingWindow, command: CommandHere): void => {
    if (command === 'help') window.open({ kind: 'help' });
    else if (command === 'import') {
      importing.current();
      void chooseFiles(window, 'files');
    }
  }, []);
  usePerformed(perform);
}

function usePerformed(performHere: (window: LicensingWindow, command: CommandHere) => void): void {
  const window = useLicensingWindow();
  const say = useSay('common');
  useEffect(() => {
    const perform = (command: MenuCommand): void => {
      // As the key itself, which whatever has the focus knows: a dialog, a list that is open, a field with a search in it.
      if (command === 'close-layer') (document.activeElement ?? document.body).dispatchEvent(escapePress());
      if (command === 'close-layer' || isAnyLayerOpen()) return;
      if (command === 'refresh') {
        announce(say('refreshing'));
        void window.refresh().then(() => announce(say('refreshed')));
      } else performHere(window, command);
    };
    const press = (event: KeyboardEvent): void => {
      const command = commandOfKey(event);
      if (command !== null && !event.repeat) perform(command);
    };
    addEventListener('keydown', press);
    const endMenu = window.onMenu(perform);
    return () => {
      removeEventListener('keydown', press);
      endMenu();
    };
  }, [window, say, performHere]);
}

function escapePress(): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true });
}

function performInTool(window: LicensingWindow, command: CommandHere): void {
  const route = ROUTE_OF_COMMAND[command];
  if (route !== undefined) window.go(route);
  else if (command === 'help') window.open({ kind: 'help' });
  else if (command === 'filter') document.querySelector<HTMLElement>('[data-page-search]')?.focus();
  else if (command === 'import') {
    window.go('import-license');
    void chooseFiles(window, 'files');
  }
}
