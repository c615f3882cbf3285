/** As many changes of one organisation may wait in a process: one more would wait longer than whoever asks does. */
const MOST_WAITING = 2_000;

/** Thrown where more is asked of the store at once than it does in the time that anybody waits. Nothing was changed. */
export class TooBusy extends Error {
  readonly code = 'too-busy';
  constructor(cause?: unknown) {
    super('Too much is asked of the store at once.', { cause });
  }
}

/** Does work when its turn has come; throws {@link TooBusy} where too much waits already. */
export type TakeTurn = <Result>(organizationId: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets the work of one organisation take turns in this process, in the order in which it came. Whoever waits holds nothing that others need: on
 * PostgreSQL no connection.
 */
export function createTurns(mostWaiting = MOST_WAITING): TakeTurn {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();
  return async (organizationId, work) => {
    const line = lines.get(organizationId) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > mostWaiting) throw new TooBusy();
    lines.set(organizationId, line);
    line.length += 1;
    const mine = line.last.then(work);
    line.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(organizationId);
    }
  };
}
