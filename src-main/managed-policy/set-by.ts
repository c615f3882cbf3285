import type { LockedChoices, LockedSetting, SetBy, Settings } from '#core/contract/settings.ts';
import { MANAGED_SETTING_NAMES, type ManagedSettingName } from '#core/managed-policy/managed-settings.ts';
import type { LogLevel } from '#main/log/log-line.ts';
import type { ManagedPolicy, PolicyOrigin } from './managed-policy.ts';

/** Who set something, as a window says it. */
export const SET_BY: Readonly<Record<PolicyOrigin, SetBy>> = { computer: 'computer-policy', user: 'user-policy', override: 'developer-override' };

/** The settings that hold: a person's own, but for what an organisation has settled. */
export function settingsUnder({ settings: { Language, NativeNotifications, StartAtLogin } }: ManagedPolicy, chosen: Settings): Settings {
  return {
    ...chosen,
    ...(Language === undefined ? {} : { language: Language.value }),
    ...(NativeNotifications === undefined ? {} : { notifications: NativeNotifications.value }),
    ...(StartAtLogin === undefined ? {} : { startAtLogin: StartAtLogin.value }),
  };
}

/** The level of the log that holds. */
export function logLevel({ settings: { LogLevel } }: ManagedPolicy): LogLevel {
  return LogLevel?.value ?? 'info';
}

/** Which choices are not the person's to make. */
export function lockedChoices({ settings: { Language, NativeNotifications, StartAtLogin } }: ManagedPolicy): LockedChoices {
  return {
    ...(Language === undefined ? {} : { language: SET_BY[Language.origin] }),
    ...(NativeNotifications === undefined ? {} : { notifications: SET_BY[NativeNotifications.origin] }),
    ...(StartAtLogin === undefined ? {} : { startAtLogin: SET_BY[StartAtLogin.origin] }),
  };
}

/** What a managed setting is called among the rows of a window; what tightens the policy document has its rows there. */
const ROWS: readonly (readonly [LockedSetting['name'], ManagedSettingName])[] = [
  ['entitlement-service', 'ServiceUrl'],
  ['language', 'Language'],
  ['updates', 'Updates'],
  ['proxy', 'Proxy'],
  ['log-level', 'LogLevel'],
  ['notifications', 'NativeNotifications'],
  ['start-at-login', 'StartAtLogin'],
];

/** The rows of what an organisation has settled for this computer; those of offline use and of folders are made where they belong. */
export function managedRows({ settings }: ManagedPolicy): readonly LockedSetting[] {
  return ROWS.flatMap(([name, setting]): LockedSetting[] => {
    const found = settings[setting];
    return found === undefined ? [] : [{ name, value: String(found.value), setBy: SET_BY[found.origin] }];
  });
}

/** Everything that an organisation has settled, with who did and where, as commands and reports list it. */
export function policiesOf({ settings }: ManagedPolicy): readonly {
  readonly name: ManagedSettingName;
  readonly value: string;
  readonly setBy: SetBy;
  readonly place: string;
}[] {
  return MANAGED_SETTING_NAMES.flatMap((name) => {
    const found = settings[name];
    return found === undefined ? [] : [{ name, value: String(found.value), setBy: SET_BY[found.origin], place: found.place }];
  });
}
