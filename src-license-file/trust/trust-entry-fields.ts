import { isJsonObject } from '../encoding/strict-json.ts';
import { ATTRIBUTE_TYPES } from './certificate-name.ts';
import { isDottedObjectIdentifier } from './object-identifier.ts';

/** A field of a trust entry's JSON: its name, whether it may be left out, and what its value must be. */
export interface EntryField {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isRight: (value: unknown) => boolean;
}

const LONGEST_NAME = 200;
const LICENSE_SERVICES: readonly unknown[] = ['SES', 'SELECTserver'];
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FINGERPRINT = /^(?:[0-9a-f]{64}|[0-9a-f]{2}(?::[0-9a-f]{2}){31})$/i;

/** Fields of every entry. */
export const COMMON_FIELDS: readonly EntryField[] = [
  { name: 'name', isOptional: false, isRight: isReadableName },
  { name: 'licenseServices', isOptional: false, isRight: isLicenseServices },
  { name: 'receipts', isOptional: true, isRight: (value) => typeof value === 'boolean' },
];

/** Fields of an entry that trusts an authority. */
export const AUTHORITY_FIELDS: readonly EntryField[] = [
  { name: 'authority', isOptional: false, isRight: (value) => typeof value === 'string' },
  { name: 'subject', isOptional: false, isRight: isSubjectRule },
  { name: 'organizationId', isOptional: true, isRight: (value) => typeof value === 'string' && GUID.test(value) },
  {
    name: 'extendedKeyUsage',
    isOptional: true,
    isRight: (value) => typeof value === 'string' && isDottedObjectIdentifier(value),
  },
];

/** Fields of an entry that trusts one certificate; the fingerprint may be in either case, and with colons. */
export const PINNED_FIELDS: readonly EntryField[] = [
  {
    name: 'pinnedCertificate',
    isOptional: false,
    isRight: (value) => typeof value === 'string' && FINGERPRINT.test(value),
  },
];

/** Whether a value is a name that people can read in one line: not empty, not padded, of at most 200 characters, none of them to be obeyed. */
export function isReadableName(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_NAME &&
    value.trim() === value &&
    value !== '' &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)
  );
}

function isLicenseServices(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((service) => LICENSE_SERVICES.includes(service))
  );
}

/** A rule names the holder, by `O` or `CN`: a country alone would trust a great many. */
function isSubjectRule(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const attributes = Object.entries(value);
  return (
    (Object.hasOwn(value, 'O') || Object.hasOwn(value, 'CN')) &&
    attributes.every(([name, text]) => Object.hasOwn(ATTRIBUTE_TYPES, name) && typeof text === 'string' && text !== '')
  );
}
