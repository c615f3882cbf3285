import type { Checkout } from '#core/checkout/checkout.ts';
import { recogniseKind } from '#license-file/verification/recognise-kind.ts';
import type { GivenFile } from '../license-files/given-files.ts';
import { importGivenFiles, tryGivenFiles } from '../license-files/import-license-files.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE } from '../patience.ts';

/** What became of the revocation list beside a policy. */
export interface FollowedList {
  readonly outcome: 'accepted' | 'unchanged' | 'refused';
  /** Why it was refused: a code of an import; `null` where it was not. */
  readonly code: string | null;
  /** What counted until then and ended with it. */
  readonly ends: readonly Checkout[];
}

/** How the list is called where a file would have a name. */
const NAME = 'revocations.jwt';

/**
 * Takes the list that came beside a policy as if its file had been imported: verified by the same checks, and accepted only where it says
 * something new; one that is older than what is known changes nothing. One that does not verify leaves no entry in the history either: it
 * would come again with every refresh.
 */
export async function acceptRevocationsBeside(opened: OpenedProfile, bytes: Uint8Array): Promise<FollowedList> {
  if (recogniseKind(bytes) !== 'revocations') return { outcome: 'refused', code: 'not-a-license-file', ends: [] };
  const given: readonly GivenFile[] = [{ path: NAME, container: 'none', kind: 'revocations', content: { ok: true, bytes }, isIgnored: false }];
  const [tried] = (await tryGivenFiles(opened, given, {})).files;
  if (tried?.outcome !== 'imported') return tried?.outcome === 'unchanged' ? UNCHANGED : { outcome: 'refused', code: tried?.code ?? null, ends: [] };
  const [done] = (await importGivenFiles(opened, given, { patience: PATIENCE })).files;
  if (done?.outcome === 'imported') return { outcome: 'accepted', code: null, ends: done.ends.map((one) => one) };
  return done?.outcome === 'unchanged' ? UNCHANGED : { outcome: 'refused', code: done?.code ?? null, ends: [] };
}

const UNCHANGED: FollowedList = { outcome: 'unchanged', code: null, ends: [] };
