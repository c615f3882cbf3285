import { hash } from 'node:crypto';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { DAY, type Instant } from '#core/time/instant.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import type { FolderFileRow } from '#main/entitlement-cache/queries/folder-file-rows.ts';
import type { ImportedFile } from '../license-files/imported-file.ts';
import type { Surroundings } from '../open-profile.ts';

type Here = Pick<Surroundings, 'trustStore' | 'machineNames'>;

/** What a refusal depends on that can change: while it stays the same, trying again would only refuse again. */
export function circumstancesOf(refused: Pick<ImportedFile, 'code' | 'facts'>, here: Here): string {
  switch (refused.code) {
    case 'untrusted-issuer':
    case 'certificate-not-valid-at-issue':
    case 'signature-invalid':
      return trusted(here);
    case 'other-machine':
      return here.machineNames.join('\n');
    case 'unsupported-version':
    case 'damaged':
    case 'not-a-checkout':
    case 'not-a-license-file':
    case 'too-large':
      return PROGRAM_VERSION;
    case 'issued-in-the-future':
      return refused.facts['issuedAt'] ?? '';
    default:
      return '';
  }
}

/**
 * Whether a file that had its turn has another one: what it was refused for may be different now. A file that was imported, or was there
 * already, has none: what was cleared since is not brought back.
 */
export function hasAnotherTurn({ code, circumstances, seenAt }: FolderFileRow, here: Here, now: Instant): boolean {
  if (code === null) return false;
  if (code === 'issued-in-the-future') {
    const issuedAt = parseIsoInstant(circumstances);
    return issuedAt !== null && now >= issuedAt - DAY;
  }
  // Ended by a clock that was ahead, and is right again.
  if (code === 'expired') return now < seenAt;
  return circumstances !== circumstancesOf({ code, facts: {} } as Pick<ImportedFile, 'code' | 'facts'>, here);
}

function trusted({ trustStore }: Pick<Here, 'trustStore'>): string {
  return hash('sha256', JSON.stringify(trustStore.entries.map(({ entry }) => entry)), 'hex');
}
