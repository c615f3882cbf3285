import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LockedSetting } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
let window: Window | null = null;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(async () => {
  await window?.api.close();
  window = null;
  workstation.remove();
});

const rows = ({ profile }: Snapshot): readonly LockedSetting[] => (profile.ok ? profile.value.policy : []);
const row = (snapshot: Snapshot, name: LockedSetting['name']) => rows(snapshot).find((one) => one.name === name);

describe('a window under managed policies', () => {
  it('shows each locked with who set it, and refuses to change what is', async () => {
    workstation.hasPolicies('{"OfflineDays": 3, "Language": "ja", "NativeNotifications": false, "ServiceUrl": "https://licensing.example/", "LogLevel": "debug", "Proxy": "none", "Updates": "notify"}');
    await workstation.use((opened) => signsIn(opened, START));
    window = await Window.open(workstation);
    const snapshot = await window.get('getSnapshot', {});
    expect(snapshot).toMatchObject({
      settings: { language: 'ja', notifications: false },
      lockedChoices: { language: 'developer-override', notifications: 'developer-override' },
    });
    const setBy = 'developer-override';
    expect(rows(snapshot)).toEqual(
      expect.arrayContaining([
        { name: 'entitlement-service', value: 'https://licensing.example/', setBy },
        { name: 'offline-period', value: '3', setBy },
        { name: 'language', value: 'ja', setBy },
        { name: 'updates', value: 'notify', setBy },
        { name: 'proxy', value: 'none', setBy },
        { name: 'log-level', value: 'debug', setBy },
        { name: 'notifications', value: 'false', setBy },
      ]),
    );
    expect(new Set(rows(snapshot).map(({ name }) => name)).size).toBe(rows(snapshot).length);
    expect(await window.ask('changeSettings', { language: 'de' })).toMatchObject({ ok: false, code: 'forbidden-by-policy' });
    expect(await window.get('changeSettings', { appearance: 'dark' })).toMatchObject({ language: 'ja', appearance: 'dark' });
  });

  it('gives the person’s own choice back when the policy goes', async () => {
    workstation.hasPolicies(null);
    window = await Window.open(workstation);
    await window.get('changeSettings', { language: 'de' });
    const locked = window.heard(({ settings }) => settings.language === 'it');
    workstation.hasPolicies('{"Language": "it"}');
    await locked;
    const free = window.heard(({ settings, lockedChoices }) => settings.language === 'de' && lockedChoices.language === undefined);
    workstation.hasPolicies(null);
    await free;
  });

  it('takes up a policy that forbids offline use while it is open', async () => {
    workstation.hasPolicies(null);
    await workstation.use((opened) => signsIn(opened, START));
    window = await Window.open(workstation);
    const forbidden = window.heard((snapshot) => row(snapshot, 'offline-use')?.value === 'FALSE');
    workstation.hasPolicies('{"OfflineUseForbidden": true}');
    expect(row(await forbidden, 'offline-use')).toEqual({ name: 'offline-use', value: 'FALSE', setBy: 'developer-override' });
  });

  it('names what is wrong in Diagnostics, one by one', async () => {
    workstation.hasPolicies('{"OfflineDays": "three", "Colour": "red", "Updates": "off"}');
    window = await Window.open(workstation);
    const { findings } = await window.get('getDiagnostics', {});
    expect(findings.filter(({ check }) => check === 'policies').map(({ state, code }) => [state, code])).toEqual([
      ['good', 'policies-in-force'],
      ['attention', 'policy-value-wrong'],
      ['attention', 'policy-name-unknown'],
    ]);
  });
});

describe('a window beside an import folder', () => {
  it('imports what is there by itself, and tells it until it was seen', async () => {
    const folder = join(workstation.folder, 'licenses');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.belic'), aBelic());
    workstation.hasPolicies(JSON.stringify({ ImportFolder: folder }));
    window = await Window.open(workstation);
    const told = (snapshot: Snapshot) => (snapshot.profile.ok ? snapshot.profile.value.folderNews : []);
    const heard = window.heard((snapshot) => told(snapshot).length > 0);
    let snapshot = await window.get('getSnapshot', {});
    if (told(snapshot).length === 0) snapshot = await heard;
    expect(told(snapshot)).toMatchObject([{ file: 'licenses/a.belic', outcome: 'imported' }]);
    expect(row(snapshot, 'import-folder')).toEqual({ name: 'import-folder', value: folder, setBy: 'developer-override' });
    const { findings } = await window.get('getDiagnostics', {});
    expect(findings.find(({ check }) => check === 'import-folder')).toMatchObject({ code: 'import-folder-files', facts: { folder, count: 1 } });
    await window.get('folderNewsSeen', { digests: told(snapshot).map(({ digest }) => digest) });
    expect(told(await window.get('getSnapshot', {}))).toEqual([]);

    renameSync(folder, `${folder}-gone`);
    expect(told(await window.get('refresh', {}))).toEqual([]);
  });
});
