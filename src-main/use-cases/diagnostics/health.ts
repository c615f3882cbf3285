import { DAY, between } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import { unverifiedLicenses } from '../checkouts/stored-checkouts.ts';
import { openProfileForUse, profileLocation, type OpenedProfile, type Surroundings } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import type { UseCaseProblem } from '../use-case-problem.ts';

/** What is looked at, in the order in which it is shown. */
export const HEALTH_CHECKS = ['overrides', 'machine', 'trust', 'profile', 'keystore', 'store', 'clock', 'licenses'] as const;

/** One thing that is looked at. */
export type HealthCheck = (typeof HEALTH_CHECKS)[number];

/** What was found: `good`, `attention` (works, and somebody should know), or `bad` (does not work). */
export interface HealthFinding {
  readonly check: HealthCheck;
  readonly state: 'good' | 'attention' | 'bad';
  /** What was found, in a sentence. */
  readonly found: string;
  /** The error behind it, which has a text with what to do; `null` where there is none. */
  readonly problem: { readonly code: ErrorCode; readonly facts: UseCaseProblem['facts'] } | null;
}

/** Looks at everything this program rests on. Makes a profile where there is none, as every command but `whoami` and `verify` does. */
export async function checkHealth(surroundings: Surroundings): Promise<readonly HealthFinding[]> {
  const before = [overridesFinding(surroundings), machineFinding(surroundings), ...trustFindings(surroundings)];
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) {
    const { code, facts } = opened;
    const check = code.startsWith('store-') ? 'store' : 'profile';
    return [...before, { check, state: 'bad', found: `The profile ${profileLocation(surroundings)} cannot be used.`, problem: { code, facts } }];
  }
  try {
    return [...before, profileFinding(opened.value), keystoreFinding(opened.value), ...storeFindings(opened.value)];
  } finally {
    opened.value.close();
  }
}

function good(check: HealthCheck, found: string): HealthFinding {
  return { check, state: 'good', found, problem: null };
}

function attention(check: HealthCheck, found: string): HealthFinding {
  return { check, state: 'attention', found, problem: null };
}

function overridesFinding({ overrides }: Surroundings): HealthFinding {
  if (overrides.ignored.length > 0) return attention('overrides', `Ignored by this packaged build: ${overrides.ignored.join(', ')}.`);
  if (overrides.inForce.length === 0) return good('overrides', 'No developer override is set.');
  return attention('overrides', `Developer overrides are in force: ${overrides.inForce.map(({ variable }) => variable).join(', ')}.`);
}

function machineFinding({ machineNames }: Surroundings): HealthFinding {
  if (machineNames.length === 0) return { check: 'machine', state: 'bad', found: 'This computer has no name, so no license can be for it.', problem: null };
  return good('machine', `This computer is known as ${machineNames.join(', ')}.`);
}

function trustFindings({ trustStore }: Surroundings): readonly HealthFinding[] {
  const { folderProblem, entryProblems, entries, folder } = trustStore;
  if (folderProblem !== null) {
    const { code, path, facts } = folderProblem;
    return [{ check: 'trust', state: 'bad', found: `The trust folder ${folder} is refused, so no issuer in it counts.`, problem: { code, facts: { ...facts, path } } }];
  }
  const broken = entryProblems.map(
    ({ code, file, facts }): HealthFinding => ({ check: 'trust', state: 'attention', found: `${file} does not count.`, problem: { code, facts: { ...facts, path: file } } }),
  );
  if (entries.length === 0) return [attention('trust', `No issuer is trusted yet (${folder}), so no license file can be imported.`), ...broken];
  return [good('trust', `${String(entries.length)} trusted ${entries.length === 1 ? 'issuer' : 'issuers'} in ${folder}.`), ...broken];
}

function profileFinding({ profile }: OpenedProfile): HealthFinding {
  const where = `Profile ${profile.folder}, bound to ${profile.user.id}.`;
  return profile.bindingRestored ? attention('profile', `${where} A damaged copy of its binding was written again.`) : good('profile', where);
}

function keystoreFinding({ profileKey }: OpenedProfile): HealthFinding {
  const where = profileKey.keptIn === 'keystore' ? "the operating system's keystore" : 'a file of the profile that only this user can read';
  if (profileKey.state === 'unreachable') {
    return attention('keystore', "The operating system's keystore cannot be reached now. Licenses work; offline use after a sign-in does not until it can.");
  }
  if (profileKey.state === 'made-anew') return attention('keystore', `The profile key was lost and made anew, in ${where}. Offline use needs a new sign-in.`);
  return good('keystore', `The profile key is kept in ${where}.`);
}

function storeFindings(opened: OpenedProfile): readonly HealthFinding[] {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    return {
      time: readTime(reader, licenses, opened),
      total: licenses.length,
      unverified: unverifiedLicenses(licenses).length,
      cleared: reader.clearedCheckouts().length,
      repairs: reader.activity({ kind: 'store-repaired', limit: 1 }),
    };
  });
  if (!answer.ok) {
    const { code, cause } = answer;
    return [{ check: 'store', state: 'bad', found: 'The stored licenses cannot be read.', problem: { code, facts: { errno: cause } } }];
  }
  const { time, total, unverified, cleared, repairs } = answer.value;
  const [repair] = repairs;
  const store =
    repair === undefined
      ? good('store', `The store is sound (journal: ${opened.cache.journalMode}).`)
      : attention('store', `The store is sound. It was repaired on ${formatIsoInstant(repair.at)}; the damaged file is kept beside it.`);
  return [store, clockFinding(opened, time), licensesFinding(total, unverified, cleared)];
}

function clockFinding(opened: OpenedProfile, { now, conditions }: ReturnType<typeof readTime>): HealthFinding {
  const { wall } = opened.clock();
  const times = `Computed time ${formatIsoInstant(now)}, this computer's clock ${formatIsoInstant(wall)}.`;
  if (conditions.includes('clock-behind')) return attention('clock', `${times} The clock is ${String(Math.floor(between(wall, now) / DAY))} days behind; check date and time.`);
  if (conditions.includes('clock-ahead')) return attention('clock', `${times} The clock has jumped ahead by more than a day; check date and time.`);
  if (conditions.includes('record-missing')) return attention('clock', `${times} The clock record was lost, so offline use needs a new sign-in.`);
  return good('clock', times);
}

function licensesFinding(total: number, unverified: number, cleared: number): HealthFinding {
  const counts = `${String(total)} stored ${total === 1 ? 'license' : 'licenses'}, ${String(cleared)} cleared.`;
  if (unverified === 0) return good('licenses', counts);
  return attention('licenses', `${counts} ${String(unverified)} cannot be verified now and cover nothing; \`licensing list\` says why.`);
}
