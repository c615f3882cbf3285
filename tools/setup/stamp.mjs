import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The SHA-256 of some texts and buffers, in hex; each is preceded by its length, so no two lists share a digest.
 *
 * @param {readonly (string | Uint8Array)[]} parts
 */
export function digestOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(Buffer.byteLength(part))}\n`).update(part);
  return hash.digest('hex');
}

/**
 * Whether a piece of set-up was finished for exactly this state.
 *
 * @param {string} path
 * @param {string} expected
 */
export function stampIs(path, expected) {
  return readText(path) === expected;
}

/**
 * Writes a stamp, in one step, after its piece of set-up has succeeded.
 *
 * @param {string} path
 * @param {string} text
 */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${String(process.pid)}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/**
 * Removes a stamp before its piece of set-up begins, so that an interrupted one is done again.
 *
 * @param {string} path
 */
export function removeStamp(path) {
  rmSync(path, { force: true });
}

/**
 * A file's text, or `null` where there is no such file.
 *
 * @param {string} path
 */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}
