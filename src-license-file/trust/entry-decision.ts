import type { LicenseService } from '#core/application/application.ts';
import type { Certificate } from './certificate.ts';
import { isStrongRsaKey } from './certificate-key.ts';
import { organizationOf } from './certificate-organization.ts';
import type { PathProblem } from './path-problem.ts';
import { validatePath, type PathRules } from './path-validation.ts';
import { certifiersAmong, revocationScopesOf } from './revocation-scopes.ts';
import { describePath, describeSigner } from './signer-description.ts';
import { canonicalSubjectRule, keepsSubjectRule } from './subject-rule.ts';
import type { Issuer, TrustDecision, TrustProblem } from './trust-decision.ts';
import type { AuthorityEntry, PinnedEntry, TrustEntry } from './trust-entry.ts';

/** A signer's certificates, read; the leaf's own bytes say who it is, nothing about them is believed yet. */
export interface Presented {
  readonly leaf: Certificate;
  readonly intermediates: readonly Certificate[];
}

/** An entry with its authority's certificate read. */
export type ReadyEntry =
  | { readonly entry: AuthorityEntry; readonly authority: Certificate }
  | { readonly entry: PinnedEntry; readonly authority: null };

/** How long paths are, and what their keys and leaves must be (docs/license-file-format.md, section "Trust"). */
export const SIGNER_PATH_RULES: PathRules = {
  maxIntermediates: 2,
  leafKeyUsage: 'digitalSignature',
  extendedKeyUsage: null,
  isAcceptableKey: isStrongRsaKey,
  validAt: null,
};

const PATH_PROBLEMS: Readonly<Record<PathProblem, TrustProblem>> = {
  'no-path': 'no-matching-entry',
  'not-valid': 'path-not-valid',
  'outside-validity': 'path-not-valid',
  'weak-key': 'weak-key',
  'weak-signature': 'weak-signature',
  'unknown-critical-extension': 'unknown-critical-extension',
  'is-an-authority': 'is-an-authority',
  'may-not-sign': 'may-not-sign',
  'extended-key-usage-missing': 'extended-key-usage-missing',
};

/** Decides by one entry alone whether a signer counts for a license service. */
export function decideByEntry(ready: ReadyEntry, presented: Presented, licenseService: LicenseService): TrustDecision {
  const decision =
    ready.authority === null
      ? decideByPin(ready.entry, presented)
      : decideByAuthority(ready.entry, ready.authority, presented);
  if (!decision.trusted || ready.entry.licenseServices.includes(licenseService)) return decision;
  return refusal('license-service-not-allowed', presented);
}

function decideByPin(entry: PinnedEntry, presented: Presented): TrustDecision {
  const { leaf, intermediates } = presented;
  if (leaf.fingerprint !== entry.pinnedCertificate) return refusal('no-matching-entry', presented);
  if (!isStrongRsaKey(leaf.key)) return refusal('weak-key', presented);
  const certifiers = certifiersAmong(intermediates, leaf);
  const issuer = issuerOf(entry, `pinned:${leaf.fingerprint}`, null, revocationScopesOf(leaf, certifiers));
  return acceptance(issuer, [leaf], certifiers[0]);
}

function decideByAuthority(entry: AuthorityEntry, authority: Certificate, presented: Presented): TrustDecision {
  const { leaf, intermediates } = presented;
  const rules = { ...SIGNER_PATH_RULES, extendedKeyUsage: entry.extendedKeyUsage };
  const validation = validatePath(leaf, intermediates, [authority], rules);
  if (!validation.valid) return refusal(PATH_PROBLEMS[validation.problem], presented);
  if (!keepsSubjectRule(leaf.subject, entry.subject)) return refusal('subject-differs', presented);
  const organization = organizationOf(leaf);
  if (organization.found === 'several') return refusal('organization-differs', presented);
  const organizationId = organization.found === 'one' ? organization.organizationId : null;
  if (entry.organizationId !== null) {
    if (organizationId === null) return refusal('organization-missing', presented);
    if (organizationId !== entry.organizationId.toLowerCase()) return refusal('organization-differs', presented);
  }
  const scope = organizationId ?? canonicalSubjectRule(entry.subject);
  const scopes = revocationScopesOf(leaf, validation.path.slice(1, 2));
  const issuer = issuerOf(entry, `authority:${authority.fingerprint}:${scope}`, organizationId, scopes);
  return acceptance(issuer, validation.path);
}

function issuerOf(
  { name, receipts }: TrustEntry,
  issuerId: string,
  organizationId: string | null,
  revocationScopes: readonly string[],
): Issuer {
  return { name, organizationId, receipts, issuerId, revocationScopes };
}

function acceptance(
  issuer: Issuer,
  path: readonly [Certificate, ...Certificate[]],
  certifier?: Certificate,
): TrustDecision {
  return {
    trusted: true,
    issuer,
    key: path[0].key,
    path: describePath(path, issuer.revocationScopes, certifier),
    signer: describeSigner(path[0]),
  };
}

function refusal(problem: TrustProblem, { leaf }: Presented): TrustDecision {
  return { trusted: false, problem, signer: describeSigner(leaf) };
}
