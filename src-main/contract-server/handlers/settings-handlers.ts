import type { Settings } from '#core/contract/settings.ts';
import { lockedChoices, settingsUnder } from '#main/managed-policy/set-by.ts';
import { folderNewsTold } from '#main/use-cases/import-folder/folder-news.ts';
import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

/** What a person chooses for this profile. */
export const settingsHandlers: HandlersOf<'changeSettings' | 'folderNewsSeen'> = {
  folderNewsSeen: async (server, { digests }) => {
    const reply = await server.writing((opened) => folderNewsTold(opened, digests));
    if (reply.ok) server.changed();
    return reply;
  },

  changeSettings: (server, { language, appearance, notifications, tray, startAtLogin }) => {
    const { managedPolicy } = server.surroundings;
    // The window shows no way to ask for it; a policy may have come since it was drawn.
    const locked = lockedChoices(managedPolicy);
    const asked = { language, notifications, startAtLogin };
    const isLocked = (['language', 'notifications', 'startAtLogin'] as const).some((name) => asked[name] !== undefined && locked[name] !== undefined);
    if (isLocked) return problem('forbidden-by-policy');
    const chosen: Partial<Settings> = {
      ...(language === undefined ? {} : { language }),
      ...(appearance === undefined ? {} : { appearance }),
      ...(notifications === undefined ? {} : { notifications }),
      ...(tray === undefined ? {} : { tray }),
      ...(startAtLogin === undefined ? {} : { startAtLogin }),
    };
    if (startAtLogin !== undefined) {
      // The system first: what it does not do is not chosen.
      const { loginStart } = server;
      if (loginStart.whyNot !== null) return problem('not-in-this-host', { request: 'changeSettings' });
      const failure = loginStart.set(startAtLogin);
      if (failure !== null) return problem('settings-not-saved', { path: failure.path, errno: failure.errno });
    }
    const reply = server.settings.choose(chosen, server.profile());
    server.changed();
    return reply.ok ? { ok: true, value: settingsUnder(managedPolicy, reply.value) } : reply;
  },
};
