import type { Certificate } from './certificate.ts';
import { isSameName } from './certificate-profile.ts';

/** Certificates in a chain of names: leaf first, the authority last. */
export type CandidatePath = readonly [leaf: Certificate, ...above: Certificate[], authority: Certificate];

/** More than any honest signer has; it bounds the work that hostile chains of like names can cause. */
const MOST_CANDIDATES = 64;

/**
 * Finds the chains in which each certificate's issuer is the next one's subject, shortest first.
 *
 * No key with the same name occurs twice, so loops of cross-signed authorities end. Signatures are not looked at.
 */
export function candidatePaths(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  authorities: readonly Certificate[],
): readonly CandidatePath[] {
  const found: CandidatePath[] = [];
  let open: (readonly [Certificate, ...Certificate[]])[] = [[leaf]];
  while (open.length > 0 && found.length < MOST_CANDIDATES) {
    for (const chain of open) {
      for (const authority of nextAbove(chain, authorities)) found.push([...chain, authority]);
    }
    open = open
      .flatMap((chain) => nextAbove(chain, intermediates).map((next): typeof chain => [...chain, next]))
      .slice(0, MOST_CANDIDATES);
  }
  return found.slice(0, MOST_CANDIDATES);
}

function nextAbove(
  chain: readonly [Certificate, ...Certificate[]],
  from: readonly Certificate[],
): readonly Certificate[] {
  const top = chain.at(-1) ?? chain[0];
  return from.filter(
    (next) =>
      isSameName(next.subject.der, top.issuer.der) &&
      !chain.some((used) => used !== chain[0] && isSameHolder(used, next)),
  );
}

function isSameHolder(left: Certificate, right: Certificate): boolean {
  return left.keyFingerprint === right.keyFingerprint && isSameName(left.subject.der, right.subject.der);
}
