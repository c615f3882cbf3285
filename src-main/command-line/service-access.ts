import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import type { CommandContext } from './command-context.ts';

/** What a command asks the entitlement service with; what it remembers ends with the command. */
export function serviceAccess(opened: OpenedProfile, { environment }: CommandContext): ServiceAccess {
  return { profile: () => ({ ok: true, value: opened }), keeper: new TokenKeeper(), environment };
}
