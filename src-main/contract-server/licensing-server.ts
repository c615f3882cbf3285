import type { LicensingEvent, WorkProgress } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { OpenedProfile, Surroundings } from '#main/use-cases/open-profile.ts';
import { PATIENCE, patiently } from '#main/use-cases/patience.ts';
import { closeLeftSessions } from '#main/use-cases/sessions/close-left-sessions.ts';
import { leavesStoreReadable } from '#main/use-cases/unrecorded.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { FolderImporter } from '#main/use-cases/import-folder/folder-importer.ts';
import { followPolicyAtLogin } from '#main/login-start/follow-policy.ts';
import { NO_LOGIN_START, type LoginStart } from '#main/login-start/login-start.ts';
import { logLevel, settingsUnder } from '#main/managed-policy/set-by.ts';
import { changeLogLevel, writeLog } from '#main/log/program-log.ts';
import { attendNotifications, type NotificationAttendant } from '#main/notifications/notification-attendant.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { attendSignIn } from '#main/refresh/attend-sign-in.ts';
import type { RefreshAttendant } from '#main/refresh/refresh-attendant.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { noteRefreshFailure } from '#main/use-cases/refresh/note-refresh-failure.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { HandOverDesk } from './hand-over/hand-over-desk.ts';
import { ImportQueue } from './previews/import-queue.ts';
import { PreviewShelf } from './previews/preview-shelf.ts';
import { ProfileKeeper } from '#main/profile-watch/profile-keeper.ts';
import type { LicensingApiOptions } from './server-options.ts';
import { ServiceDesk } from './service/service-desk.ts';
import { SettingsKeeper } from './settings-keeper.ts';
import { StartedSessions } from './started-sessions.ts';
import { SnapshotMaker, type NewestSnapshot } from './snapshot/snapshot-maker.ts';
import { surroundingsFor } from './surroundings-for.ts';
import { WorkBench } from './work-bench.ts';

/** Everything that is behind one window: the open profile, what waits for confirmation, who listens. Handlers work on it. */
export class LicensingServer {
  readonly options: LicensingApiOptions;
  readonly previews = new PreviewShelf();
  readonly queue = new ImportQueue();
  readonly handOvers = new HandOverDesk();
  readonly settings: SettingsKeeper;
  readonly work: WorkBench;
  readonly notifications: NotificationAttendant;
  /** The entitlement service, and who signs in there. */
  readonly service: ServiceDesk;
  /** Imports what is new in the organisation's folder, behind everything else. */
  readonly folderImporter: FolderImporter;
  /** The usage of what was started from here. */
  readonly started: StartedSessions;
  /** With what the entitlement service is asked: by signing in, refreshing and signing out alike. */
  readonly access: ServiceAccess;
  /** Keeps the sign-in fresh, behind everything else. */
  readonly refreshing: RefreshAttendant;
  readonly #keeper = new ProfileKeeper();
  readonly #listeners = new Set<(event: LicensingEvent) => void>();
  readonly #snapshots: SnapshotMaker;
  #surroundings: Surroundings;
  #isClosed = false;
  /** The store's mark when a change was told last. */
  #mark = '';
  #held = 0;

  constructor(options: LicensingApiOptions, surroundings: Surroundings) {
    this.options = options;
    this.#surroundings = surroundings;
    this.settings = new SettingsKeeper(surroundings.profileFolder);
    this.#snapshots = new SnapshotMaker(options, this.queue);
    this.work = new WorkBench((progress: WorkProgress) => {
      this.#tell({ event: 'workProgressed', payload: progress });
    });
    const { patience, authorities } = options.service ?? {};
    this.access = {
      profile: () => this.profile(),
      keeper: new TokenKeeper(),
      environment: options.environment,
      ...(patience === undefined ? {} : { patience }),
      ...(authorities === undefined ? {} : { authorities }),
    };
    this.refreshing = attendSignIn({ access: this.access, clock: () => this.#surroundings.clock(), onStored: () => this.#stored() });
    this.refreshing.onChange(() => {
      const { isUnderWay, last } = this.refreshing;
      const opened = this.profile();
      if (!isUnderWay && last?.outcome === 'failed' && opened.ok) noteRefreshFailure(opened.value, last.problem.code);
      this.noticed();
    });
    this.started = new StartedSessions(() => this.profile(), options.applications);
    this.folderImporter = new FolderImporter({
      surroundings: () => this.#surroundings,
      profile: () => this.profile(),
      onNews: () => {
        this.noticed();
      },
    });
    this.service = new ServiceDesk({
      access: this.access,
      attendant: this.refreshing,
      clock: () => this.#surroundings.clock(),
      language: () => settingsUnder(this.#surroundings.managedPolicy, this.settings.current).language,
      options: options.service ?? {},
      onChange: () => {
        this.noticed();
      },
      onStored: () => this.#stored(),
    });
    this.notifications = attendNotifications({
      profile: () => this.profile(),
      say: (notifications, now) => {
        const { notifications: isNative } = settingsUnder(this.#surroundings.managedPolicy, this.settings.current);
        for (const { kind, threshold } of notifications) writeLog('info', 'notifications', 'due', { ending: kind, threshold, isNative });
        this.#tell({ event: 'notificationsDue', payload: { notifications, now, isNative } });
      },
    });
  }

  /** What starts the gate when the person signs in to the computer. */
  get loginStart(): LoginStart {
    return this.options.loginStart ?? NO_LOGIN_START;
  }

  /** What this computer, user and process are, as it was read last. */
  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** Whether anybody listens; what nobody sees need not be watched. */
  get isListenedTo(): boolean {
    return this.#listeners.size > 0;
  }

  /** The open profile, or why there is none. */
  profile(): UseCaseAnswer<OpenedProfile> {
    return this.#keeper.current();
  }

  /** Reads everything again: overrides, trust folder, profile, settings. */
  async reopen(): Promise<void> {
    if (this.#isClosed) return;
    const surroundings = surroundingsFor(this.options, this.#surroundings);
    if (surroundings.ok) this.#surroundings = surroundings.value;
    changeLogLevel(logLevel(this.#surroundings.managedPolicy));
    followPolicyAtLogin(this.#surroundings.managedPolicy, this.loginStart);
    await this.#keeper.open(this.#surroundings);
    const opened = this.profile();
    // What a gate that was killed left open; where it cannot be closed now, the next opening does.
    if (opened.ok) closeLeftSessions(opened.value);
    this.#snapshots.recordNext();
    this.notifications.changed();
    this.#mark = this.#markNow();
    this.settings.readAgain(this.#surroundings.profileFolder);
    this.folderImporter.look();
    // An issuer may be trusted now, or another service be set.
    this.#held += 1;
    this.refreshing.recheck();
    this.#held -= 1;
  }

  /** Does something with the open profile; without one the answer is why there is none. */
  withProfile<Value>(work: (opened: OpenedProfile) => Reply<Value>): Reply<Value> {
    const opened = this.profile();
    return opened.ok ? work(opened.value) : opened;
  }

  /** The same for what writes: while another process holds the store it is tried again for a while. What fails shows in the window. */
  async writing<Value>(work: (opened: OpenedProfile) => Reply<Value>): Promise<Reply<Value>> {
    const reply = await patiently(() => this.withProfile(work), PATIENCE);
    if (!reply.ok && leavesStoreReadable(reply)) {
      this.#snapshots.recordNext();
      this.noticed();
    }
    return reply;
  }

  /** Takes a new snapshot. */
  snapshot(): Snapshot {
    return this.#snapshots.make(this.profile(), this.#surroundings, this.settings.current, this.service);
  }

  /** Tells everyone who listens that something changed: one event with a new snapshot. */
  changed(): Snapshot {
    this.#mark = this.#markNow();
    this.notifications.changed();
    this.sayWhatIsDue();
    const snapshot = this.snapshot();
    this.#tell({ event: 'licensingChanged', payload: snapshot });
    return snapshot;
  }

  /** Says what is due, where anybody hears it, so that the snapshot that follows shows it; whether there was anything. */
  sayWhatIsDue(): boolean {
    return this.isListenedTo && this.notifications.look();
  }

  /** Does something of which the parts tell that they changed, and tells it once. */
  async changingOnce<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#held += 1;
    try {
      return await work();
    } finally {
      this.#held -= 1;
      this.noticed();
    }
  }

  /** Tells a change of something that is watched, unless it is part of what is being done. */
  noticed(): void {
    if (this.#held > 0 || this.#isClosed) return;
    try {
      this.changed();
    } catch (error) {
      logBrokenPromise('a change', error);
    }
  }

  /** Whether another process has changed the store since a change was told last. */
  get isOvertaken(): boolean {
    return this.#markNow() !== this.#mark;
  }

  /** Records the time with the next snapshot: what could be written, or could not, is to show. */
  recordNext(): void {
    this.#snapshots.recordNext();
  }

  /** What is known of the newest snapshot. */
  get newest(): NewestSnapshot | null {
    return this.#snapshots.newest;
  }

  /** Tells a listener every event; gives the function that ends it. */
  subscribe(listener: (event: LicensingEvent) => void): () => void {
    // A listener is known by its own wrapper, so that one given twice is told twice and ended once each.
    const own = (event: LicensingEvent): void => {
      listener(event);
    };
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Whether it is closed, or about to be: nothing more is asked of it. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Stops what is under way between two files, lets it finish what it has begun, and closes the profile. A second time does nothing. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listeners.clear();
    this.handOvers.clear();
    this.work.cancel();
    await Promise.all([this.work.settled(), this.folderImporter.end(), this.started.close(), this.service.close(), this.refreshing.close()]);
    await this.service.endUnkept();
    this.#keeper.close();
  }

  /** This process itself stored something, which no mark tells: what it came to is recorded and shown. */
  #stored(): void {
    this.#snapshots.recordNext();
    this.noticed();
  }

  #markNow(): string {
    const opened = this.profile();
    return opened.ok ? opened.value.cache.changeMark() : opened.code;
  }

  #tell(event: LicensingEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        logBrokenPromise(event.event, error);
      }
    }
  }
}

