import { mendLoginStart } from '#main/login-start/follow-policy.ts';
import { logLevel, settingsUnder } from '#main/managed-policy/set-by.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { answerRequest } from './answer-request.ts';
import { watchForChanges } from './change-watch.ts';
import type { LicensingApi } from './licensing-api.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { openProgramLog, writeLog } from '#main/log/program-log.ts';
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
  mendLoginStart(settingsUnder(surroundings.value.managedPolicy, server.settings.current).startAtLogin, server.loginStart);
  beginLog(server);
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
        writeLog('info', 'window', 'closed');
        return server.close();
      },
    },
  };
}

/** Where there is no profile there is no place for a log, and the window says why. */
function beginLog(server: LicensingServer): void {
  const { options, surroundings } = server;
  const opened = server.profile();
  if (options.logAs === undefined || !opened.ok) return;
  openProgramLog({ profileFolder: opened.value.profile.folder, program: options.logAs, level: logLevel(surroundings.managedPolicy), clock: surroundings.clock });
  const { profileKey, cache } = opened.value;
  const facts = { version: PROGRAM_VERSION, surface: options.surface.kind, platform: process.platform, node: process.versions.node };
  writeLog('info', 'window', 'opened', { ...facts, keystore: profileKey.state, journal: cache.journalMode });
}
