declare const versionBrand: unique symbol;

/** A four-part application version such as `10.16.02.34`, kept as its four numbers. */
export type ApplicationVersion = readonly [major: number, minor: number, sub1: number, sub2: number] & {
  readonly [versionBrand]: true;
};

const LARGEST_PART = 9_999;

/** Parses the dotted four-part form people type, leading zeros allowed; `null` when it is anything else. */
export function parseDottedVersion(text: string): ApplicationVersion | null {
  if (!/^\d{1,4}(\.\d{1,4}){3}$/.test(text)) return null;
  return text.split('.').map(Number) as unknown as ApplicationVersion;
}

/**
 * Parses the packed form of a `.belic`: one integer in a string,
 * major·10¹² + minor·10⁸ + sub1·10⁴ + sub2; `null` when it is anything else.
 */
export function parsePackedVersion(text: string): ApplicationVersion | null {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return null;
  const digits = text.padStart(16, '0');
  return [0, 4, 8, 12].map((at) => Number(digits.slice(at, at + 4))) as unknown as ApplicationVersion;
}

/** Writes the packed form of a `.belic`; the inverse of {@link parsePackedVersion}. */
export function formatPackedVersion(version: ApplicationVersion): string {
  return version
    .map((part) => String(part).padStart(4, '0'))
    .join('')
    .replace(/^0+(?=\d)/, '');
}

/** Writes the dotted form without leading zeros, for example `10.16.2.34`. */
export function formatDottedVersion(version: ApplicationVersion): string {
  return version.join('.');
}

/** Makes a version of its four numbers, each 0–9999; `null` when one is out of range. */
export function applicationVersion(major: number, minor: number, sub1: number, sub2: number): ApplicationVersion | null {
  const parts = [major, minor, sub1, sub2];
  const fits = parts.every((part) => Number.isInteger(part) && part >= 0 && part <= LARGEST_PART);
  return fits ? (parts as unknown as ApplicationVersion) : null;
}

/** Whether two versions have all four parts in common. */
export function isSameVersion(left: ApplicationVersion, right: ApplicationVersion): boolean {
  return left.every((part, index) => part === right[index]);
}

/** Whether two versions have major and minor in common. */
export function isSameMajorMinor(left: ApplicationVersion, right: ApplicationVersion): boolean {
  return left[0] === right[0] && left[1] === right[1];
}
