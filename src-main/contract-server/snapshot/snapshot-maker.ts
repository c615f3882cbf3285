import type { Problem } from '#core/contract/reply.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { duration, MINUTE, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import type { OpenedProfile, Surroundings } from '#main/use-cases/open-profile.ts';
import { readSnapshot, recordSnapshot, type ApplicationsHere, type TakenSnapshot } from '#main/use-cases/snapshot/take-snapshot.ts';
import type { UseCaseAnswer, UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { ImportQueue } from '../previews/import-queue.ts';
import type { LicensingApiOptions } from '../server-options.ts';
import { withoutActivationKeys } from './without-activation-keys.ts';
import { workstationView } from './workstation-view.ts';

/** How often the time is recorded while a window is open (licensing-rules.md, The clock). */
const RECORD_EVERY = duration(10, MINUTE);

/** How soon it is tried again after it could not be recorded. */
const TRY_AGAIN_AFTER = duration(10, SECOND);

/** What a store cannot do that leaves it readable: then what is shown rests on what can be read alone. */
const LEAVES_IT_READABLE: ReadonlySet<string> = new Set(['store-full', 'store-read-only', 'store-no-permission', 'store-disk-error', 'store-busy']);

/** Makes snapshots, each newer than the one before, and knows when the time has to be recorded with one. */
export class SnapshotMaker {
  readonly #options: LicensingApiOptions;
  readonly #queue: ImportQueue;
  #sequence = 0;
  #unrecorded: UseCaseProblem | null = null;
  /** The uptime at which the time is recorded next; `null` for at once. */
  #recordAt: Duration | null = null;
  #nextDifferenceAt: Instant | null = null;
  #madeAt: ClockReadings | null = null;
  #now: Instant | null = null;

  constructor(options: LicensingApiOptions, queue: ImportQueue) {
    this.#options = options;
    this.#queue = queue;
  }

  /** The clocks when the newest was made; `null` before the first. */
  get madeAt(): ClockReadings | null {
    return this.#madeAt;
  }

  /** The clock rules' `now` of the newest; `null` before the first. */
  get now(): Instant | null {
    return this.#now;
  }

  /** The earliest instant at which a snapshot says something else by time alone. */
  get nextDifferenceAt(): Instant | null {
    return this.#nextDifferenceAt;
  }

  /** Records the time with the next snapshot. */
  recordNext(): void {
    this.#recordAt = null;
  }

  /** Notes that something could not be written, so that the next snapshot says so. */
  noteFailure({ code }: Problem): void {
    if (LEAVES_IT_READABLE.has(code)) this.#recordAt = null;
  }

  /** Makes a snapshot of the profile as it is now, or of why there is none. */
  make(profile: UseCaseAnswer<OpenedProfile>, surroundings: Surroundings, settings: Settings): Snapshot {
    const { host, surface, demonstration } = this.#options;
    const readings = surroundings.clock();
    const taken = profile.ok ? this.#take(profile.value, readings) : profile;
    this.#sequence += 1;
    this.#madeAt = readings;
    this.#nextDifferenceAt = taken.ok ? taken.value.nextDifferenceAt : null;
    this.#now = taken.ok ? taken.value.now : withoutProfile(readings, surroundings);
    return {
      sequence: this.#sequence,
      now: this.#now,
      wall: readings.wall,
      clock: taken.ok ? taken.value.conditions : [],
      workstation: workstationView(surroundings),
      host,
      surface,
      serviceConfigured: false,
      // Signing in comes with an entitlement service.
      signInProgress: { state: 'idle' },
      keystore: profile.ok ? profile.value.profileKey.state : null,
      overrides: surroundings.overrides.inForce,
      demonstration: demonstration?.view() ?? null,
      settings,
      profile: taken.ok ? { ok: true, value: withoutActivationKeys(taken.value.view) } : taken,
      importQueue: this.#queue.view,
    };
  }

  #take(opened: OpenedProfile, { uptime }: ClockReadings): UseCaseAnswer<TakenSnapshot> {
    const here = this.#here();
    if (this.#recordAt === null || uptime >= this.#recordAt) {
      const recorded = recordSnapshot(opened, here);
      if (recorded.ok) {
        this.#unrecorded = null;
        this.#recordAt = (uptime + RECORD_EVERY) as Duration;
        return recorded;
      }
      this.#recordAt = (uptime + TRY_AGAIN_AFTER) as Duration;
      if (!LEAVES_IT_READABLE.has(recorded.code)) return recorded;
      this.#unrecorded = recorded;
    }
    return readSnapshot(opened, here, this.#unrecorded);
  }

  #here(): ApplicationsHere {
    const { applications } = this.#options;
    const registered = applications.registered();
    return { registered, isRunning: (application) => applications.isRunning(application) };
  }
}

/** Where there is no profile nothing is known of the time but the wall clock and when this program was built. */
function withoutProfile({ wall }: ClockReadings, { buildTime }: Surroundings): Instant {
  return buildTime !== null && buildTime > wall ? buildTime : wall;
}

