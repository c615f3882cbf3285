import { hash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';

/** The profile key's length in bytes. */
export const KEY_BYTES = 32;

/** Where the profile key lies, as the file in the profile says. */
export type KeyRecord =
  | { readonly keptIn: 'file'; readonly key: Uint8Array }
  | { readonly keptIn: 'keystore'; /** The keystore's entry. */ readonly account: string };

/** What the key file turned out to be. `damaged` stands for everything that is not exactly a record. */
export type KeyFile = KeyRecord | 'missing' | 'damaged' | { readonly errno: string };

const SCHEMA = 1;
const LARGEST = 4_096;

/** The text of the key file, with a check against damage, so that a flipped bit is known and not taken for another key. */
export function keyFileText(record: KeyRecord): string {
  const value = record.keptIn === 'file' ? Buffer.from(record.key).toString('base64url') : record.account;
  const check = hash('sha256', `${record.keptIn} ${value}`, 'hex').slice(0, 16);
  return `${JSON.stringify({ schema: SCHEMA, keptIn: record.keptIn, value, check })}\n`;
}

/** Reads the key file. */
export function readKeyFile(path: string): KeyFile {
  const opened = openRegularFile(path, 'refuse');
  if (!opened.ok) {
    if (opened.errno === null) return 'damaged';
    return opened.errno === 'ENOENT' ? 'missing' : { errno: opened.errno };
  }
  const { descriptor, size } = opened.file;
  try {
    return parseKeyFile(readBounded(descriptor, size, LARGEST).bytes.toString('utf8'));
  } finally {
    closeSync(descriptor);
  }
}

/** Accepts a record only in the very form in which it is written. */
function parseKeyFile(text: string): KeyRecord | 'damaged' {
  const match = /"keptIn":"(file|keystore)","value":"([\w-]{1,128})"/.exec(text);
  const [, keptIn, value] = match ?? [];
  if (keptIn === undefined || value === undefined) return 'damaged';
  const record: KeyRecord =
    keptIn === 'file' ? { keptIn, key: Buffer.from(value, 'base64url') } : { keptIn: 'keystore', account: value };
  const isWhole = record.keptIn === 'keystore' || record.key.length === KEY_BYTES;
  return isWhole && keyFileText(record) === text ? record : 'damaged';
}
