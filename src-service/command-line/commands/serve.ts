import { once } from 'node:events';
import { destination, pino } from 'pino';
import { machineClock } from '../../clock/service-clock.ts';
import { ServiceNotStarted, startService } from '../../serve-service.ts';
import type { CommandAnswer, CommandContext } from '../command-context.ts';

/** `service serve`: answers requests until it is asked to end, and then lets those under way finish. */
export async function serve({ configuration, store, ending, stdout }: CommandContext): Promise<CommandAnswer> {
  const log = pino({ level: configuration.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
  try {
    const service = await startService({ configuration, store, clock: machineClock, log });
    stdout(`listening at ${service.address}\n`);
    if (!ending.aborted) await once(ending, 'abort');
    await service.close();
    return {};
  } catch (error) {
    if (error instanceof ServiceNotStarted) return { refused: error.code };
    throw error;
  }
}
