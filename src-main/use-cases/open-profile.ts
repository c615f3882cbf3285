import { userInfo } from 'node:os';
import { BUILD_TIME, IS_PACKAGED } from '#main/build-information.ts';
import { createProcessClock, type ProcessClock } from '#main/clock/process-clock.ts';
import type { DeveloperOverrides } from '#main/developer-overrides/developer-overrides.ts';
import { ownProfileProblem } from '#main/developer-overrides/own-profile-problem.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';
import type { EntitlementCache } from '#main/entitlement-cache/entitlement-cache.ts';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import { profileFolder } from '#main/profile/profile-folder.ts';
import { openProfile } from '#main/profile/open-profile.ts';
import type { Profile } from '#main/profile/profile.ts';
import { operatingSystemKeystore } from '#main/profile-key/keystore.ts';
import { openProfileKey, type ProfileKey } from '#main/profile-key/open-profile-key.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { readSettled, type Settled } from '#main/reader-process/settled.ts';
import type { Scenario } from './scenario.ts';
import { problemAtPath, problemOfCache, useCaseProblem, type UseCaseAnswer } from './use-case-problem.ts';

/** What this computer, this user and this process are, whether or not there is a profile yet. */
export interface Surroundings extends Settled {
  readonly overrides: DeveloperOverrides;
  /** Where this user's profile lies, or would lie. */
  readonly profileFolder: string;
  readonly trust: Trust;
  readonly clock: ProcessClock;
  /** A lower bound of the clock; `null` under `LICENSING_NOW` and where the sources run unbundled. */
  readonly buildTime: Instant | null;
  /** Facts in the place of the profile's own; only where a developer's gate plays a scenario. */
  readonly scenario?: Scenario;
}

/** A profile opened for use: everything the use cases work with. */
export interface OpenedProfile extends Surroundings {
  readonly profile: Profile;
  readonly profileKey: ProfileKey;
  readonly cache: EntitlementCache;
  /** Closes the cache; the rest needs no closing. */
  readonly close: () => void;
}

/** Reads what this computer, user and process are. A trust folder that is not safe is part of the answer: nothing in it is trusted. */
export function readSurroundings(environment: Readonly<Record<string, string | undefined>>): UseCaseAnswer<Surroundings> {
  const read = readDeveloperOverrides(environment, IS_PACKAGED);
  if (!read.ok) {
    const { code, variable, value } = read.problem;
    return useCaseProblem(code, { variable, value });
  }
  const { overrides } = read;
  const own = profileFolder();
  // As the operating system has it on record too: a `HOME` set for one command does not make the profile another one.
  const recorded = profileFolder({ platform: process.platform, environment: {}, homeFolder: () => '', recordedHomeFolder: () => userInfo().homedir });
  const touching = ownProfileProblem(overrides, [own, recorded].filter((folder) => folder !== null));
  if (touching !== null) return useCaseProblem(touching.code, { variable: touching.variable, value: touching.value });
  const folder = overrides.profileFolder ?? own;
  if (folder === null) return useCaseProblem('profile-home-unknown');
  return {
    ok: true,
    value: {
      overrides,
      profileFolder: folder,
      ...withTrust(readSettled(overrides)),
      clock: createProcessClock({ startAt: overrides.startsAt }),
      buildTime: overrides.startsAt === null ? BUILD_TIME : null,
    },
  };
}

/** What is read of the computer with what it settles, and the trust that follows from it. */
export function withTrust(settled: Settled): Settled & Pick<Surroundings, 'trust'> {
  return { ...settled, trust: createTrust(settled.trustStore.entries.map(({ entry }) => entry)) };
}

/** Where this user's profile lies, or would lie. */
export function profileLocation(surroundings: Surroundings): string {
  return surroundings.profileFolder;
}

/** How a profile is opened. */
export interface OpeningOptions {
  /** Milliseconds that reading and writing wait for another process, blocking this one; five seconds unless given. */
  readonly busyTimeout?: number;
}

/** Opens this user's profile with its key and cache, and makes it at the first time. */
export async function openProfileForUse(surroundings: Surroundings, options: OpeningOptions = {}): Promise<UseCaseAnswer<OpenedProfile>> {
  const user = operatingSystemUser();
  if (!user.ok) return problemAtPath({ code: 'profile-unusable', path: profileLocation(surroundings), facts: { cause: user.problem.code } });
  const folder = profileLocation(surroundings);
  const isOverride = surroundings.overrides.profileFolder !== null;
  const opened = openProfile({ folder, isOverride, user: user.user });
  if (!opened.ok) return problemAtPath(opened.problem);
  const { profile } = opened;
  // A developer's profile is thrown away with its folder; a key of it must not stay behind in the keystore.
  const key = await openProfileKey(profile.folder, isOverride ? null : operatingSystemKeystore());
  if (!key.ok) return problemAtPath(key.problem);
  const cache = openEntitlementCache({
    folder: profile.folder,
    identity: { machineNames: surroundings.machineNames, userId: profile.user.id },
    sealKey: key.profileKey.keys?.sealKey ?? null,
    authenticate: (bytes) => authenticateLicenseFile(bytes, surroundings.trust),
    now: surroundings.clock().wall,
    ...options,
  });
  if (!cache.ok) return problemOfCache(cache);
  const { value } = cache;
  return {
    ok: true,
    value: {
      ...surroundings,
      profile,
      profileKey: key.profileKey,
      cache: value,
      close: () => {
        value.close();
      },
    },
  };
}
