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
}

/** Before anyone chose anything. */
export const DEFAULT_SETTINGS: Settings = { language: 'system', appearance: 'system' };

/** Something that a policy or this build settles, shown locked with who set it; worded in texts/. */
export interface LockedSetting {
  readonly name: 'entitlement-service' | 'offline-use' | 'offline-period' | 'confirmation-interval' | 'trust-folder' | 'applications-folder' | 'profile-folder';
  /** What a text shows: a number of days or minutes, `TRUE`, a folder; `null` where nothing is set. */
  readonly value: string | null;
  readonly setBy: 'policy-document' | 'built-in' | 'this-computer' | 'developer-override';
}
