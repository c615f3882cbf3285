import type { Settings } from '#core/contract/settings.ts';
import { lockedChoices, settingsUnder } from '#main/managed-policy/set-by.ts';
import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

/** What a person chooses for this profile. */
export const settingsHandlers: HandlersOf<'changeSettings'> = {
  changeSettings: (server, { language, appearance, notifications }) => {
    const { managedPolicy } = server.surroundings;
    // The window shows no way to ask for it; a policy may have come since it was drawn.
    const locked = lockedChoices(managedPolicy);
    const isLocked = (language !== undefined && locked.language !== undefined) || (notifications !== undefined && locked.notifications !== undefined);
    if (isLocked) return problem('forbidden-by-policy');
    const chosen: Partial<Settings> = {
      ...(language === undefined ? {} : { language }),
      ...(appearance === undefined ? {} : { appearance }),
      ...(notifications === undefined ? {} : { notifications }),
    };
    const reply = server.settings.choose(chosen, server.profile());
    server.changed();
    return reply.ok ? { ok: true, value: settingsUnder(managedPolicy, reply.value) } : reply;
  },
};
