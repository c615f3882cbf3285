import { isReadableName, type EntryField } from '#license-file/trust/trust-entry-fields.ts';

const LONGEST_FEATURE = 256;
const MOST_WORDS = 256;
const LONGEST_WORD = 4_096;

/** The fields of a registration's JSON, in the order in which the documentation names them (docs/applications.md). */
export const REGISTRATION_FIELDS: readonly EntryField[] = [
  { name: 'schema', isOptional: false, isRight: (value) => value === 1 },
  { name: 'productId', isOptional: false, isRight: (value) => Number.isInteger(value) },
  { name: 'featureString', isOptional: true, isRight: (value) => isText(value, LONGEST_FEATURE) },
  { name: 'name', isOptional: false, isRight: isReadableName },
  { name: 'version', isOptional: false, isRight: (value) => typeof value === 'string' },
  { name: 'command', isOptional: false, isRight: isCommand },
  { name: 'workingFolder', isOptional: true, isRight: (value) => value !== '' && isText(value, LONGEST_WORD) },
];

/** An executable and its arguments; the operating system ends each at a NUL. */
function isCommand(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_WORDS &&
    isText(value[0], LONGEST_WORD) &&
    value.every((word) => typeof word === 'string' && word.length <= LONGEST_WORD && !word.includes('\0'))
  );
}

/** Text in one line, without a character that a terminal would obey. */
function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value);
}
