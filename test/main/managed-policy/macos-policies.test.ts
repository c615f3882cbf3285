import { describe, expect, it } from 'vitest';
import { readManagedPreferences } from '#main/managed-policy/macos/managed-preferences.ts';
import { parsePropertyList } from '#main/managed-policy/macos/parse-property-list.ts';
import { uniteLayers } from '#main/managed-policy/unite-layers.ts';
import { recorded } from '../machine/recorded-commands.ts';

const COMPUTER = '/Library/Managed Preferences/org.licensing-client.desktop.plist';
const USER = '/Library/Managed Preferences/alice/org.licensing-client.desktop.plist';

/** As `plutil -convert xml1` prints a file that a management profile made. */
function plist(...lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    ...lines.map((line) => `\t${line}`),
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

const plutil = (path: string): string => `/usr/bin/plutil -convert xml1 -o - -- ${path}`;

function mac(files: Readonly<Record<string, string | null>>, userName = 'alice') {
  const outputs = Object.fromEntries(Object.entries(files).flatMap(([path, xml]) => (xml === null ? [] : [[plutil(path), xml]])));
  const layers = readManagedPreferences({
    run: recorded(outputs),
    userName,
    readBytes: (path) => (path in files ? { state: 'bytes', bytes: new Uint8Array() } : { state: 'absent' }),
  });
  return uniteLayers(layers, 'darwin');
}

describe('managed preferences of a Mac', () => {
  it('are read of the computer before those of the user', () => {
    const policy = mac({
      [COMPUTER]: plist('<key>OfflineUseForbidden</key>', '<true/>', '<key>OfflineDays</key>', '<integer>3</integer>', '<key>ServiceUrl</key>', '<string>https://licensing.example/a&amp;b</string>'),
      [USER]: plist('<key>OfflineDays</key>', '<integer>5</integer>', '<key>Language</key>', '<string>it</string>'),
    });
    expect(policy).toMatchObject({
      problems: [],
      settings: {
        OfflineUseForbidden: { value: true, origin: 'computer', place: COMPUTER },
        OfflineDays: { value: 3, origin: 'computer' },
        ServiceUrl: { value: 'https://licensing.example/a&b' },
        Language: { value: 'it', origin: 'user', place: USER },
      },
    });
  });

  it('name what is of another kind, and lose nothing to it', () => {
    const policy = mac({
      [COMPUTER]: plist(
        '<key>PayloadUUID</key>', '<string>5B7A</string>',
        '<key>OfflineDays</key>', '<real>3.5</real>',
        '<key>Updates</key>', '<dict>', '<key>Language</key>', '<string>de</string>', '</dict>',
        '<key>LogLevel</key>', '<array>', '<string>debug</string>', '</array>',
        '<key>StartAtLogin</key>', '<string>true</string>',
        '<key>ImportFolder</key>', '<data>', 'AAAA', '</data>',
        '<key>NativeNotifications</key>', '<false/>',
      ),
    });
    expect(policy.settings).toEqual({ NativeNotifications: { value: false, origin: 'computer', place: COMPUTER } });
    expect(policy.problems.map((one) => [one.problem, 'name' in one ? one.name : ''])).toEqual([
      ['name-unknown', 'PayloadUUID'],
      ['value-wrong', 'OfflineDays'],
      ['value-wrong', 'Updates'],
      ['value-wrong', 'LogLevel'],
      ['value-wrong', 'StartAtLogin'],
      ['value-wrong', 'ImportFolder'],
    ]);
  });

  it('are none where no file is, and unreadable where one is that the system cannot read', () => {
    expect(mac({})).toMatchObject({ settings: {}, problems: [], places: [COMPUTER, USER] });
    expect(mac({ [COMPUTER]: null })).toMatchObject({ problems: [{ problem: 'layer-unreadable', place: COMPUTER }] });
    expect(mac({ [USER]: 'Property List error' })).toMatchObject({ problems: [{ problem: 'layer-unreadable', place: USER }] });
  });

  it('of a user whose name would lead elsewhere are not looked for', () => {
    for (const name of ['', '.', '..', 'a/b']) expect(mac({}, name).places).toEqual([COMPUTER]);
  });

  it.for([
    ['nothing', ''],
    ['an empty dictionary', '<plist version="1.0"><dict/></plist>'],
    ['a list', '<plist version="1.0"><array><string>a</string></array></plist>'],
    ['half a list', plist('<key>OfflineDays</key>', '<integer>3</integer>').replace('</dict>', '')],
  ] as const)('of %s are read as what they are', ([what, xml]) => {
    expect(parsePropertyList(xml)).toEqual(what === 'an empty dictionary' ? [] : null);
  });
});
