import { resolve } from 'node:path';
import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { ApplicationLauncher } from '#main/contract-server/application-launcher.ts';
import type { ProtectedFolder } from '#main/protected-folder/protected-folder.ts';
import type { ApplicationRegistration } from './application-registration.ts';
import { folderState } from '#main/protected-folder/folder-state.ts';
import { folderWatch } from './folder-watch.ts';
import { readApplications } from './read-applications.ts';
import { startProcess } from './start-process.ts';

/**
 * Makes what starts the applications that are registered on this machine. A started one goes on when the window is closed; as long as it
 * is open, it is known whether it still runs.
 *
 * @param environment what a started application gets beside `LICENSING_DECISION`
 */
export function createApplicationLauncher(
  folder: ProtectedFolder,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ApplicationLauncher {
  const registered = registrationsOf(folder);
  const running: ApplicationKey[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const watch = folderWatch(folder.path, tell);
  return {
    registered,
    start: async (application, decision) => {
      const registration = registered().find((one) => isSameApplication(one, application));
      if (registration === undefined) return { ok: false, errno: 'ENOENT' };
      const started = await startProcess(registration.command, decision, environment, 'alone');
      if (!started.ok) return { ok: false, errno: started.errno };
      const { productId, featureString } = registration;
      const one: ApplicationKey = { productId, featureString };
      running.push(one);
      started.child.once('exit', () => {
        running.splice(running.indexOf(one), 1);
        tell();
      });
      // This process may end before the application does.
      started.child.unref();
      tell();
      return { ok: true };
    },
    isRunning: (application) => running.some((one) => isSameApplication(one, application)),
    onChange: (listener) => {
      listeners.add(listener);
      watch.begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watch.end();
      };
    },
  };
}

/** Reads the registrations again whenever something about the folder has changed. */
function registrationsOf(folder: ProtectedFolder): () => readonly ApplicationRegistration[] {
  let known: readonly ApplicationRegistration[] = [];
  let state: string | null = null;
  return () => {
    const now = folderState(resolve(folder.path));
    if (now !== state) {
      known = readApplications(folder).entries.map(({ entry }) => entry);
      state = now;
    }
    return known;
  };
}
