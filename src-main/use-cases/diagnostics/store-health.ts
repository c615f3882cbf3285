import { between, DAY } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { unverifiedLicenses } from '../checkouts/stored-checkouts.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime, tellTime } from '../tell-time.ts';
import { attention, bad, good, type HealthFinding } from './finding.ts';

/** Looks at what is stored: the store itself, the clock, and whether the licenses in it can be used here. */
export function storeFindings(opened: OpenedProfile): readonly HealthFinding[] {
  // What is tried here is what every answer does first; so what cannot be written comes to light.
  const written = opened.cache.write((writer) => tellTime(writer, writer.licenses(), opened));
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    return {
      time: readTime(reader, licenses, opened),
      licenses: licensesFinding(licenses, reader.clearedCheckouts().length),
      repairs: reader.activity({ kind: 'store-repaired', limit: 1 }),
    };
  });
  if (!answer.ok) {
    const { code, cause } = answer;
    return [bad('store', 'store-not-readable', {}, { code, facts: { errno: cause } })];
  }
  const { time, licenses, repairs } = answer.value;
  const [repair] = repairs;
  const store =
    repair === undefined
      ? good('store', 'store-sound', { journal: opened.cache.journalMode })
      : attention('store', 'store-was-repaired', { at: formatIsoInstant(repair.at) });
  const writing = written.ok
    ? []
    : [bad('store', 'store-not-writable', {}, { code: written.code, facts: { errno: written.cause } })];
  const copies = opened.cache.warnings.map(({ step, cause }) =>
    attention('store', 'store-copy-missing', { copy: step, cause }),
  );
  return [store, ...writing, ...copies, clockFinding(opened, time), licenses];
}

function clockFinding(opened: OpenedProfile, { now, conditions }: ReturnType<typeof readTime>): HealthFinding {
  const { wall } = opened.clock();
  const times = { now: formatIsoInstant(now), wall: formatIsoInstant(wall) };
  if (conditions.includes('clock-behind')) {
    return attention('clock', 'clock-behind', { ...times, days: Math.floor(between(wall, now) / DAY) });
  }
  if (conditions.includes('clock-ahead')) return attention('clock', 'clock-ahead', times);
  if (conditions.includes('record-missing')) return attention('clock', 'clock-record-lost', times);
  return good('clock', 'clock-agrees', times);
}

/** Licenses that cannot be used here are no fault of the store, and somebody waits for them all the same. */
function licensesFinding(licenses: readonly StoredLicense[], cleared: number): HealthFinding {
  const elsewhere = licenses.filter((one) => one.state === 'authentic' && one.problem !== null).length;
  const unverified = unverifiedLicenses(licenses).length;
  const counts = { stored: licenses.length, cleared };
  if (elsewhere + unverified === 0) return good('licenses', 'licenses-counted', counts);
  return attention('licenses', 'licenses-not-usable', { ...counts, elsewhere, unverified });
}
