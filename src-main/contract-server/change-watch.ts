import { logBrokenPromise } from '#main/broken-promise.ts';
import { PolicyWatch } from '#main/managed-policy/policy-watch.ts';
import { Backoff } from '#main/profile-watch/backoff.ts';
import { LOOK_EVERY, whatIsDue } from '#main/profile-watch/what-is-due.ts';
import type { LicensingServer } from './licensing-server.ts';

/**
 * Looks once a second, while anybody listens, whether the window shows something else now: another process wrote to the store, an
 * instant has come, the clock was set, the computer slept. A long timer would be trusted through a sleep, and a short one costs nothing.
 *
 * @returns ends it
 */
export function watchForChanges(server: LicensingServer): () => void {
  const endOfApplications = server.options.applications.onChange(() => {
    server.noticed();
  });
  const again = new Backoff();
  const policies = new PolicyWatch(server.surroundings.overrides.policyFile);
  const timer = setInterval(() => {
    if (!server.isListenedTo) return;
    try {
      look();
    } catch (error) {
      logBrokenPromise('watching for changes', error);
    }
  }, LOOK_EVERY);
  timer.unref();

  function look(): void {
    const isWithoutProfile = (server.newest?.problem ?? null) !== null;
    if (isWithoutProfile && again.isDue()) tryAgain().catch((error: unknown) => logBrokenPromise('opening the profile again', error));
    if (!isWithoutProfile) again.forget();
    if (policies.hasChanged()) readPolicies().catch((error: unknown) => logBrokenPromise('reading the policies again', error));
    server.folderImporter.tick();
    server.refreshing.tick();
    const due = whatIsDue(server.newest, server.surroundings.clock());
    // What ends by itself is noted in the history when it does.
    if (due === 'difference') server.recordNext();
    // Before what is shown is told, so that it is among it.
    if (server.isOvertaken) server.notifications.changed();
    const isSaid = server.sayWhatIsDue();
    if (isSaid || server.isOvertaken || due !== 'nothing') server.noticed();
  }

  /** Reads the policies again, with everything that rests on them, and tells what came of it. */
  async function readPolicies(): Promise<void> {
    await server.work.inTurn(() => server.reopen());
    server.noticed();
  }

  /** Opens the profile anew; told only where it came to something else. */
  async function tryAgain(): Promise<void> {
    const before = server.newest?.problem?.code;
    await server.work.inTurn(() => server.reopen());
    if (server.isClosed) return;
    server.snapshot();
    if (server.newest?.problem?.code !== before) server.noticed();
  }

  return () => {
    clearInterval(timer);
    endOfApplications();
  };
}
