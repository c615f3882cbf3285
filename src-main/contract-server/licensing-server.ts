import type { LicensingEvent, WorkProgress } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { readSettings, writeSettings, type FoundSettings } from '#main/settings/settings-store.ts';
import type { OpenedProfile, Surroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { problem } from './contract-problem.ts';
import { ImportQueue } from './previews/import-queue.ts';
import { PreviewShelf } from './previews/preview-shelf.ts';
import { ProfileKeeper } from './profile-keeper.ts';
import type { LicensingApiOptions } from './server-options.ts';
import { SnapshotMaker } from './snapshot/snapshot-maker.ts';
import { surroundingsFor } from './surroundings-for.ts';
import { WorkBench } from './work-bench.ts';

/** Everything that is behind one window: the open profile, what waits for confirmation, who listens. Handlers work on it. */
export class LicensingServer {
  readonly options: LicensingApiOptions;
  readonly previews = new PreviewShelf();
  readonly queue = new ImportQueue();
  readonly work: WorkBench;
  readonly #keeper = new ProfileKeeper();
  readonly #listeners = new Set<(event: LicensingEvent) => void>();
  readonly #snapshots: SnapshotMaker;
  #surroundings: Surroundings;
  #settings: FoundSettings;

  constructor(options: LicensingApiOptions, surroundings: Surroundings) {
    this.options = options;
    this.#surroundings = surroundings;
    this.#settings = readSettings(surroundings.profileFolder);
    this.#snapshots = new SnapshotMaker(options, this.queue);
    this.work = new WorkBench((progress: WorkProgress) => {
      this.#tell({ event: 'workProgressed', payload: progress });
    });
  }

  /** What this computer, user and process are, as it was read last. */
  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** The settings that hold, and what is wrong with the file they are kept in. */
  get settings(): FoundSettings {
    return this.#settings;
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
    const surroundings = surroundingsFor(this.options, this.#surroundings);
    if (surroundings.ok) this.#surroundings = surroundings.value;
    await this.#keeper.open(this.#surroundings);
    this.#snapshots.recordNext();
    const found = readSettings(this.#surroundings.profileFolder);
    // A choice that could not be saved holds while the window is open.
    if (!this.#isUnsaved) this.#settings = found;
  }

  #isUnsaved = false;

  /** Chooses settings; they hold in any case, and are saved where they can be. */
  choose(chosen: Partial<Settings>): Reply<Settings> {
    const settings = { ...this.#settings.settings, ...chosen };
    const opened = this.profile();
    const failure = opened.ok ? writeSettings(opened.value.profile.folder, settings) : opened;
    this.#isUnsaved = failure !== null;
    this.#settings = { settings, problem: failure === null ? null : this.#settings.problem };
    if (failure === null) return { ok: true, value: settings };
    return problem('settings-not-saved', 'errno' in failure ? { path: failure.path, errno: failure.errno } : failure.facts);
  }

  /** Does something with the open profile; without one the answer is why there is none. */
  withProfile<Value>(work: (opened: OpenedProfile) => Reply<Value>): Reply<Value> {
    const opened = this.profile();
    if (!opened.ok) return opened;
    const reply = work(opened.value);
    if (!reply.ok) this.#snapshots.noteFailure(reply);
    return reply;
  }

  /** Takes a new snapshot. */
  snapshot(): Snapshot {
    return this.#snapshots.make(this.profile(), this.#surroundings, this.#settings.settings);
  }

  /** Tells everyone who listens that something changed: one event with a new snapshot. */
  changed(): Snapshot {
    const snapshot = this.snapshot();
    this.#tell({ event: 'licensingChanged', payload: snapshot });
    return snapshot;
  }

  /** What the newest snapshot was of, for whoever watches the time and the store. */
  get newest(): SnapshotMaker {
    return this.#snapshots;
  }

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

  close(): void {
    this.#listeners.clear();
    this.#keeper.close();
  }

  #tell(event: LicensingEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

