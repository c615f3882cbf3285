import { otherValue, type RawValue } from '../policy-layer.ts';
import { MANAGED_SETTINGS, MANAGED_SETTING_NAMES } from '#core/managed-policy/managed-settings.ts';

/** A value of the registry, as it is printed: `1` and `0x1` are the same number. */
export interface RegistryValue {
  readonly name: string;
  readonly type: 'number' | 'text' | 'other';
  readonly text: string;
}

const LINE = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;
const KINDS: Readonly<Record<string, RegistryValue['type']>> = { REG_DWORD: 'number', REG_SZ: 'text' };

/** Reads the values that `reg query KEY` prints; `null` when any is outside ASCII, which arrives in a code page that nobody tells. */
export function parseRegistryQuery(output: string): readonly RegistryValue[] | null {
  const values: RegistryValue[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [, name, type, text = ''] = LINE.exec(line) ?? [];
    if (name === undefined || type === undefined) continue;
    if (!/^[\x20-\x7e]*$/.test(line)) return null;
    values.push({ name, type: KINDS[type] ?? 'other', text });
  }
  return values;
}

/** Whether what `reg query` prints of a key names one right below it. */
export function hasSubkey(output: string, name: string): boolean {
  const wanted = `\\${name.toLowerCase()}`;
  return output.split(/\r?\n/).some((line) => /^HKEY_/i.test(line) && line.trimEnd().toLowerCase().endsWith(wanted));
}

/** The registry has no yes and no: what a setting of that kind has is the number 1 or 0. */
export function registryRawValue({ name, type, text }: RegistryValue): RawValue {
  if (type === 'text') return text;
  const number = type === 'number' && /^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i.test(text) ? Number(text) : null;
  if (number === null) return otherValue(text);
  const setting = MANAGED_SETTING_NAMES.find((one) => one.toLowerCase() === name.toLowerCase());
  const isYesNo = setting !== undefined && MANAGED_SETTINGS[setting].kind === 'boolean';
  return isYesNo && (number === 0 || number === 1) ? number === 1 : number;
}
