import { hostname, userInfo } from 'node:os';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { trustFolder } from '#main/trust-store/trust-folder.ts';
import { HERE, type SceneDesk } from './scene-desk.ts';

/**
 * Shows a window as it looks on a person's own computer, the same wherever pictures are taken: with her name and her folders in the place
 * of those of the test, and (unless they are what is shown) without the developer overrides that a test works with.
 */
export function asPictured(desk: SceneDesk, showsOverrides: boolean): (api: LicensingApi) => LicensingApi {
  const words: readonly (readonly [whole: RegExp, instead: string])[] = [
    [new RegExp(`${literal(desk.folder)}/profile`, 'g'), '/home/a.kowalska/.local/share/licensing-client'],
    [new RegExp(`${literal(desk.folder)}/trust`, 'g'), trustFolder(null, 'linux').path],
    [new RegExp(`${literal(desk.folder)}/applications`, 'g'), applicationsFolder(null, 'linux').path],
    [new RegExp(`${literal(desk.folder)}/policy\\.json`, 'g'), '/etc/licensing-client/policy.json'],
    [new RegExp(literal(desk.folder), 'g'), '/home/a.kowalska/licenses'],
    [new RegExp(`^${literal(userInfo().username)}$`), 'a.kowalska'],
    [new RegExp(`^${literal(userInfo().username)} \\(uid:\\d+\\)$`), 'a.kowalska (uid:1000)'],
    [new RegExp(`\\b${literal(hostname())}\\b`, 'gi'), HERE],
  ];
  const shown = (value: unknown, key = ''): unknown => {
    if (key === 'setBy' && value === 'developer-override' && !showsOverrides) return 'built-in';
    if (typeof value === 'string') return words.reduce((text, [whole, instead]) => text.replace(whole, instead), value);
    if (Array.isArray(value)) {
      if (key === 'overrides' && !showsOverrides) return [];
      // Whether the computer on which pictures are taken can show notifications is nothing about the window.
      return value.filter((one) => !isSilenceFinding(one)).map((one: unknown) => shown(isOverrideFinding(one) && !showsOverrides ? NO_OVERRIDES : one));
    }
    if (typeof value !== 'object' || value === null) return value;
    // A test's policies are a developer's file; on a person's computer they are the organisation's.
    if (key === 'lockedChoices' && !showsOverrides) return Object.fromEntries(Object.keys(value).map((name) => [name, 'computer-policy']));
    if (isManagedRow(value) && !showsOverrides) return { ...value, setBy: 'computer-policy' };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one, name)]));
  };
  return (api) => ({
    ...api,
    subscribe: (listener) => api.subscribe((event) => listener(shown(event) as LicensingEvent)),
    request: async (name, argument) => shown(await api.request(name, argument)) as Reply<unknown>,
  });
}

const NO_OVERRIDES = { check: 'overrides', state: 'good', code: 'overrides-none', facts: {}, problem: null };

function isOverrideFinding(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { check?: unknown }).check === 'overrides';
}

function isSilenceFinding(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { code?: unknown }).code === 'notifications-none';
}

/** Rows that only a policy settles; the other folders are the test's own, in the place of those that this program has. */
function isManagedRow(value: object): boolean {
  const { name = '', setBy } = value as { name?: string; setBy?: unknown };
  return setBy === 'developer-override' && (name === 'import-folder' || !name.endsWith('-folder'));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
