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
  const perform = useCallback((window: LicensingWindow, command: Exclude<MenuCommand, 'refresh'>): void => {
    if (command === 'help') window.open({ kind: 'help' });
    else if (command === 'import') {
      importing.current();
      void chooseFiles(window, 'files');
    }
  }, []);
  usePerformed(perform);
}

function usePerformed(performHere: (window: LicensingWindow, command: Exclude<MenuCommand, 'refresh'>) => void): void {
  const window = useLicensingWindow();
  const say = useSay('common');
  useEffect(() => {
    const perform = (command: MenuCommand): void => {
      if (isAnyLayerOpen()) return;
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

function performInTool(window: LicensingWindow, command: Exclude<MenuCommand, 'refresh'>): void {
  const route = ROUTE_OF_COMMAND[command];
  if (route !== undefined) window.go(route);
  else if (command === 'help') window.open({ kind: 'help' });
  else if (command === 'filter') document.querySelector<HTMLElement>('[data-page-search]')?.focus();
  else if (command === 'import') {
    window.go('import-license');
    void chooseFiles(window, 'files');
  }
}
