import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdLock } from '#main/entitlement-cache/database/held-lock.ts';
import type { ServiceAccess } from '../sign-in/service-access.ts';
import { refreshPolicy, type RefreshOutcome } from '../sign-in/refresh-policy.ts';
import { readRefreshFacts } from './refresh-facts.ts';

/** What came of a refresh, where another process of the profile may have made it. */
export type SharedRefresh = RefreshOutcome | { readonly ok: true; readonly by: 'another' } | { readonly ok: false; readonly aborted: true };

/** The file on which the processes of a profile that refresh take turns. */
export const REFRESH_LOCK = 'refresh.lock';

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/**
 * Refreshes while no other process of the profile does. Who finds one under way waits for what comes of it: a policy that was accepted
 * meanwhile is this one's as well, and otherwise it is this one's turn.
 */
export async function refreshAlone(access: ServiceAccess, signal: AbortSignal): Promise<SharedRefresh> {
  const before = verifiedAt(access);
  for (let length = FIRST_PAUSE; ; length = Math.min(length * 2, LONGEST_PAUSE)) {
    if (signal.aborted) return { ok: false, aborted: true };
    const opened = access.profile();
    if (!opened.ok) return { ok: false, problem: opened, untrusted: null };
    const lock = held(join(opened.value.profile.folder, REFRESH_LOCK));
    if (lock !== null) {
      try {
        if (verifiedAt(access) !== before) return { ok: true, by: 'another' };
        return await refreshPolicy(access, signal);
      } finally {
        lock.release();
      }
    }
    await pause(length);
  }
}

/** Where no file can be made (a full disk, a folder that can only be read) nobody can take turns, and what is refreshed is tried all the same. */
function held(path: string): { release(): void } | null {
  try {
    return holdLock(path);
  } catch {
    return { release: () => undefined };
  }
}

function verifiedAt({ profile }: ServiceAccess): number | null {
  const opened = profile();
  const facts = opened.ok ? readRefreshFacts(opened.value) : opened;
  return facts.ok ? facts.value.lastVerifiedAt : null;
}
