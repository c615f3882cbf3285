import { join } from 'node:path';
import { inTurn } from '#main/sign-in/take-turns.ts';
import type { ServiceAccess } from '../sign-in/service-access.ts';
import { refreshPolicy, type RefreshOutcome } from '../sign-in/refresh-policy.ts';
import { useCaseProblem } from '../use-case-problem.ts';
import { readRefreshFacts } from './refresh-facts.ts';

/** What came of a refresh, where another process of the profile may have made it. */
export type SharedRefresh = RefreshOutcome | { readonly ok: true; readonly by: 'another' } | { readonly ok: false; readonly aborted: true };

/** The file on which the processes of a profile that refresh take turns. */
export const REFRESH_LOCK = 'refresh.lock';

/**
 * Refreshes while no other process of the profile does. Who finds one under way waits for what comes of it: a policy that was accepted
 * meanwhile is this one's as well, and otherwise it is this one's turn. One that never ends (suspended, or a computer that stands still) is waited
 * for no longer than a refresh takes.
 */
export async function refreshAlone(access: ServiceAccess, signal: AbortSignal): Promise<SharedRefresh> {
  const before = verifiedAt(access);
  const opened = access.profile();
  if (!opened.ok) return { ok: false, problem: opened, untrusted: null };
  const done = await inTurn(join(opened.value.profile.folder, REFRESH_LOCK), signal, access.keeper.turnPatience, async (): Promise<SharedRefresh> =>
    verifiedAt(access) === before ? refreshPolicy(access, signal) : { ok: true, by: 'another' },
  );
  if (done === 'given-up') return { ok: false, aborted: true };
  return done === 'kept-waiting' ? { ok: false, problem: useCaseProblem('store-busy'), untrusted: null } : done;
}

function verifiedAt({ profile }: ServiceAccess): number | null {
  const opened = profile();
  const facts = opened.ok ? readRefreshFacts(opened.value) : opened;
  return facts.ok ? facts.value.lastVerifiedAt : null;
}
