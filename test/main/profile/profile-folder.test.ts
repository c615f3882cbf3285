import { describe, expect, it } from 'vitest';
import { profileFolder } from '#main/profile/profile-folder.ts';

const where = (platform: NodeJS.Platform, environment: Record<string, string>, home = '/home/alice', recorded = ''): string | null =>
  profileFolder({ platform, environment, homeFolder: () => home, recordedHomeFolder: () => recorded });

describe('the profile folder', () => {
  it('is under XDG_DATA_HOME on Linux, else under .local/share', () => {
    expect(where('linux', { XDG_DATA_HOME: '/data/alice' })).toBe('/data/alice/licensing-client');
    expect(where('linux', {})).toBe('/home/alice/.local/share/licensing-client');
  });

  it('is not under a relative or empty XDG_DATA_HOME', () => {
    for (const XDG_DATA_HOME of ['', 'data', './data']) {
      expect(where('linux', { XDG_DATA_HOME })).toBe('/home/alice/.local/share/licensing-client');
    }
  });

  it.each(['', '.', 'home/alice', './alice'])('is never in the working folder, where HOME is "%s"', (home) => {
    expect(where('linux', {}, home, '/home/alice')).toBe('/home/alice/.local/share/licensing-client');
    expect(where('linux', { XDG_DATA_HOME: '/data' }, home)).toBe('/data/licensing-client');
    expect(where('darwin', {}, home, '/Users/alice')).toBe('/Users/alice/Library/Application Support/Licensing Client');
    expect(where('win32', { LOCALAPPDATA: '\\Local' }, home, 'C:\\Users\\alice')).toBe('C:\\Users\\alice\\AppData\\Local\\Licensing Client');
    expect(['linux', 'darwin', 'win32'].map((platform) => where(platform as NodeJS.Platform, {}, home, home))).toEqual([null, null, null]);
  });

  it('is in Application Support on macOS', () => {
    expect(where('darwin', { XDG_DATA_HOME: '/data' }, '/Users/alice')).toBe('/Users/alice/Library/Application Support/Licensing Client');
  });

  it('is in the local application data on Windows', () => {
    expect(where('win32', { LOCALAPPDATA: 'D:\\Local' })).toBe('D:\\Local\\Licensing Client');
    expect(where('win32', {}, 'C:\\Users\\alice')).toBe('C:\\Users\\alice\\AppData\\Local\\Licensing Client');
  });
});
