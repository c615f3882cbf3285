import { askProvider } from '#main/sign-in/provider.ts';
import { revokeTokens } from '#main/sign-in/tokens.ts';
import type { KeptSignIn } from '#main/sign-in/kept-sign-in.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
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
  /** Why it could not be noted here (a full disk, …): then this computer goes on as if somebody were signed in, with nothing to refresh with. `null` where it was. */
  readonly unnoted: UseCaseProblem | null;
}

/** How long the provider is waited for, in milliseconds: the person is signed out here whatever it says. */
const TELLING = 10_000;

/** What this profile held, and what came of ending it here. */
interface EndedHere {
  readonly kept: KeptSignIn | null;
  readonly token: string | null;
  readonly wasSignedIn: boolean;
  readonly unnoted: UseCaseProblem | null;
}

/**
 * Signs out: what the sign-in was refreshed with is forgotten here first, then the user's policy counts no more, and then the provider is told to end
 * both tokens, whatever became of the rest. Checked-out licenses stay. Offline it is the same, but for the last.
 *
 * A process that keeps its turn for ever (it was suspended) holds up nobody who signs out: what it still holds ends at the provider, and a refresh
 * that it goes on with finds nobody signed in.
 */
export async function signOut(access: ServiceAccess, signal: AbortSignal): Promise<UseCaseAnswer<SignedOut>> {
  const opened = access.profile();
  if (!opened.ok) return opened;
  const turn = await access.keeper.alone(opened.value, signal, () => endHere(access, opened.value));
  if (turn === 'given-up') return useCaseProblem('sign-in-not-completed', { cause: 'cancelled' });
  const { kept, token, wasSignedIn, unnoted } = turn === 'kept-waiting' ? await endHere(access, opened.value) : turn;
  const isServiceTold = kept === null ? !wasSignedIn : await tell(access, opened.value, kept, token, signal);
  return { ok: true, value: { outcome: wasSignedIn ? 'signed-out' : 'unchanged', isServiceTold, unnoted } };
}

async function endHere(access: ServiceAccess, opened: OpenedProfile): Promise<EndedHere> {
  const { keeper } = access;
  const kept = keeper.read(opened);
  const signIn = kept.state === 'found' ? kept.signIn : null;
  const token = signIn === null ? null : (keeper.access(signIn)?.token ?? null);
  let unnoted: UseCaseProblem | null = null;
  try {
    keeper.forget(opened);
  } catch (error) {
    unnoted = useCaseProblem('write-failed', { errno: errnoOf(error) });
  }
  const was = await withOpened(access, noteSignedOut);
  if (!was.ok) unnoted ??= was;
  return { kept: signIn, token, wasSignedIn: kept.state !== 'none' || !was.ok || was.value, unnoted };
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
