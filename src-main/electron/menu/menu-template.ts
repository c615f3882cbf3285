import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#core/contract/events.ts';
import type { SayInWindow } from '#core/texts/texts.ts';

/** What a menu is made for. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly say: SayInWindow<'native'>;
  readonly choose: (command: MenuCommand) => void;
  /** The CONNECTION Client has no pages to go to. */
  readonly hasPages: boolean;
}

/**
 * The window's menus, with every key of screens.md.
 *
 * The page knows the same keys and acts on them itself. So that none acts twice, Windows and Linux only show them here;
 * macOS gives a key to the page first, and to its menu where the page left it alone.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, say } = options;
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [programMenu(options)] : []),
    { label: label(say('file')), submenu: fileMenu(options, isMac) },
    { label: label(say('edit')), submenu: editMenu(options) },
    { label: label(say('view')), submenu: viewMenu(options) },
    ...(isMac ? [windowMenu(options)] : []),
    helpMenu(options),
  ];
}

function programMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { say, hasPages } = options;
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: say('about') },
      SEPARATOR,
      ...(hasPages ? [item(options, 'settings', say('open-settings'), 'Cmd+,'), SEPARATOR] : []),
      { role: 'services' },
      SEPARATOR,
      { role: 'hide', label: say('hide') },
      { role: 'hideOthers', label: say('hide-others') },
      { role: 'unhide', label: say('show-all') },
      SEPARATOR,
      { role: 'quit', label: say('quit') },
    ],
  };
}

function fileMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions[] {
  const { say, hasPages } = options;
  return [
    item(options, 'import', say('import-license-file'), 'CmdOrCtrl+O'),
    SEPARATOR,
    ...(hasPages && !isMac ? [item(options, 'settings', say('open-settings'), 'Ctrl+,'), SEPARATOR] : []),
    { role: 'close', label: label(say('close-window')) },
    // Beside closing, since a window that is closed may stay in the notification area.
    ...(hasPages && !isMac ? [SEPARATOR, { role: 'quit', label: label(say('quit')) } as const] : []),
  ];
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { say, hasPages } = options;
  return [
    { role: 'undo', label: label(say('undo')) },
    { role: 'redo', label: label(say('redo')) },
    SEPARATOR,
    { role: 'cut', label: label(say('cut')) },
    { role: 'copy', label: label(say('copy')) },
    { role: 'paste', label: label(say('paste')) },
    { role: 'selectAll', label: label(say('select-all')) },
    ...(hasPages ? [SEPARATOR, item(options, 'filter', say('filter'), 'CmdOrCtrl+F')] : []),
  ];
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { say, hasPages } = options;
  const pages = [
    ['overview', say('overview')],
    ['checked-out', say('checked-out-licenses')],
    ['import-page', say('import-page')],
    ['activity', say('activity')],
    ['diagnostics', say('diagnostics')],
    ['settings', say('settings')],
  ] as const;
  // Settings is in another menu too, and an id stands for one item.
  const pageItem = ([command, name]: (typeof pages)[number], at: number): MenuItemConstructorOptions => ({
    ...item(options, command, name, `CmdOrCtrl+${String(at + 1)}`),
    id: `page-${command}`,
  });
  return [
    ...(hasPages ? [...pages.map(pageItem), SEPARATOR] : []),
    item(options, 'refresh', say('refresh'), 'F5'),
    item(options, 'close-layer', say('close-layer'), 'Esc'),
    SEPARATOR,
    { role: 'resetZoom', label: label(say('actual-size')) },
    { role: 'zoomIn', label: label(say('zoom-in')) },
    { role: 'zoomOut', label: label(say('zoom-out')) },
    SEPARATOR,
    { role: 'togglefullscreen', label: label(say('full-screen')) },
  ];
}

function windowMenu({ say }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: say('window'),
    submenu: [
      { role: 'minimize', label: say('minimize') },
      { role: 'zoom', label: say('zoom') },
      SEPARATOR,
      { role: 'front', label: say('bring-all-to-front') },
    ],
  };
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { say, platform } = options;
  // macOS has it in the program's own menu.
  const about = platform === 'darwin' ? [] : [SEPARATOR, { role: 'about', label: label(say('about')) } as const];
  return { role: 'help', label: label(say('help')), submenu: [item(options, 'help', say('show-help'), 'F1'), ...about] };
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

function item(
  { platform, choose }: MenuOptions,
  command: MenuCommand,
  text: string,
  accelerator: string,
): MenuItemConstructorOptions {
  return {
    id: command,
    label: label(text),
    accelerator,
    registerAccelerator: platform === 'darwin',
    click: () => choose(command),
  };
}

/** A text as a menu shows it: `&` would underline the next letter. */
function label(text: string): string {
  return text.replaceAll('&', '&&');
}
