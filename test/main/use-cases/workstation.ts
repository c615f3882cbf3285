import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import { plus, type Duration, type Instant } from '#core/time/instant.ts';
import { FIXTURE_MACHINE } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { openProfileForUse, readSurroundings, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import { valueOf } from './answers.ts';

/** The instant at which these tests begin: when the fixtures' licenses hold and their issuers' certificates are good. */
export const START = at('2026-07-01T08:00:00.000Z');

/** In memory where there is such a place: these tests bring thousands of writes to the disk, and how long it takes is not their concern. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** How long the computer takes from being switched on until a program looks at the clock. */
const STARTING = 20_000 as Duration;

/**
 * A computer with one profile in a temporary folder, used through the real use cases. Its clocks are the test's: what a
 * real one would show after days, sleep, restarts and settings of its wall clock.
 */
export class Workstation {
  readonly folder = mkdtempSync(join(TEMPORARY, 'licensing-use-cases-'));
  readonly profile = join(this.folder, 'profile');
  /** Policies come from here once a test has said which there are. */
  readonly policyFile = join(this.folder, 'policy.json');
  readonly #trustFolder = join(this.folder, 'trust');
  /** The time as it truly is; tests compare with it, the product never sees it. */
  now: Instant = START;
  wall: Instant = START;
  uptime = 3_600_000 as Duration;
  /** `null` on a system that gives boots no names. */
  bootId: string | null = 'boot-1';
  buildTime: Instant | null = null;
  machineName = FIXTURE_MACHINE;
  #boots = 1;
  #isManaged = false;

  constructor(...trusted: readonly TrustEntry[]) {
    mkdirSync(this.#trustFolder, { mode: 0o700 });
    this.trusts(...(trusted.length === 0 ? [fixtureIssuer().trustEntry] : trusted));
  }

  /** Makes these the issuers that are trusted; profiles opened from now on see it. */
  trusts(...entries: readonly TrustEntry[]): void {
    rmSync(this.#trustFolder, { recursive: true });
    mkdirSync(this.#trustFolder, { mode: 0o700 });
    entries.forEach((entry, index) => {
      writeFileSync(join(this.#trustFolder, `${String(index)}.json`), formatTrustEntry(entry), { mode: 0o600 });
    });
  }

  /** Gives the computer these policies, as an administrator's file says them; `null` takes them away. */
  hasPolicies(text: string | null): void {
    this.#isManaged = true;
    if (text === null) rmSync(this.policyFile, { force: true });
    else writeFileSync(this.policyFile, text);
  }

  /** Lets time pass while the computer is on or asleep: both count in the uptime. */
  passes(length: Duration): void {
    this.now = plus(this.now, length);
    this.wall = plus(this.wall, length);
    this.uptime = (this.uptime + length) as Duration;
  }

  /** Turns the computer off for a while and on again. */
  restarts(offFor: Duration): void {
    this.passes((offFor + STARTING) as Duration);
    this.uptime = STARTING;
    this.#boots += 1;
    if (this.bootId !== null) this.bootId = `boot-${String(this.#boots)}`;
  }

  /** Sets the wall clock ahead, or (negative) back. */
  setsClock(by: Duration): void {
    this.wall = plus(this.wall, by);
  }

  readings(): ClockReadings {
    return { wall: this.wall, uptime: this.uptime, bootId: this.bootId };
  }

  /** The environment of a process on this computer. */
  environment(): Readonly<Record<string, string>> {
    return {
      LICENSING_PROFILE_DIR: this.profile,
      LICENSING_TRUST_DIR: this.#trustFolder,
      ...(this.#isManaged ? { LICENSING_POLICY_FILE: this.policyFile } : {}),
      LICENSING_MACHINE_NAME: this.machineName,
    };
  }

  /** What a process of this computer finds, with the test's clocks. */
  surroundings(): Surroundings {
    return { ...valueOf(readSurroundings(this.environment())), buildTime: this.buildTime, clock: () => this.readings() };
  }

  /** Opens the profile as a process does at its start. */
  async open(): Promise<OpenedProfile> {
    return valueOf(await openProfileForUse(this.surroundings()));
  }

  /** Does something in a process of its own, as it were: opens, works, closes. */
  async use<Value>(work: (opened: OpenedProfile) => Value | Promise<Value>): Promise<Value> {
    const opened = await this.open();
    try {
      return await work(opened);
    } finally {
      opened.close();
    }
  }

  /** Writes a file beside the profile, as mail or a stick would bring it. */
  brings(name: string, bytes: Uint8Array | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
