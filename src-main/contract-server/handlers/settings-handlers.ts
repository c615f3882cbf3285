import type { Settings } from '#core/contract/settings.ts';
import type { HandlersOf } from './handler-table.ts';

/** What a person chooses for this profile. */
export const settingsHandlers: HandlersOf<'changeSettings'> = {
  changeSettings: (server, { language, appearance }) => {
    const chosen: Partial<Settings> = {
      ...(language === undefined ? {} : { language }),
      ...(appearance === undefined ? {} : { appearance }),
    };
    const reply = server.settings.choose(chosen, server.profile());
    server.changed();
    return reply;
  },
};
