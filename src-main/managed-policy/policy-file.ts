import { closeSync, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { isJsonObject, parseStrictJson } from '#license-file/encoding/strict-json.ts';
import { isAdministrators, isWritableByOthers, posixFolderProblem } from '#main/protected-folder/posix-protection.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { openRegularFile, type OpenFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { causeOf } from './not-counted-cause.ts';
import { otherValue, type LayerContent, type RawValue } from './policy-layer.ts';

const LARGEST = 65_536;

/** The bytes of a policy's file, or what stands instead of them. */
export type PolicyFileBytes = { readonly state: 'bytes'; readonly bytes: Uint8Array } | Exclude<LayerContent, { readonly state: 'read' }>;

/**
 * Reads the bytes of a file with policies, under the write rules of the trust folder: it, and every folder above it, is root's and nobody
 * else may write there. A developer's own file is exempt from that.
 *
 * @param path absolute
 */
export function readPolicyBytes(path: string, isExempt: boolean): PolicyFileBytes {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { state: 'absent' };
    const above = isExempt ? null : posixFolderProblem(dirname(path));
    if (above !== null) return { state: 'not-counted', cause: causeOf(above.code), path: above.path };
    const opened = openRegularFile(path, isExempt ? 'follow' : 'refuse');
    if (!opened.ok) {
      if (opened.found === null) return { state: 'unreadable', cause: opened.errno };
      return { state: 'not-counted', cause: opened.found === 'link' ? 'link' : 'not-a-file', path };
    }
    try {
      return isExempt ? bytesOf(opened.file) : protectedBytes(opened.file, path);
    } finally {
      closeSync(opened.file.descriptor);
    }
  } catch (error) {
    const errno = errnoOf(error);
    // Something above it is no folder: there is no such file.
    return errno === 'ENOTDIR' ? { state: 'absent' } : { state: 'unreadable', cause: errno };
  }
}

/** Reads a file with policies: one JSON object, each field a setting. */
export function readPolicyFile(path: string, isExempt: boolean): LayerContent {
  const found = readPolicyBytes(path, isExempt);
  if (found.state !== 'bytes') return found;
  const parsed = parseStrictJson(found.bytes);
  if (!parsed.ok || !isJsonObject(parsed.value)) return { state: 'unreadable', cause: 'not-json' };
  return { state: 'read', values: Object.entries(parsed.value).map(([name, value]) => [name, rawValue(value)] as const) };
}

function rawValue(value: unknown): RawValue {
  return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string' ? value : otherValue(value);
}

function protectedBytes(file: OpenFile, path: string): PolicyFileBytes {
  if (!isAdministrators(file.owner)) return { state: 'not-counted', cause: 'other-owner', path };
  return isWritableByOthers(file.mode) ? { state: 'not-counted', cause: 'writable', path } : bytesOf(file);
}

function bytesOf({ descriptor, size }: OpenFile): PolicyFileBytes {
  const { bytes, isWhole } = readBounded(descriptor, size, LARGEST);
  return isWhole ? { state: 'bytes', bytes } : { state: 'unreadable', cause: 'too-large' };
}
