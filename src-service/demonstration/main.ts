import { join } from 'node:path';
import { destination, pino } from 'pino';
import { machineClock } from '../clock/service-clock.ts';
import { serveDemonstration, type DemonstrationStart } from './serve-demonstration.ts';

/**
 * The service of a demonstration, a program of its own, which `npm start` starts with what it is for as its one argument: the `service`
 * program has nothing of it. It ends with whoever started it, and says how it is over the channel between them.
 */

const LOG_FILE = 'service.log';

void main();

async function main(): Promise<void> {
  // A terminal's Ctrl-C reaches both programs; whoever started this one ends it, when nothing asks it any more.
  process.on('SIGINT', () => undefined);
  const ending = Promise.withResolvers<undefined>();
  const state = { isServing: false };
  // What is made only in part is made again; there is nothing to finish.
  const end = (): void => (state.isServing ? ending.resolve(undefined) : process.exit(0));
  process.once('SIGTERM', end);
  process.once('disconnect', end);
  try {
    const served = await serveDemonstration(JSON.parse(process.argv[2] ?? '') as DemonstrationStart, {
      own: machineClock,
      makeLog: (folder) =>
        pino({ level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: join(folder, LOG_FILE), append: false, mode: 0o600, sync: true })),
      onMaking: (what) => tell({ news: 'making', what }),
    });
    state.isServing = true;
    const { url, madeBy, trustEntry, accounts } = served;
    tell({ news: 'ready', url, madeBy, trustEntry, accounts });
    await ending.promise;
    await served.close();
  } catch (error) {
    tell({ news: 'failed', why: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
  }
  if (process.connected) process.disconnect();
}

function tell(message: object): void {
  process.send?.(message);
}
