import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { answerRequest } from './answer-request.ts';
import { watchForChanges } from './change-watch.ts';
import type { LicensingApi } from './licensing-api.ts';
import { LicensingServer } from './licensing-server.ts';
import type { LicensingApiOptions } from './server-options.ts';
import { surroundingsFor } from './surroundings-for.ts';

/**
 * Makes the licensing API of this user's profile, or of a demonstration's. A profile that cannot be used is no reason not to: it is what
 * the snapshot says. Only what leaves no profile to speak of (a developer override that is wrong, no home folder) is a problem here.
 */
export async function createLicensingApi(options: LicensingApiOptions): Promise<UseCaseAnswer<LicensingApi>> {
  const surroundings = surroundingsFor(options, null);
  if (!surroundings.ok) return surroundings;
  const server = new LicensingServer(options, surroundings.value);
  await server.reopen();
  const stopWatching = watchForChanges(server);
  return {
    ok: true,
    value: {
      request: (name, argument) => answerRequest(server, name, argument),
      subscribe: (listener) => server.subscribe(listener),
      offerFiles: (paths) => {
        server.queue.offer(paths);
        server.noticed();
      },
      close: () => {
        stopWatching();
        return server.close();
      },
    },
  };
}
