import { dismissNotification } from '#main/use-cases/notifications/claim-notifications.ts';
import type { HandlersOf } from './handler-table.ts';

/** Putting aside what was said. */
export const notificationHandlers: HandlersOf<'dismissNotification'> = {
  dismissNotification: async (server, { id }) => {
    const reply = await server.writing((opened) => dismissNotification(opened, id));
    if (!reply.ok) return reply;
    if (reply.value) server.changed();
    return { ok: true, value: null };
  },
};
