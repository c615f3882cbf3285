import type { LicenseService } from '#core/application/application.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { createDecisionMemory } from './decision-memory.ts';
import { decideByEntry, type ReadyEntry } from './entry-decision.ts';
import { describeSigner } from './signer-description.ts';
import type { PresentedCertificates, Trust, TrustDecision, TrustProblem } from './trust-decision.ts';
import type { TrustEntry } from './trust-entry.ts';

/** A path needs two; a sender may add the authority and a cross-signed copy. More is no honest file. */
const MOST_PRESENTED_INTERMEDIATES = 4;

/** From the least that was right to the most: with several entries, the one that came furthest says what is wrong. */
const PROBLEMS_BY_PROGRESS: readonly TrustProblem[] = [
  'unreadable-certificate',
  'no-matching-entry',
  'path-not-valid',
  'weak-signature',
  'unknown-critical-extension',
  'is-an-authority',
  'may-not-sign',
  'weak-key',
  'extended-key-usage-missing',
  'subject-differs',
  'organization-missing',
  'organization-differs',
  'license-service-not-allowed',
];

/**
 * Makes a trust store's entries ready to decide whose signature counts.
 *
 * The first entry, in the order given, that accepts a signer names the issuer. Decisions depend on the entries and the
 * presented bytes alone (no clock), so they are remembered; the authorities are read at the first decision. An
 * authority entry whose certificate cannot be read is a broken promise of `parseTrustEntry` and throws there.
 */
export function createTrust(entries: readonly TrustEntry[]): Trust {
  const memory = createDecisionMemory();
  let ready: readonly ReadyEntry[] | null = null;
  return {
    decide(presented, licenseService) {
      const recalled = memory.recall(presented, licenseService);
      if (recalled !== null) return recalled;
      ready ??= entries.map(readEntry);
      const decision = decideAfresh(ready, presented, licenseService);
      memory.remember(presented, licenseService, decision);
      return decision;
    },
  };
}

function readEntry(entry: TrustEntry): ReadyEntry {
  if (entry.kind === 'pinned') return { entry, authority: null };
  const authority = parseCertificate(Uint8Array.from(entry.authority));
  if (authority === null) throw new TypeError(`The authority of the trust entry "${entry.name}" is no certificate.`);
  return { entry, authority };
}

function decideAfresh(
  ready: readonly ReadyEntry[],
  presented: PresentedCertificates,
  licenseService: LicenseService,
): TrustDecision {
  const leaf = parseCertificate(Uint8Array.from(presented.leaf));
  if (leaf === null) return { trusted: false, problem: 'unreadable-certificate', signer: null };
  const signer = describeSigner(leaf);
  if (presented.intermediates.length > MOST_PRESENTED_INTERMEDIATES)
    return { trusted: false, problem: 'path-not-valid', signer };
  const intermediates = parseAll(presented.intermediates);
  if (intermediates === null) return { trusted: false, problem: 'unreadable-certificate', signer };
  let furthest: TrustProblem = 'no-matching-entry';
  for (const entry of ready) {
    const decision = decideByEntry(entry, { leaf, intermediates }, licenseService);
    if (decision.trusted) return decision;
    if (progress(decision.problem) > progress(furthest)) furthest = decision.problem;
  }
  return { trusted: false, problem: furthest, signer };
}

function parseAll(certificates: readonly Uint8Array[]): readonly Certificate[] | null {
  const parsed: Certificate[] = [];
  for (const der of certificates) {
    const certificate = parseCertificate(Uint8Array.from(der));
    if (certificate === null) return null;
    parsed.push(certificate);
  }
  return parsed;
}

function progress(problem: TrustProblem): number {
  return PROBLEMS_BY_PROGRESS.indexOf(problem);
}
