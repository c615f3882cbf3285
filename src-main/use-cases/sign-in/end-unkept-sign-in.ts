import { writeLog } from '#main/log/program-log.ts';
import { askProvider } from '#main/sign-in/provider.ts';
import { revokeTokens } from '#main/sign-in/tokens.ts';
import { httpFor, type ServiceAccess } from './service-access.ts';

/** How long the provider is waited for, in milliseconds, by a process that ends. */
const GIVING_BACK = 3_000;

/**
 * Gives back what only this process's memory holds, once the process has no more use for it: nobody else could refresh with it, and at the provider it
 * would live on for as long as a refresh token does. The entitlements stay, and so does who is signed in. Nothing rests on it.
 */
export async function endUnkeptSignIn(access: ServiceAccess): Promise<void> {
  const opened = access.profile();
  const unkept = access.keeper.takeMemory();
  if (unkept === null || !opened.ok) return;
  const bounded = AbortSignal.timeout(GIVING_BACK);
  const provider = await askProvider(unkept, httpFor(access, opened.value), bounded);
  const told = provider.ok ? await revokeTokens(provider.value, { refreshToken: unkept.refreshToken, accessToken: null }, bounded) : provider;
  if (!told.ok) writeLog('info', 'sign-in', 'not-given-back', { problem: told.code });
}
