import type { LicenseFileKind } from '#core/import/outcome.ts';
import { belicFormat } from '../belic/belic-format.ts';
import { cleanTransport } from '../encoding/transport.ts';
import type { SignerDescription, Trust, TrustDecision } from '../trust/trust-decision.ts';
import { xmlFormat } from '../xml/xml-format.ts';
import { failed, type CheckFailure } from './check-failure.ts';
import type { ClaimsRead, LicenseFormat } from './license-format.ts';
import { recogniseKind, sizeLimit } from './recognise-kind.ts';

/** A decision of the trust store that accepts the signer. */
export type TrustedSigner = Extract<TrustDecision, { trusted: true }>;

/** A file whose signature holds and whose claims could be read; time, machine and memory have not been asked. */
export interface LicenseFileRead {
  readonly ok: true;
  readonly kind: 'belic' | 'xml';
  readonly trusted: TrustedSigner;
  readonly claims: ClaimsRead;
  readonly signature: Uint8Array;
}

/** A file that did not come so far: the first check that failed, and what may be said about the signer. */
export interface LicenseFileNotRead {
  readonly ok: false;
  readonly kind: LicenseFileKind | null;
  readonly failure: CheckFailure;
  /** Whether it is of the size, encoding and kind of a revocation list, which has a verification of its own. */
  readonly isRevocationList: boolean;
  /** What passed before is known to hold: present once the certificate has been accepted. */
  readonly trusted: TrustedSigner | null;
  /** As the certificate describes itself, unconfirmed where `trusted` is null. */
  readonly signer: SignerDescription | null;
}

/**
 * Takes a file through format document 6.2–6.7, the checks that each need the one before: size and encoding, kind, envelope,
 * certificate, signature, claims. Free of any clock.
 */
export function readLicenseFile(bytes: Uint8Array, trust: Trust): LicenseFileRead | LicenseFileNotRead {
  const kind = recogniseKind(bytes);
  // 6.2
  if (bytes.length > sizeLimit(kind)) return notRead(kind, failed('size-and-encoding', 'too-large'));
  // 6.3
  if (kind === null) return notRead(null, failed('kind', 'not-a-license-file'));
  const text = cleanTransport(bytes);
  if (text === null) return notRead(kind, failed('size-and-encoding', 'damaged', { problem: 'not-utf8' }));
  if (kind === 'revocations') {
    const failure = failed('is-a-checkout', 'not-a-checkout', { problem: 'revocation-list' });
    return { ...notRead(kind, failure), isRevocationList: true };
  }
  return kind === 'belic' ? readAs(belicFormat, text, trust) : readAs(xmlFormat, text, trust);
}

function readAs<Envelope, Signed>(
  format: LicenseFormat<Envelope, Signed>,
  text: string,
  trust: Trust,
): LicenseFileRead | LicenseFileNotRead {
  const { kind } = format;
  // 6.4
  const read = format.readEnvelope(text);
  if (!read.ok) return notRead(kind, failed('envelope', read.code, { problem: read.problem }));
  // 6.5
  const trusted = trust.decide(read.presented, format.licenseService);
  if (!trusted.trusted) {
    const facts = { problem: trusted.problem, ...signerFacts(trusted.signer) };
    return notRead(kind, failed('certificate', 'untrusted-issuer', facts), null, trusted.signer);
  }
  // 6.6
  const checked = format.checkSignature(read.envelope, trusted.key, read.presented.leaf);
  if (!checked.ok) return notRead(kind, failed('signature', checked.code, { problem: checked.problem }), trusted);
  // 6.7
  const claims = format.readClaims(checked.signed);
  if (!claims.ok) return notRead(kind, failed('claims', claims.code, { problem: claims.problem }), trusted);
  const proven = trusted.issuer.organizationId;
  if (proven !== null && proven.toLowerCase() !== claims.organizationId.toLowerCase()) {
    return notRead(kind, failed('claims', 'untrusted-issuer', { problem: 'organization-differs' }), trusted);
  }
  return { ok: true, kind, trusted, claims, signature: checked.signature };
}

/** What a text may show about a signer, as its certificate describes itself. */
export function signerFacts(signer: SignerDescription | null): Readonly<Record<string, string>> {
  if (signer === null) return {};
  return { subject: signer.subject, issuedBy: signer.issuedBy, fingerprint: signer.fingerprint };
}

function notRead(
  kind: LicenseFileKind | null,
  failure: CheckFailure,
  trusted: TrustedSigner | null = null,
  signer: SignerDescription | null = trusted?.signer ?? null,
): LicenseFileNotRead {
  return { ok: false, kind, failure, isRevocationList: false, trusted, signer };
}
