import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import { NO_EXTENSIONS, readExtensions, type CertificateExtensions } from './certificate-extensions.ts';
import { readName, type CertificateName } from './certificate-name.ts';
import { readCertificateTime } from './certificate-time.ts';
import { DerCursor } from './der-cursor.ts';
import { contextConstructed, contextPrimitive, DER_TAG } from './der-tag.ts';

/** What a certificate's own bytes say; nothing about it is believed yet. */
export interface Certificate {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string;
  readonly version: 1 | 2 | 3;
  /** Content octets of the serial number: two's complement, shortest form. */
  readonly serialOctets: Uint8Array;
  /** Serial number in lower-case hex without leading zeros; empty where it is not a positive number. */
  readonly serial: string;
  /** OID of the algorithm that signed it; the inner and the outer statement are the same. */
  readonly signatureAlgorithm: string;
  readonly issuer: CertificateName;
  readonly subject: CertificateName;
  readonly validFrom: Instant;
  /** The last second at which it is valid (RFC 5280: inclusive). */
  readonly validUntil: Instant;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hex. */
  readonly keyFingerprint: string;
  readonly key: KeyObject;
  readonly extensions: CertificateExtensions;
  /** Whether this certificate's signature was made with a key; the algorithm is judged elsewhere. */
  isSignedBy(key: KeyObject): boolean;
}

const LARGEST_CERTIFICATE = 65_536;

/**
 * Reads a certificate of strict DER, or gives `null`: trailing octets, other encodings, extensions that occur twice,
 * unlike inner and outer algorithms, and keys that OpenSSL cannot read are all refused.
 */
export function parseCertificate(der: Uint8Array): Certificate | null {
  if (der.length > LARGEST_CERTIFICATE) return null;
  const cursor = new DerCursor(der);
  const outer = cursor.inside(DER_TAG.sequence);
  cursor.end();
  const toBeSigned = outer.inside(DER_TAG.sequence);
  const outerAlgorithm = outer.element(DER_TAG.sequence);
  outer.octetAlignedBits();
  outer.end();

  const version = readVersion(toBeSigned);
  const serialOctets = toBeSigned.integer();
  const innerAlgorithm = toBeSigned.element(DER_TAG.sequence);
  const issuer = readName(toBeSigned);
  const validity = toBeSigned.inside(DER_TAG.sequence);
  const validFrom = readCertificateTime(validity.element());
  const validUntil = readCertificateTime(validity.element());
  validity.end();
  const subject = readName(toBeSigned);
  const keyInfo = toBeSigned.element(DER_TAG.sequence);
  toBeSigned.optional(contextPrimitive(1));
  toBeSigned.optional(contextPrimitive(2));
  const extensions =
    toBeSigned.peek() === null ? NO_EXTENSIONS : readExtensions(toBeSigned.inside(contextConstructed(3)));
  toBeSigned.end();
  const signatureAlgorithm = outer.over(innerAlgorithm.content).objectIdentifier();
  if (cursor.faulty || validFrom === null || validUntil === null) return null;
  if (Buffer.compare(innerAlgorithm.whole, outerAlgorithm.whole) !== 0) return null;

  const opened = openWithOpenSsl(der);
  if (opened === null) return null;
  return {
    der,
    fingerprint: sha256(der),
    version,
    serialOctets,
    serial: serialText(serialOctets),
    signatureAlgorithm,
    issuer,
    subject,
    validFrom,
    validUntil,
    keyFingerprint: sha256(keyInfo.whole),
    key: opened.key,
    extensions,
    isSignedBy: (key) => isSignedBy(opened.certificate, key),
  };
}

function readVersion(toBeSigned: DerCursor): 1 | 2 | 3 {
  if (toBeSigned.peek() !== contextConstructed(0)) return 1;
  const explicit = toBeSigned.inside(contextConstructed(0));
  const octets = explicit.integer();
  explicit.end();
  explicit.require(octets.length === 1 && (octets[0] === 1 || octets[0] === 2));
  return octets[0] === 1 ? 2 : 3;
}

function serialText(octets: Uint8Array): string {
  if ((octets[0] ?? 0x80) >= 0x80) return '';
  return Buffer.from(octets).toString('hex').replace(/^0+/, '');
}

/**
 * OpenSSL's own reading of the same bytes: it holds the key and checks the signature. It must agree that these are all.
 */
function openWithOpenSsl(der: Uint8Array): { certificate: X509Certificate; key: KeyObject } | null {
  try {
    const certificate = new X509Certificate(der);
    return certificate.raw.equals(der) ? { certificate, key: certificate.publicKey } : null;
  } catch {
    return null;
  }
}

function isSignedBy(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}
