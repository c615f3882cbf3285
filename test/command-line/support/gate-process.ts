import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectsTo, type GateClient } from '../../main/application-gate/support/gate-client.ts';
import type { Run } from './run.ts';
import type { Circumstances, Workplace } from './workplace.ts';

/** `licensing gate` as a process of its own. */
export interface GateProcess {
  /** How it ended, and what it said. */
  readonly run: Promise<Run>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** A client that was greeted. */
  readonly client: () => Promise<GateClient>;
}

/** Starts the gate of a workplace's profile, and ends it when the test has. */
export function startGate(
  place: Workplace,
  atEnd: (end: () => Promise<void>) => void,
  words: readonly string[] = [],
  circumstances: Circumstances = {},
): GateProcess {
  let child: ChildProcess | null = null;
  const run = place.licensing(['gate', ...words], { ...circumstances, watch: (started) => (child = started) });
  const kill = (signal: NodeJS.Signals): void => void child?.kill(signal);
  atEnd(async () => {
    kill('SIGKILL');
    await run;
  });
  return { run, kill, client: async () => (await greeted(place, run)).hello() };
}

/** Connects as soon as there is somebody to connect to; one that has ended will not come. */
async function greeted(place: Workplace, run: Promise<Run>): Promise<GateClient> {
  const gate: { ended: Run | null } = { ended: null };
  void run.then((end) => (gate.ended = end));
  for (;;) {
    try {
      return await connectsTo(join(place.profile, 'gate.sock'));
    } catch (error) {
      if (gate.ended !== null) throw new Error(`the gate has ended: ${JSON.stringify(gate.ended)}`, { cause: error });
      await pause(10);
    }
  }
}
