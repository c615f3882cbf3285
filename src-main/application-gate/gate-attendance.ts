import type { Decision } from '#core/status/decision.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { changeLogLevel, closeProgramLog, openProgramLog, writeLog } from '#main/log/program-log.ts';
import { logLevel, settingsUnder } from '#main/managed-policy/set-by.ts';
import { attendNotifications } from '#main/notifications/notification-attendant.ts';
import { showNatively } from '#main/notifications/show-natively.ts';
import { notifierSources, systemNotifier } from '#main/notifications/system-notifier.ts';
import { LOOK_EVERY } from '#main/profile-watch/what-is-due.ts';
import { attendSignIn } from '#main/refresh/attend-sign-in.ts';
import { waitBeforePrompt, waitForRefresh } from '#main/refresh/wait-for-refresh.ts';
import { readSettings } from '#main/settings/settings-store.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { FolderImporter } from '#main/use-cases/import-folder/folder-importer.ts';
import type { GateProfile } from './gate-profile.ts';
import type { SessionBook } from './session-book.ts';

/** With what the entitlement service is asked. */
export interface AskingService {
  /** Of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly keeper: TokenKeeper | undefined;
}

/** What a gate does beside answering. */
export interface Attendance {
  /** Waits until nothing is being imported from the import folder, but no longer than so many milliseconds. */
  imported(atMost: number): Promise<void>;
  /** Refreshes the sign-in for a start on an answer that is not confirmed, and waits for it as long as such a start waits; whether it was refreshed. */
  confirmed(decision: Decision, signal: AbortSignal): Promise<boolean>;
  /** Ends it. */
  end(): Promise<void>;
}

/**
 * Does what a gate does beside answering, about once a second: says what is due, imports what lies in the import folder, keeps the sign-in
 * fresh, writes the log, and the usage that could not be written when it came up. Loaded once the gate answers.
 */
export function attend(profile: GateProfile, sessions: SessionBook, { environment, keeper = new TokenKeeper() }: AskingService): Attendance {
  const { profileFolder, clock } = profile.surroundings;
  openProgramLog({ profileFolder, program: 'gate', level: logLevel(profile.surroundings.managedPolicy), clock });
  writeLog('info', 'program', 'started', {});
  const notifications = attendNotifications({
    profile: () => profile.current(),
    // Without a desktop (ssh, cron) nobody would hear it: a window, or the gate of a session with one, says it.
    canSay: () => systemNotifier(notifierSources()) !== null,
    say: (due, now) => {
      const settings = settingsUnder(profile.surroundings.managedPolicy, readSettings(profileFolder).settings);
      for (const { kind, threshold } of due) writeLog('info', 'notifications', 'due', { ending: kind, threshold, isNative: settings.notifications });
      showNatively({ notifications: due, now, isNative: settings.notifications }, settings.language);
    },
  });
  const folder = new FolderImporter({
    surroundings: () => profile.surroundings,
    profile: () => profile.current(),
    // The news is kept in the profile; a window tells it.
    onNews: () => {
      notifications.changed();
      sessions.watch.soon();
    },
  });
  const refreshing = attendSignIn({
    access: { profile: () => profile.current(), keeper, environment },
    clock: () => profile.clock(),
    onStored: () => {
      notifications.changed();
      sessions.watch.soon();
    },
  });
  let mark = '';
  let settled = profile.surroundings;
  const look = async (): Promise<void> => {
    await profile.lookAfter();
    if (profile.surroundings !== settled) {
      settled = profile.surroundings;
      changeLogLevel(logLevel(settled.managedPolicy));
      folder.look();
      refreshing.recheck();
    }
    const now = profile.changeMark();
    if (now !== mark) notifications.changed();
    mark = now;
    notifications.look();
    folder.tick();
    refreshing.tick();
    await sessions.writeUnwritten();
  };
  notifications.begin();
  folder.look();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch((error: unknown) => logBrokenPromise('the gate', error))
      .finally(() => (isLooking = false));
  }, LOOK_EVERY);
  return {
    imported: (atMost) => folder.settled(atMost),
    confirmed: async (decision, signal) => (await waitForRefresh(refreshing, waitBeforePrompt(decision), signal))?.outcome === 'refreshed',
    async end() {
      clearInterval(timer);
      await Promise.all([folder.end(), refreshing.close()]);
      writeLog('info', 'program', 'ended', {});
      closeProgramLog();
    },
  };
}
