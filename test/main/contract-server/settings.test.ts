import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { formatSettings, parseSettings } from '#main/settings/settings-text.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window;
let file: string;
beforeEach(async () => {
  workstation = new Workstation();
  file = join(workstation.profile, 'settings.json');
  window = await Window.open(workstation);
});
afterEach(async () => {
  await window.api.close();
  workstation.remove();
});

const settings = async () => (await window.get('getSnapshot', {})).settings;
const found = async () => (await window.get('getDiagnostics', {})).findings.find(({ check }) => check === 'settings');
const reopen = async (): Promise<void> => {
  await window.api.close();
  window = await Window.open(workstation);
};

describe('the settings of a profile', () => {
  it('are what was chosen, in this window and in the next, and each change is told', async () => {
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(readdirSync(workstation.profile)).not.toContain('settings.json');
    expect(await window.get('changeSettings', { language: 'pl' })).toEqual({ ...DEFAULT_SETTINGS, language: 'pl' });
    expect(await window.get('changeSettings', { appearance: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, language: 'pl', appearance: 'dark' });
    expect(window.snapshots.map((one) => one.settings.appearance)).toEqual(['system', 'dark']);
    await reopen();
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, language: 'pl', appearance: 'dark' });
    expect(readFileSync(file, 'utf8')).toBe('{"schema":1,"language":"pl","appearance":"dark"}\n');
    expect(await found()).toMatchObject({ state: 'good', code: 'settings-usable' });
  });

  it('are the usual ones where the file is not understood; that is said, and the file is kept', async () => {
    for (const [index, text] of ['{', '{"schema":2,"language":"pl","appearance":"dark","font":"large"}', ''].entries()) {
      writeFileSync(file, text);
      await reopen();
      expect(await settings()).toEqual(DEFAULT_SETTINGS);
      expect(await found()).toMatchObject({ state: 'attention', code: 'settings-not-understood', facts: { file } });
      expect(readFileSync(file, 'utf8')).toBe(text);
      await window.get('changeSettings', { language: 'ja' });
      expect(readFileSync(join(workstation.profile, `settings-not-understood-${String(index + 1)}.json`), 'utf8')).toBe(text);
      expect(await found()).toMatchObject({ state: 'good' });
    }
  });

  it('are not read through a link, nor from a folder in their place', async () => {
    writeFileSync(join(workstation.folder, 'elsewhere'), formatSettings({ ...DEFAULT_SETTINGS, language: 'pl', appearance: 'dark' }));
    symlinkSync('../elsewhere', file);
    await reopen();
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    await window.get('changeSettings', { language: 'de' });
    expect(readFileSync(join(workstation.folder, 'elsewhere'), 'utf8')).toContain('"pl"');
    await reopen();
    expect((await settings()).language).toBe('de');
    rmSync(file);
    mkdirSync(file);
    await reopen();
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    await window.get('changeSettings', { language: 'it' });
    await reopen();
    expect((await settings()).language).toBe('it');
  });

  it('that cannot be saved hold until the window is closed', async () => {
    rmSync(workstation.profile, { recursive: true });
    writeFileSync(workstation.profile, 'in the way');
    expect(await window.ask('changeSettings', { language: 'es' })).toMatchObject({ ok: false, code: 'settings-not-saved', facts: { errno: 'ENOTDIR' } });
    expect((await window.get('refresh', {})).settings.language).toBe('es');
    rmSync(workstation.profile);
    await reopen();
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('have one form, and nothing else is understood', () => {
    const good = { language: 'de', appearance: 'light', notifications: false, tray: true, startAtLogin: true } as const;
    expect(parseSettings(formatSettings(good))).toEqual(good);
    for (const text of ['null', '[]', '1', '{}', '{"schema":1,"language":"de"}', '{"schema":1,"language":"xx","appearance":"dark"}', '{"schema":"1","language":"de","appearance":"dark"}', '{"schema":1,"language":"de","appearance":"dark","__proto__":1}']) {
      expect(parseSettings(text), text).toBeNull();
    }
  });
});
