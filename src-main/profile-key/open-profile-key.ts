import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keepAside } from '#main/durable-file/keep-aside.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { writeProblem, type WriteProblem } from '#main/durable-file/write-problem.ts';
import { deriveKeys, type ProfileKeys } from './derive-keys.ts';
import { KEY_BYTES, keyFileText, readKeyFile, type KeyRecord } from './key-file.ts';
import type { Keystore } from './keystore.ts';

/** A profile's key as it was found. */
export interface ProfileKey {
  /** `null` while the keystore that holds it cannot be reached: seals can be neither made nor checked until then. */
  readonly keys: ProfileKeys | null;
  /** For Diagnostics. */
  readonly keptIn: 'keystore' | 'file';
  /**
   * `found` as it was left. `made` for a new profile. `made-anew` after the old one was lost: nothing sealed before it holds any
   * more, so the grace period counts as used up until a sign-in; licenses and tombstones stay. `unreachable` for now.
   */
  readonly state: 'found' | 'made' | 'made-anew' | 'unreachable';
}

/** A profile's key, or why its file could not be read or written. */
export type ProfileKeyResult = { readonly ok: true; readonly profileKey: ProfileKey } | { readonly ok: false; readonly problem: WriteProblem };

/** The file in the profile that holds the key or says which entry of the keystore does; 0600. */
export const PROFILE_KEY_FILE = 'profile-key.json';

/**
 * Opens a profile's random key, and makes it at the first time: in the operating system's keystore where there is one that keeps it, else
 * in a 0600 file. It stays where it was first put, so a session without a keystore never makes a second one beside it.
 *
 * @param keystore `null` where there is none, or none should be used.
 */
export async function openProfileKey(folder: string, keystore: Keystore | null): Promise<ProfileKeyResult> {
  const path = join(folder, PROFILE_KEY_FILE);
  try {
    const found = readKeyFile(path);
    if (found === 'missing') return await makeKey(path, keystore, 'made');
    if (found === 'damaged') return await makeAnew(path, keystore);
    if ('errno' in found) return { ok: false, problem: writeProblem(path, Object.assign(new Error(found.errno), { code: found.errno })) };
    return await fetchKey(path, found, keystore, 'found');
  } catch (error) {
    return { ok: false, problem: writeProblem(path, error) };
  }
}

async function fetchKey(
  path: string,
  record: KeyRecord,
  keystore: Keystore | null,
  state: ProfileKey['state'],
): Promise<ProfileKeyResult> {
  if (record.keptIn === 'file') return opened(record.key, 'file', state);
  const read = keystore === null ? ({ state: 'unavailable' } as const) : await keystore.read(record.account);
  if (read.state === 'unavailable') return opened(null, 'keystore', 'unreachable');
  const isWhole = read.state === 'found' && read.secret.length === KEY_BYTES;
  return isWhole ? opened(read.secret, 'keystore', state) : makeAnew(path, keystore);
}

/** Keeps the old record aside, since somebody may yet find what it names, and makes a new key. */
async function makeAnew(path: string, keystore: Keystore | null): Promise<ProfileKeyResult> {
  keepAside(path, 'profile-key-damaged', '.json');
  rmSync(path, { force: true });
  return makeKey(path, keystore, 'made-anew');
}

async function makeKey(path: string, keystore: Keystore | null, state: 'made' | 'made-anew'): Promise<ProfileKeyResult> {
  const key = randomBytes(KEY_BYTES);
  // An entry of its own for every key: two processes at their first start must not write over one another's.
  const account = randomUUID();
  const isKept = keystore !== null && (await keystore.store(account, key));
  const record: KeyRecord = isKept ? { keptIn: 'keystore', account } : { keptIn: 'file', key };
  const written = writeFileAtomically(path, Buffer.from(keyFileText(record), 'utf8'), 0o600, 'keep');
  if (written.ok) return opened(key, record.keptIn, state);
  if (isKept) await keystore.remove(account);
  if (written.problem.code !== 'exists-already') return { ok: false, problem: written.problem };
  // Another process was first.
  const theirs = readKeyFile(path);
  if (typeof theirs === 'string' || 'errno' in theirs) return { ok: false, problem: written.problem };
  return fetchKey(path, theirs, keystore, state);
}

function opened(key: Uint8Array | null, keptIn: ProfileKey['keptIn'], state: ProfileKey['state']): ProfileKeyResult {
  return { ok: true, profileKey: { keys: key === null ? null : deriveKeys(key), keptIn, state } };
}
