import type { Trust } from '#license-file/trust/trust-decision.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import type { CacheAnswer } from '#main/entitlement-cache/cache-problem.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { EntitlementCache } from '#main/entitlement-cache/entitlement-cache.ts';
import { openEntitlementCache, type CacheRequest } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { MACHINE, NOW } from './cache-material.ts';

/** The user these tests' profiles belong to. */
export const USER_ID = 'uid:1000';

/** A seal key as good as any. */
export const SEAL_KEY = new Uint8Array(32).fill(7);

/** What opens a profile's cache in a test, with what the test changes. */
export function cacheRequest(folder: string, trust: Trust, changes: Partial<CacheRequest> = {}): CacheRequest {
  return {
    folder,
    identity: { machineNames: [MACHINE], userId: USER_ID },
    sealKey: SEAL_KEY,
    authenticate: (bytes) => authenticateLicenseFile(bytes, trust),
    now: NOW,
    ...changes,
  };
}

/** Opens a cache, or throws with the problem's code. */
export function openTestCache(folder: string, trust: Trust, changes: Partial<CacheRequest> = {}): EntitlementCache {
  return valueOf(openEntitlementCache(cacheRequest(folder, trust, changes)));
}

/** Opens a cache, does something with it, closes it. */
export function withCache<Value>(
  folder: string,
  trust: Trust,
  work: (cache: EntitlementCache) => Value,
  changes: Partial<CacheRequest> = {},
): Value {
  const cache = openTestCache(folder, trust, changes);
  try {
    return work(cache);
  } finally {
    cache.close();
  }
}

/** Reads, or throws with the problem's code. */
export function read<Value>(cache: EntitlementCache, work: (reader: CacheReader) => Value): Value {
  return valueOf(cache.read(work));
}

/** Writes, or throws with the problem's code. */
export function write<Value>(cache: EntitlementCache, work: (writer: CacheWriter) => Value): Value {
  return valueOf(cache.write(work));
}

/** The ids of the licenses that verify, in order. */
export function authenticIds(cache: EntitlementCache): string[] {
  return read(cache, (reader) =>
    reader.licenses().flatMap((stored) => (stored.state === 'authentic' ? [stored.license.checkout.checkoutId] : [])),
  ).sort();
}

function valueOf<Value>(answer: CacheAnswer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.code} (${answer.cause})`);
  return answer.value;
}
