import type { KeyObject } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import { candidatePaths, type CandidatePath } from './candidate-paths.ts';
import type { Certificate } from './certificate.ts';
import { isStrongSignatureAlgorithm } from './certificate-key.ts';
import {
  hasUnknownCriticalExtension,
  isSelfIssued,
  keepsAuthorityProfile,
  keepsProfile,
} from './certificate-profile.ts';
import type { KeyUsage } from './key-usage.ts';
import { staysInsideNameConstraints } from './name-constraint-check.ts';
import { OID } from './object-identifier.ts';
import type { PathProblem } from './path-problem.ts';
import { isPathValidAt } from './path-validity.ts';

/** What a path must be like, beyond RFC 5280. */
export interface PathRules {
  /** How many certificates may stand between leaf and authority, self-issued ones included. */
  readonly maxIntermediates: number;
  /** What the leaf's key usage extension must allow; `null` asks for nothing. */
  readonly leafKeyUsage: KeyUsage | null;
  /**
   * The usage (a dotted OID) the leaf must carry by itself, not through `anyExtendedKeyUsage`; `null` asks for nothing.
   */
  readonly extendedKeyUsage: string | null;
  /** Whether a key is of a kind and size that counts; asked for every certificate of a path, the authority included. */
  readonly isAcceptableKey: (key: KeyObject) => boolean;
  /** The instant at which every certificate must be valid; `null` leaves validity to the caller. */
  readonly validAt: Instant | null;
}

/** An accepted path, or the problem of the candidate that came furthest. */
export type PathValidation =
  { readonly valid: true; readonly path: CandidatePath } | { readonly valid: false; readonly problem: PathProblem };

/** From the least that was right to the most. */
const PROBLEMS_BY_PROGRESS: readonly PathProblem[] = [
  'no-path',
  'not-valid',
  'weak-signature',
  'unknown-critical-extension',
  'is-an-authority',
  'may-not-sign',
  'weak-key',
  'extended-key-usage-missing',
  'outside-validity',
];

/**
 * Validates the paths from a leaf to one of the authorities (RFC 5280 section 6, without policies and CRLs; names are
 * equal when their DER is). Of several accepted ones it gives the path whose certificates are all valid together the
 * longest.
 */
export function validatePath(
  leaf: Certificate,
  intermediates: readonly Certificate[],
  authorities: readonly Certificate[],
  rules: PathRules,
): PathValidation {
  let best: CandidatePath | null = null;
  let furthest = 0;
  for (const path of candidatePaths(leaf, intermediates, authorities)) {
    const problem = findProblem(path, rules);
    if (problem === null) best = best === null || commonValidity(path) > commonValidity(best) ? path : best;
    else furthest = Math.max(furthest, PROBLEMS_BY_PROGRESS.indexOf(problem));
  }
  if (best !== null) return { valid: true, path: best };
  return { valid: false, problem: PROBLEMS_BY_PROGRESS[furthest] ?? 'no-path' };
}

function findProblem(path: CandidatePath, rules: PathRules): PathProblem | null {
  const [leaf, ...authorities] = path;
  const { extensions } = leaf;
  if (path.length - 2 > rules.maxIntermediates) return 'not-valid';
  if (!authorities.every(keepsAuthorityProfile) || !path.every(keepsProfile)) return 'not-valid';
  if (!keepsPathLengths(path) || !keepsKeyIdentifiers(path)) return 'not-valid';
  if (!path.slice(0, -1).every((certificate) => isStrongSignatureAlgorithm(certificate.signatureAlgorithm)))
    return 'weak-signature';
  if (!authorities.every(({ key }) => rules.isAcceptableKey(key))) return 'weak-key';
  if (!hasGoodSignatures(path) || !staysInsideNameConstraints(path)) return 'not-valid';
  if (path.some(hasUnknownCriticalExtension)) return 'unknown-critical-extension';
  if (extensions.basicConstraints?.isAuthority === true) return 'is-an-authority';
  if (rules.leafKeyUsage !== null && extensions.keyUsage?.has(rules.leafKeyUsage) !== true) return 'may-not-sign';
  if (!rules.isAcceptableKey(leaf.key)) return 'weak-key';
  if (!hasExtendedKeyUsage(path, rules.extendedKeyUsage)) return 'extended-key-usage-missing';
  return rules.validAt === null || isPathValidAt(path, rules.validAt) ? null : 'outside-validity';
}

/**
 * Each authority's pathlen bounds the certificates below it that are neither the leaf nor self-issued (RFC 5280 6.1.4
 * l, m).
 */
function keepsPathLengths(path: CandidatePath): boolean {
  let below = 0;
  return path.slice(1).every((authority) => {
    const allowed = authority.extensions.basicConstraints?.pathLength ?? Infinity;
    const keeps = below <= allowed;
    if (!isSelfIssued(authority)) below += 1;
    return keeps;
  });
}

/**
 * Every certificate but a self-issued authority at the top names its issuer's key, and the key that it names is the
 * issuer's.
 */
function keepsKeyIdentifiers(path: CandidatePath): boolean {
  return path.every((certificate, index) => {
    const named = certificate.extensions.authorityKeyIdentifier;
    const issuer = path[index + 1];
    if (issuer !== undefined) return named !== null && named === issuer.extensions.subjectKeyIdentifier;
    return named !== null || isSelfSigned(certificate);
  });
}

function isSelfSigned(certificate: Certificate): boolean {
  return isSelfIssued(certificate) && certificate.isSignedBy(certificate.key);
}

function hasGoodSignatures(path: CandidatePath): boolean {
  return path.slice(1).every((issuer, index) => path[index]?.isSignedBy(issuer.key) === true);
}

/**
 * Authorities below the top that carry an extended key usage narrow what the leaf may be used for, as most software has
 * it.
 */
function hasExtendedKeyUsage(path: CandidatePath, wanted: string | null): boolean {
  if (wanted === null) return true;
  return path.every(({ extensions }, index) => {
    const usages = extensions.extendedKeyUsage;
    if (index === 0) return usages?.includes(wanted) === true;
    return usages === null || usages.includes(wanted) || usages.includes(OID.anyExtendedKeyUsage);
  });
}

function commonValidity(path: CandidatePath): number {
  return Math.min(...path.map(({ validUntil }) => validUntil)) - Math.max(...path.map(({ validFrom }) => validFrom));
}
