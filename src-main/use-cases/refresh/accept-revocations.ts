import type { Checkout } from '#core/checkout/checkout.ts';
import { recogniseKind } from '#license-file/verification/recognise-kind.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { GivenFile } from '../license-files/given-files.ts';
import { ImportBatch } from '../license-files/import-batch.ts';
import type { ImportedFile } from '../license-files/imported-file.ts';
import { inspectionContext } from '../license-files/inspection-context.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE, patiently } from '../patience.ts';
import { readTime, tellTime } from '../tell-time.ts';

/** What became of the revocation list beside a policy. */
export interface FollowedList {
  readonly outcome: 'accepted' | 'unchanged' | 'refused';
  /** Why it was refused, or could not be stored; `older-number-issued-later` where it is passed over for an issuer that lost count; else `null`. */
  readonly code: string | null;
  /** What counted until then and ended with it. */
  readonly ends: readonly Checkout[];
}

/** How the list is called where a file would have a name. */
const NAME = 'revocations.jwt';

/**
 * Takes the list that came beside a policy that names none as if its file had been imported: verified by the same checks, and accepted only where it says
 * something new; one that is older than what is known changes nothing. One that does not verify leaves no entry in the history either: it
 * would come again with every refresh.
 */
export async function acceptRevocationsBeside(opened: OpenedProfile, bytes: Uint8Array): Promise<FollowedList> {
  if (recogniseKind(bytes) !== 'revocations') return { outcome: 'refused', code: 'not-a-license-file', ends: [] };
  const given = givenList(bytes);
  const tried = opened.cache.read((reader) => batchOf(opened, reader, null).importFile(given));
  if (!tried.ok || tried.value.outcome !== 'imported') return followed(tried);
  return followed(await patiently(() => opened.cache.write((writer) => batchOf(opened, writer, writer).importFile(given)), PATIENCE));
}

/**
 * Takes the list that a policy names, within the transaction that stores the policy: who is confirmed has what was revoked, whatever ends
 * this process between the two.
 */
export function acceptNamedRevocations(opened: OpenedProfile, writer: CacheWriter, bytes: Uint8Array): FollowedList {
  const given = givenList(bytes);
  const tried = batchOf(opened, writer, null).importFile(given);
  const taken = tried.outcome === 'imported' ? batchOf(opened, writer, writer).importFile(given) : tried;
  return followed({ ok: true, value: taken });
}

function givenList(bytes: Uint8Array): GivenFile {
  return { path: NAME, container: 'none', kind: 'revocations', content: { ok: true, bytes }, isIgnored: false };
}

function batchOf(opened: OpenedProfile, reader: CacheReader, writer: CacheWriter | null): ImportBatch {
  const licenses = reader.licenses();
  const time = writer === null ? readTime(reader, licenses, opened) : tellTime(writer, licenses, opened);
  return new ImportBatch(inspectionContext(reader, opened, time), { reader, licenses }, writer, 'service');
}

function followed(answer: { readonly ok: true; readonly value: ImportedFile } | { readonly ok: false; readonly code: string }): FollowedList {
  if (!answer.ok) return { outcome: 'refused', code: answer.code, ends: [] };
  const { outcome, code, ends, facts } = answer.value;
  if (outcome === 'imported') return { outcome: 'accepted', code: null, ends };
  return outcome === 'unchanged' ? { outcome, code: facts['problem'] ?? null, ends: [] } : { outcome: 'refused', code, ends: [] };
}
