import type { Signer } from '../issuer/create-issuer.ts';
import { signEnvelope } from '../signature/sign-envelope.ts';
import { sizeLimit } from '../verification/recognise-kind.ts';
import { formatRevocationClaims, readRevocationClaims } from './revocation-claims.ts';
import { REVOCATIONS_TYPE, type RevocationContent } from './revocation-list.ts';

/** A revocation list's file, or why no verifier would take it. */
export type RevocationIssueResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'too-large' | 'does-not-read-back' };

/**
 * Makes and signs a revocation list (format document 2, 8). The same content and signer give the same bytes.
 *
 * A list is whole: it repeats what its signing key's earlier lists said, but may leave out checkouts that have ended.
 * Its number is the caller's to count up.
 */
export function issueRevocationList(content: RevocationContent, signer: Signer): RevocationIssueResult {
  const payload = Buffer.from(formatRevocationClaims(content), 'utf8');
  if (!readRevocationClaims(payload).ok) return { ok: false, problem: 'does-not-read-back' };
  const { bytes } = signEnvelope(REVOCATIONS_TYPE, payload, signer);
  return bytes.length > sizeLimit('revocations') ? { ok: false, problem: 'too-large' } : { ok: true, bytes };
}
