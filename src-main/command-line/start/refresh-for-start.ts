import type { StartAnswer } from '#core/contract/starting.ts';
import { attendSignIn } from '#main/refresh/attend-sign-in.ts';
import { waitBeforePrompt, waitForRefresh } from '#main/refresh/wait-for-refresh.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { CommandContext } from '../command-context.ts';
import { serviceAccess } from '../service-access.ts';

/**
 * Refreshes the sign-in before somebody is asked, and waits for it as long as such a start waits (licensing-rules.md, The decision, 4): what is not
 * known by then, a window tries again. Whether it was refreshed.
 */
export async function refreshForStart(opened: OpenedProfile, { decision }: StartAnswer, context: CommandContext): Promise<boolean> {
  const attendant = attendSignIn({ access: serviceAccess(opened, context), clock: () => opened.clock(), onStored: () => undefined });
  try {
    return (await waitForRefresh(attendant, waitBeforePrompt(decision), context.signal))?.outcome === 'refreshed';
  } finally {
    await attendant.close();
  }
}
