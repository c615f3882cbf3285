import { problem } from '../contract-problem.ts';
import type { HandlersOf } from './handler-table.ts';

/** What a window shows, and reading it anew. */
export const snapshotHandlers: HandlersOf<'getSnapshot' | 'refresh' | 'moveDemonstrationClock'> = {
  getSnapshot: (server) => {
    server.sayWhatIsDue();
    return { ok: true, value: server.snapshot() };
  },

  refresh: (server) =>
    server.work.inTurn(async () => {
      await server.reopen();
      // Behind it: nobody waits for the service.
      void server.refreshing.refresh('asked');
      return { ok: true, value: server.changed() };
    }),

  /** In turn: what is under way rests on the clock as it was, and each move is answered with what it came to itself. */
  moveDemonstrationClock: (server, { to }) => {
    const { demonstration } = server.options;
    if (demonstration === null) return problem('not-in-this-host');
    return server.work.inTurn(async () => (await demonstration.moveTo(to)) ?? { ok: true, value: server.changed() });
  },
};
