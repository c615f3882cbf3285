import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

/** What a window shows, and reading it anew. */
export const snapshotHandlers: HandlersOf<'getSnapshot' | 'refresh' | 'moveDemonstrationClock'> = {
  getSnapshot: (server) => ({ ok: true, value: server.snapshot() }),

  refresh: (server) =>
    server.work.inTurn(async () => {
      await server.reopen();
      return { ok: true, value: server.changed() };
    }),

  moveDemonstrationClock: async (server, { to }) => {
    const { demonstration } = server.options;
    if (demonstration === null) return problem('not-in-this-host');
    await demonstration.moveTo(to);
    return { ok: true, value: server.changed() };
  },
};
