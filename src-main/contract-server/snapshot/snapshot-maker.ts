import type { Problem } from '#core/contract/reply.ts';
import { NO_SERVICE } from '#core/contract/service.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { Instant } from '#core/time/instant.ts';
import { NO_LOGIN_START } from '#main/login-start/login-start.ts';
import { lockedChoices, settingsUnder } from '#main/managed-policy/set-by.ts';
import type { OpenedProfile, Surroundings } from '#main/use-cases/open-profile.ts';
import type { ApplicationsHere } from '#main/use-cases/snapshot/questions-shown.ts';
import { problemAtPath, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { ImportQueue } from '../previews/import-queue.ts';
import type { LicensingApiOptions } from '../server-options.ts';
import type { ServiceDesk } from '../service/service-desk.ts';
import { TimeRecorder } from './time-recorder.ts';
import { withoutActivationKeys } from './without-activation-keys.ts';
import { workstationView } from './workstation-view.ts';

/** What is known of a snapshot that was made, for whoever watches whether another is due. */
export interface NewestSnapshot {
  /** The clocks when it was made. */
  readonly readings: ClockReadings;
  /** The clock rules' `now` of it. */
  readonly now: Instant;
  /** The earliest instant at which another says something else by time alone; `null` where none does. */
  readonly nextDifferenceAt: Instant | null;
  /** Why it shows no profile; `null` where it does. */
  readonly problem: Problem | null;
}

/** Makes snapshots, each newer than the one before. */
export class SnapshotMaker {
  readonly #options: LicensingApiOptions;
  readonly #queue: ImportQueue;
  readonly #recorder = new TimeRecorder();
  #sequence = 0;
  #newest: NewestSnapshot | null = null;

  constructor(options: LicensingApiOptions, queue: ImportQueue) {
    this.#options = options;
    this.#queue = queue;
  }

  /** What is known of the newest; `null` before the first. */
  get newest(): NewestSnapshot | null {
    return this.#newest;
  }

  /** Records the time with the next snapshot, whenever the last time was. */
  recordNext(): void {
    this.#recorder.recordNext();
  }

  /** Makes a snapshot of the profile as it is now, or of why there is none. */
  make(profile: UseCaseAnswer<OpenedProfile>, surroundings: Surroundings, settings: Settings, service: ServiceDesk): Snapshot {
    const { host, surface, demonstration, loginStart = NO_LOGIN_START } = this.#options;
    const readings = surroundings.clock();
    const taken = profile.ok ? this.#recorder.take(profile.value, this.#here(), readings.uptime) : profile;
    const now = taken.ok ? taken.value.now : withoutProfile(readings, surroundings);
    this.#sequence += 1;
    this.#newest = { readings, now, nextDifferenceAt: taken.ok ? taken.value.nextDifferenceAt : null, problem: taken.ok ? null : taken };
    return {
      sequence: this.#sequence,
      now,
      wall: readings.wall,
      clock: taken.ok ? taken.value.conditions : [],
      workstation: workstationView(surroundings),
      host,
      surface,
      serviceConfigured: taken.ok && taken.value.service !== null,
      service: taken.ok ? service.view(taken.value.service, taken.value.view.signIn.account) : NO_SERVICE,
      signInProgress: service.signIns.progress,
      trustFolder: trustFolderView(surroundings),
      keystore: profile.ok ? profile.value.profileKey.state : null,
      overrides: surroundings.overrides.inForce,
      demonstration: demonstration?.view() ?? null,
      settings: settingsUnder(surroundings.managedPolicy, settings),
      lockedChoices: lockedChoices(surroundings.managedPolicy),
      whyNoLoginStart: loginStart.whyNot,
      profile: taken.ok ? { ok: true, value: withoutActivationKeys(taken.value.view) } : taken,
      importQueue: this.#queue.view,
    };
  }

  #here(): ApplicationsHere {
    const { applications, surface } = this.#options;
    return {
      registered: applications.registered(),
      asking: surface.kind === 'connection-client' ? surface.application : null,
      isRunning: (application) => applications.isRunning(application),
    };
  }
}

function trustFolderView({ trustStore: { entries, folderProblem } }: Surroundings): Snapshot['trustFolder'] {
  return { issuers: entries.length, problem: folderProblem === null ? null : problemAtPath(folderProblem) };
}

/** Where there is no profile nothing is known of the time but the wall clock and when this program was built. */
function withoutProfile({ wall }: ClockReadings, { buildTime }: Surroundings): Instant {
  return buildTime !== null && buildTime > wall ? buildTime : wall;
}

