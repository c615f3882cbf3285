import { LANGUAGE_CHOICES } from '../contract/settings.ts';

/** How updates of this program are handled, where its package can update itself at all. */
export const UPDATE_CHOICES = ['off', 'notify', 'automatic'] as const;

/** How much the log says, each more than the one before. */
export const LOG_LEVEL_CHOICES = ['error', 'warn', 'info', 'debug'] as const;

/** More days than any organisation means; a larger number is a slip of the hand. */
const MOST_DAYS = 365;

/**
 * Everything an organisation can settle for the computers it manages, by the name it has in every system's policies, with the form of its
 * value. The one table from which reading, texts, the documentation and the template for Windows are made or held to.
 */
export const MANAGED_SETTINGS = {
  /** Offline use is forbidden: once a sign-in is no longer recent, only a checkout covers. */
  OfflineUseForbidden: { kind: 'boolean' },
  /** The most days of offline use after a sign-in. It only ever shortens what the entitlements allow; 0 allows none. */
  OfflineDays: { kind: 'number', least: 0, most: MOST_DAYS },
  /** The entitlement service's address: https, or http on this computer itself. */
  ServiceUrl: { kind: 'address' },
  Updates: { kind: 'choice', choices: UPDATE_CHOICES },
  /** The language of the window; `system` follows the operating system. */
  Language: { kind: 'choice', choices: LANGUAGE_CHOICES },
  /** `system`, `none`, or the address of a proxy. */
  Proxy: { kind: 'proxy' },
  LogLevel: { kind: 'choice', choices: LOG_LEVEL_CHOICES },
  /** The folder from which every profile imports license files, instead of the usual one. */
  ImportFolder: { kind: 'folder' },
  /** Whether the operating system's notifications are shown; what the window says itself is not affected. */
  NativeNotifications: { kind: 'boolean' },
  /** Whether the program is ready from the moment a person signs in to the computer. */
  StartAtLogin: { kind: 'boolean' },
} as const satisfies Readonly<Record<string, SettingForm>>;

/** The form of a setting's value. */
export type SettingForm =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'address' | 'proxy' | 'folder' };

/** The kind of form a value must have; a text says what is expected of each. */
export type SettingKind = SettingForm['kind'];

/** The name of one setting. */
export type ManagedSettingName = keyof typeof MANAGED_SETTINGS;

/** All of them, in the order in which they are shown. */
export const MANAGED_SETTING_NAMES = Object.keys(MANAGED_SETTINGS) as readonly ManagedSettingName[];

type ValueOfForm<Form> = Form extends { readonly kind: 'boolean' }
  ? boolean
  : Form extends { readonly kind: 'number' }
    ? number
    : Form extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** What one setting can be. */
export type ManagedValue<Name extends ManagedSettingName = ManagedSettingName> = ValueOfForm<(typeof MANAGED_SETTINGS)[Name]>;

/** Whether a name is one this version knows, spelled exactly so. */
export function isManagedSettingName(name: string): name is ManagedSettingName {
  return Object.hasOwn(MANAGED_SETTINGS, name);
}
