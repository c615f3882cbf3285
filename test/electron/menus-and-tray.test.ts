import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '#core/contract/events.ts';
import type { ApplicationRow, Snapshot } from '#core/contract/snapshot.ts';
import type { Standing } from '#core/status/overview.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { LANGUAGES } from '#core/texts/languages.ts';
import { menuTemplate } from '#main/electron/menu/menu-template.ts';
import { trayMenu } from '#main/electron/tray/tray-menu.ts';
import { trayPicture } from '#main/electron/tray/tray-picture.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { Window } from '../main/contract-server/window.ts';
import { licenseFor } from '../command-line/support/fixture-files.ts';

const textsIn = (language: keyof typeof LANGUAGES) => createTexts(language, { timeZone: 'UTC', program: null });

/** Every item of a menu, those inside others too. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

const KEYS = { import: 'O', overview: '1', 'checked-out': '2', 'import-page': '3', activity: '4', diagnostics: '5', settings: ',', filter: 'F' } as const;

describe.each(['win32', 'darwin', 'linux'] as const)('the menus on %s', (platform) => {
  const chosen: string[] = [];
  const menus = (hasPages: boolean) =>
    itemsOf(menuTemplate({ platform, say: textsIn('en').window('native'), choose: (command) => chosen.push(command), hasPages }));

  it('have every key of the window, each once, and each command does what it says', () => {
    const items = menus(true);
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    for (const key of [...Object.values(KEYS), '6', 'F5', 'F1', 'Esc']) expect(keys.some((one) => one.split('+').at(-1) === key), key).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    for (const command of MENU_COMMANDS) {
      const item = items.find(({ id }) => id === command) ?? items.find(({ id }) => id === `page-${command}`);
      item?.click?.(undefined as never, undefined, undefined as never);
      expect(chosen.at(-1)).toBe(command);
    }
  });

  it('leave the keys to the page, which knows them; macOS asks the page first', () => {
    const own = menus(true).filter(({ accelerator }) => accelerator !== undefined);
    expect(own.map(({ registerAccelerator }) => registerAccelerator)).toEqual(own.map(() => platform === 'darwin'));
  });

  it('have About, Quit and Close where the system has them', () => {
    const roles = menus(true).map(({ role }) => role);
    for (const role of ['about', 'quit', 'close', 'undo', 'copy', 'paste', 'selectAll', 'togglefullscreen'] as const) {
      expect(roles.filter((one) => one === role), role).toHaveLength(1);
    }
    for (const role of ['appMenu', 'windowMenu', 'services', 'hide', 'minimize'] as const) expect(roles.includes(role), role).toBe(platform === 'darwin');
  });

  it('of the small window have no pages', () => {
    const ids = menus(false).map(({ id }) => id ?? '');
    expect(ids.filter((id) => id.startsWith('page-') || id === 'settings')).toEqual([]);
  });
});

describe('the icon in the notification area', () => {
  const STANDINGS: readonly Standing[] = ['online', 'offline', 'licensed', 'sign-in-required', 'attention', 'nothing-yet'];

  it('tells every standing by its shape alone, at every size', () => {
    for (const size of [16, 32, 48]) {
      const pictures = STANDINGS.map((standing) => trayPicture(standing, size, true).pixels);
      for (const pixels of pictures) expect(pixels).toHaveLength(size * size * 4);
      for (const [at, one] of pictures.entries()) {
        for (const other of pictures.slice(at + 1)) {
          const differing = one.filter((value, index) => index % 4 === 3 && Math.abs(value - (other[index] ?? 0)) > 127).length;
          expect(differing).toBeGreaterThan((size * size) / 40);
        }
      }
    }
  });

  it('is black for macOS, which colours it itself, and its colours never exceed its opacity', () => {
    for (const standing of STANDINGS) {
      expect(trayPicture(standing, 18, true).pixels.every((value, index) => index % 4 === 3 || value === 0)).toBe(true);
      const { pixels } = trayPicture(standing, 16, false);
      expect(pixels.every((value, index) => value <= (pixels[index - (index % 4) + 3] ?? 0) + 1)).toBe(true);
    }
  });

  it('has a menu of the verdict, Open, what can be started, and Quit', async () => {
    const workstation = new Workstation();
    const window = await Window.open(workstation);
    const snapshot: Snapshot = await window.get('getSnapshot', {});
    const done: string[] = [];
    const actions = { open: () => done.push('open'), start: ({ decision }: ApplicationRow) => done.push(decision.application.name ?? ''), quit: () => done.push('quit') };
    const items = itemsOf(trayMenu(snapshot, textsIn('en'), actions));
    expect(items.flatMap(({ label }) => label ?? [])).toEqual(['No license yet', 'Open Licensing Client', 'Quit Licensing Client']);
    expect(items[0]?.enabled).toBe(false);
    const base64 = Buffer.from(licenseFor('belic', 1001)).toString('base64');
    const preview = await window.get('previewFiles', { files: [{ name: 'modeler.belic', base64 }] });
    await window.get('commitImport', { previewId: preview.previewId });
    const licensed = await window.get('getSnapshot', {});
    if (!licensed.profile.ok) throw new Error('there is a profile');
    const [row] = licensed.profile.value.applications;
    if (row === undefined) throw new Error('there is an application');
    const startable = { profile: { ok: true, value: { ...licensed.profile.value, applications: [{ ...row, canStart: true }] } }, serviceConfigured: false } as const;
    const menu = itemsOf(trayMenu(startable, textsIn('de'), actions));
    expect(menu.flatMap(({ label }) => label ?? [])).toEqual(['Lizenziert', 'Licensing Client öffnen', 'Starten', 'Product 1001', 'Licensing Client beenden']);
    for (const item of menu) item.click?.(undefined as never, undefined, undefined as never);
    expect(done).toEqual(['open', 'Product 1001', 'quit']);
  });
});
