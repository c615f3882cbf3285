import { claimWindow, type WindowClaim } from '#main/one-instance/claim-window.ts';
import type { WindowAnswer } from '#main/one-instance/window-messages.ts';
import { windowProfile } from '#main/window-host/window-profile.ts';
import type { HostedWindow } from './hosted-window.ts';

/**
 * Claims to be the one window of the profile that this host is started for; `null` where there is no profile, or none yet. Only the
 * Licensing Tool is one: each prompt of an application is a window of its own.
 */
export async function claimHostedWindow({ launch, environment, api, front }: Omit<HostedWindow, 'servePage' | 'life'>): Promise<WindowClaim | null> {
  const profile = launch.surface.kind === 'licensing-tool' ? windowProfile(launch, environment) : null;
  if (profile === null) return null;
  const comeForward = async (): Promise<WindowAnswer> => {
    if (launch.shownIn === 'terminal') return 'served-in-terminal';
    // A window that is only on its way comes to the front by itself.
    return front.comeForward === null || (await front.comeForward()) ? 'came-forward' : 'stayed-behind';
  };
  return await claimWindow(profile, launch.files, { offerFiles: (paths) => void api.then((there) => there.offerFiles(paths)), comeForward });
}
