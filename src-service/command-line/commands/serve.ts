import { once } from 'node:events';
import { destination, pino } from 'pino';
import { machineClock } from '../../clock/service-clock.ts';
import { ALL_ROUTES } from '../../http/routes/all-routes.ts';
import { createServer } from '../../http/server.ts';
import { createIssuers } from '../../issuer/issuer.ts';
import { callerOfToken } from '../../sign-in/access-tokens.ts';
import { SERVICE_VERSION } from '../../service-version.ts';
import type { CommandAnswer, CommandContext } from '../command-context.ts';

/** `service serve`: answers requests until it is asked to end, and then lets those under way finish. */
export async function serve({ configuration, store, ending, stdout }: CommandContext): Promise<CommandAnswer> {
  const log = pino({ level: configuration.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
  const server = createServer({
    configuration,
    store,
    issuers: createIssuers(configuration.keys),
    clock: machineClock,
    verifyCaller: (bearer, now) => callerOfToken(store.reading, bearer, now),
    routes: ALL_ROUTES,
    version: SERVICE_VERSION,
    log,
  });
  const address = await server.listen({ host: configuration.host, port: configuration.port });
  stdout(`listening at ${address}\n`);
  if (!ending.aborted) await once(ending, 'abort');
  await server.close();
  return {};
}
