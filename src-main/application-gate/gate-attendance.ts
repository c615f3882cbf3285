import { logBrokenPromise } from '#main/broken-promise.ts';
import { closeProgramLog, openProgramLog, writeLog } from '#main/log/program-log.ts';
import { settingsUnder } from '#main/managed-policy/set-by.ts';
import { attendNotifications } from '#main/notifications/notification-attendant.ts';
import { showNatively } from '#main/notifications/show-natively.ts';
import { LOOK_EVERY } from '#main/profile-watch/what-is-due.ts';
import { readSettings } from '#main/settings/settings-store.ts';
import { FolderImporter } from '#main/use-cases/import-folder/folder-importer.ts';
import type { DecisionWatch } from './decision-watch.ts';
import type { GateProfile } from './gate-profile.ts';

/**
 * Does what a gate does beside answering, about once a second: says what is due, imports what lies in the import folder, and writes the
 * log. Loaded once the gate answers. Gives the function that ends it.
 */
export function attend(profile: GateProfile, watch: DecisionWatch): () => Promise<void> {
  const { managedPolicy, profileFolder, clock } = profile.surroundings;
  openProgramLog({ profileFolder, program: 'gate', level: managedPolicy.settings.LogLevel?.value ?? 'info', clock });
  writeLog('info', 'program', 'started', {});
  const notifications = attendNotifications({
    profile: () => profile.current(),
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
      watch.soon();
    },
  });
  let mark = '';
  const look = (): void => {
    const now = profile.changeMark();
    if (now !== mark) notifications.changed();
    mark = now;
    void profile.lookAfter();
    notifications.look();
    folder.tick();
  };
  notifications.begin();
  folder.look();
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      logBrokenPromise('the gate', error);
    }
  }, LOOK_EVERY);
  return async () => {
    clearInterval(timer);
    await folder.end();
    writeLog('info', 'program', 'ended', {});
    closeProgramLog();
  };
}
