import { isManagedSettingName, MANAGED_SETTING_NAMES, MANAGED_SETTINGS, type ManagedSettingName } from '#core/managed-policy/managed-settings.ts';
import type { ManagedPolicy, PolicyProblem, PolicySetting } from './managed-policy.ts';
import { parseSetting } from './parse-setting.ts';
import type { PolicyLayer, RawValue } from './policy-layer.ts';

const LONGEST_SHOWN = 80;

/**
 * Unites the layers: the first that has a good value for a setting wins, so the computer's is given first. A wrong value does not stand in
 * the way of a later layer's good one. What does not hold is named, one by one.
 */
export function uniteLayers(layers: readonly PolicyLayer[], platform: NodeJS.Platform): ManagedPolicy {
  const settings: Partial<Record<ManagedSettingName, PolicySetting>> = {};
  const problems: PolicyProblem[] = [];
  for (const { origin, place, content, ignoresCase } of layers) {
    if (content.state === 'not-counted') problems.push({ problem: 'layer-not-counted', place, cause: content.cause, path: content.path });
    if (content.state === 'unreadable') problems.push({ problem: 'layer-unreadable', place, cause: content.cause });
    for (const [given, raw] of content.state === 'read' ? content.values : []) {
      const name = settingNamed(given, ignoresCase);
      if (name === null) {
        problems.push({ problem: 'name-unknown', place, name: shortened(given) });
        continue;
      }
      const value = parseSetting(name, raw, platform);
      if (value === null) problems.push({ problem: 'value-wrong', place, name, given: shown(raw), expected: MANAGED_SETTINGS[name].kind });
      else settings[name] ??= { value, origin, place };
    }
  }
  // Each value was read by the form of its own setting.
  return { settings: settings as ManagedPolicy['settings'], problems, places: layers.map(({ place }) => place) };
}

function settingNamed(given: string, ignoresCase: boolean): ManagedSettingName | null {
  if (isManagedSettingName(given)) return given;
  if (!ignoresCase) return null;
  return MANAGED_SETTING_NAMES.find((name) => name.toLowerCase() === given.toLowerCase()) ?? null;
}

function shown(raw: RawValue): string {
  return shortened(typeof raw === 'object' ? raw.shown : String(raw));
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
