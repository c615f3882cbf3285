import { APPEARANCE_CHOICES, LANGUAGE_CHOICES, type Settings } from '#core/contract/settings.ts';

/** The form of the file; a later version that changes it counts up. */
const SETTINGS_SCHEMA = 1;

/**
 * Reads the text of `settings.json`: `{"schema":1,"language":"de","appearance":"dark"}`, with `"notifications":false`, `"tray":true` and
 * `"startAtLogin":true` where that is so, and no other fields. `null` for anything else, a later version's form included.
 */
export function parseSettings(text: string): Settings | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { schema, language, appearance, notifications = true, tray = false, startAtLogin = false, ...others } = value as Readonly<Record<string, unknown>>;
  if (schema !== SETTINGS_SCHEMA || Object.keys(others).length > 0) return null;
  if (!isOneOf(LANGUAGE_CHOICES, language) || !isOneOf(APPEARANCE_CHOICES, appearance)) return null;
  if (typeof notifications !== 'boolean' || typeof tray !== 'boolean' || typeof startAtLogin !== 'boolean') return null;
  return { language, appearance, notifications, tray, startAtLogin };
}

/** Writes the text of `settings.json`. */
export function formatSettings({ language, appearance, notifications, tray, startAtLogin }: Settings): string {
  // What is as usual is left out, so that an earlier version understands it.
  const unusual = { ...(notifications ? {} : { notifications }), ...(tray ? { tray } : {}), ...(startAtLogin ? { startAtLogin } : {}) };
  return `${JSON.stringify({ schema: SETTINGS_SCHEMA, language, appearance, ...unusual })}\n`;
}

function isOneOf<Choice extends string>(choices: readonly Choice[], value: unknown): value is Choice {
  return (choices as readonly unknown[]).includes(value);
}
