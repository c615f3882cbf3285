import { askProvider } from '#main/sign-in/provider.ts';
import { revokeTokens } from '#main/sign-in/tokens.ts';
import type { KeptSignIn } from '#main/sign-in/kept-sign-in.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import { activity } from '../activity.ts';
import { httpFor, withOpened, type ServiceAccess } from './service-access.ts';
import { readSignInMemory, writeSignInMemory } from './sign-in-memory.ts';

/** What became of signing out. */
export interface SignedOut {
  /** `unchanged`: nobody was signed in. */
  readonly outcome: 'signed-out' | 'unchanged';
  /**
   * Whether the service knows: it was told, or there was nothing to tell it of. Where it could not be told, the sign-in ends there by itself; it
   * cannot be told later, since what it would have to be told with is forgotten here.
   */
  readonly isServiceTold: boolean;
}

/** How long the provider is waited for, in milliseconds: the person is signed out here whatever it says. */
const TELLING = 10_000;

/**
 * Signs out: what the sign-in was refreshed with is forgotten here first, then the user's policy counts no more, and then the provider is told to end
 * both tokens. Checked-out licenses stay. Offline it is the same, but for the last.
 */
export async function signOut(access: ServiceAccess, signal: AbortSignal): Promise<UseCaseAnswer<SignedOut>> {
  const { keeper } = access;
  const opened = access.profile();
  if (!opened.ok) return opened;
  const begun = await keeper.alone(opened.value, signal, async (): Promise<UseCaseAnswer<{ readonly kept: KeptSignIn | null; readonly token: string | null; readonly wasSignedIn: boolean }>> => {
    const kept = keeper.read(opened.value);
    const signIn = kept.state === 'found' ? kept.signIn : null;
    const token = signIn === null ? null : (keeper.access(signIn)?.token ?? null);
    try {
      keeper.forget(opened.value);
    } catch (error) {
      return useCaseProblem('write-failed', { errno: errnoOf(error) });
    }
    const was = await withOpened(access, noteSignedOut);
    return was.ok ? { ok: true, value: { kept: signIn, token, wasSignedIn: was.value || kept.state !== 'none' } } : was;
  });
  if (begun === null) return useCaseProblem('sign-in-not-completed', { cause: 'cancelled' });
  if (!begun.ok) return begun;
  const { kept, token, wasSignedIn } = begun.value;
  const isServiceTold = kept === null ? !wasSignedIn : await tell(access, opened.value, kept, token, signal);
  return { ok: true, value: { outcome: wasSignedIn ? 'signed-out' : 'unchanged', isServiceTold } };
}

/** Notes that nobody is signed in; whether somebody was. */
function noteSignedOut(opened: OpenedProfile): UseCaseAnswer<boolean> {
  const answer = opened.cache.write((writer): boolean => {
    const memory = readSignInMemory(writer);
    if (memory === null || memory.userId === null) return false;
    const { now } = readTime(writer, [], opened);
    writeSignInMemory(writer, { userId: null, account: null }, now);
    writer.forget('continuations');
    writer.recordActivity(activity('signed-out', now, null, { user: memory.account?.email ?? memory.userId }));
    return true;
  });
  return answer.ok ? answer : problemOfCache(answer);
}

async function tell(access: ServiceAccess, opened: OpenedProfile, { refreshToken, ...kept }: KeptSignIn, accessToken: string | null, signal: AbortSignal): Promise<boolean> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(TELLING)]);
  const provider = await askProvider(kept, httpFor(access, opened), bounded);
  return provider.ok && (await revokeTokens(provider.value, { refreshToken, accessToken }, bounded)).ok;
}
