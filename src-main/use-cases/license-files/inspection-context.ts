import type { NoticeCode } from '#core/import/outcome.ts';
import { NOTHING_REVOKED } from '#license-file/revocations/accepted-revocations.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { Surroundings } from '../open-profile.ts';
import { readSignInMemory } from '../sign-in/sign-in-memory.ts';
import type { ToldTime } from '../tell-time.ts';
import type { InspectionContext } from './inspect-file.ts';

/** What files are inspected against in an opened profile, as it is at this moment of the transaction. */
export function inspectionContext(reader: CacheReader, surroundings: Surroundings, time: ToldTime): InspectionContext {
  return {
    now: time.now,
    trust: surroundings.trust,
    machineNames: surroundings.machineNames,
    revocations: reader.revocations(),
    known: reader.knownCheckouts(),
    signedInUser: readSignInMemory(reader)?.userId ?? null,
    clockNotices: time.conditions.filter((condition): condition is Extract<NoticeCode, `clock-${string}`> => condition !== 'record-missing'),
  };
}

/** What files are inspected against where there is no profile yet: nothing is known here, and the clock is the wall's. */
export function contextWithoutProfile(surroundings: Surroundings): InspectionContext {
  const { wall } = surroundings.clock();
  const { buildTime } = surroundings;
  return {
    now: buildTime !== null && buildTime > wall ? buildTime : wall,
    trust: surroundings.trust,
    machineNames: surroundings.machineNames,
    revocations: NOTHING_REVOKED,
    known: { clearedAt: () => null, isStored: () => false },
    signedInUser: null,
    clockNotices: [],
  };
}
