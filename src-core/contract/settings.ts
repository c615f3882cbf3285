/** Languages a person can choose; `system` follows the operating system, and English where it has none of them. */
export const LANGUAGE_CHOICES = ['system', 'en', 'de', 'it', 'es', 'ja', 'pl'] as const;

/** One of these. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Light, dark, or as the operating system has it. */
export const APPEARANCE_CHOICES = ['system', 'light', 'dark'] as const;

/** One of these. */
export type AppearanceChoice = (typeof APPEARANCE_CHOICES)[number];

/** What a person has chosen for this profile. */
export interface Settings {
  readonly language: LanguageChoice;
  readonly appearance: AppearanceChoice;
  /** Whether the operating system says as well what the window always says. */
  readonly notifications: boolean;
  /** Whether an icon in the notification area shows the state, and the window that is closed stays there. Only Electron has one. */
  readonly tray: boolean;
  /** Whether the gate is started when the person signs in to the computer, so that applications find it and notifications come. */
  readonly startAtLogin: boolean;
}

/** Before anyone chose anything. */
export const DEFAULT_SETTINGS: Settings = { language: 'system', appearance: 'system', notifications: true, tray: false, startAtLogin: false };

/** Something that a policy or this build settles, shown locked with who set it; worded in texts/. */
export interface LockedSetting {
  readonly name:
    | 'entitlement-service'
    | 'offline-use'
    | 'offline-period'
    | 'confirmation-interval'
    | 'updates'
    | 'language'
    | 'proxy'
    | 'log-level'
    | 'notifications'
    | 'start-at-login'
    | 'import-folder'
    | 'trust-folder'
    | 'applications-folder'
    | 'profile-folder';
  /** What a text shows: a number of days or minutes, `TRUE`, a word of the managed settings' table, a folder; `null` where nothing is set. */
  readonly value: string | null;
  readonly setBy: SetBy;
}

/** Who settles a setting: an organisation with the last sign-in, or for this computer or its user; this program; a developer. */
export type SetBy = 'policy-document' | 'computer-policy' | 'user-policy' | 'built-in' | 'developer-override';

/**
 * Why nothing of this profile can be started when the person signs in to the computer: it is a demonstration's, or one that a developer chose;
 * what shows this window cannot tell the system so; or it runs from an AppImage, of which nothing is there once it is closed. `null` where it can.
 */
export type WhyNoLoginStart = 'developer-profile' | 'not-in-this-host' | 'app-image' | null;

/** The choices that an organisation has made instead of the person, with who did. */
export type LockedChoices = { readonly [Name in keyof Settings]?: SetBy };
