import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { bits, der, integer, oid, sequence } from './der.ts';

/** A certificate to be built; every part can be wrong in the way a test needs. */
export interface CertificateParts {
  readonly key: KeyObject;
  readonly issuer: { readonly key: KeyObject; readonly subject: Buffer } | null;
  readonly subject?: Buffer;
  readonly serial?: string;
  readonly version?: Buffer;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly extensions?: readonly Buffer[];
  readonly hash?: 'sha256' | 'sha1' | 'sha512';
}

/** A certificate with its private key and its subject's DER: what it takes to be an issuer. */
export interface BuiltCertificate {
  readonly der: Buffer;
  readonly key: KeyObject;
  readonly subject: Buffer;
}

const SIGNATURES = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha512: '1.2.840.113549.1.1.13',
} as const;
const VERSION_3 = der(0xa0, integer('02'));

/** Builds and signs a certificate; without an issuer it signs itself. */
export function buildCertificate(parts: CertificateParts): BuiltCertificate {
  const { key, issuer, hash = 'sha256', extensions = [] } = parts;
  const subject = parts.subject ?? name(['O', 'Example Engineering'], ['CN', 'License signing']);
  const algorithm = sequence(oid(SIGNATURES[hash]), der(0x05));
  const toBeSigned = sequence(
    parts.version ?? VERSION_3,
    integer(parts.serial ?? '1234'),
    algorithm,
    issuer?.subject ?? subject,
    sequence(time(parts.validFrom ?? '200101000000Z'), time(parts.validUntil ?? '400101000000Z')),
    subject,
    spki(key),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  const signature = sign(hash, toBeSigned, issuer?.key ?? key);
  return { der: sequence(toBeSigned, algorithm, bits(signature)), key, subject };
}

const ATTRIBUTES: Readonly<Record<string, string>> = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' };
const UTF8_STRING = 0x0c;

/** One attribute; the tag and the octets may be those of any kind of string. */
export function attribute(shortName: string, value: string | Buffer, tag: number = UTF8_STRING): Buffer {
  return sequence(oid(ATTRIBUTES[shortName] ?? shortName), der(tag, Buffer.from(value)));
}

/** A name of single attributes, each a UTF8String. */
export function name(...attributes: readonly (readonly [string, string])[]): Buffer {
  return nameOf(...attributes.map(([shortName, value]) => attribute(shortName, value)));
}

/** A name of relative names with one attribute each. */
export function nameOf(...attributes: readonly Buffer[]): Buffer {
  return sequence(...attributes.map((one) => der(0x31, one)));
}

/** An extension. */
export function extension(type: string, value: Buffer, isCritical = false): Buffer {
  const critical = isCritical ? [der(0x01, Buffer.from([0xff]))] : [];
  return sequence(oid(type), ...critical, der(0x04, value));
}

/** Basic constraints, critical. */
export function basicConstraints(isAuthority: boolean, pathLength?: number): Buffer {
  const items = isAuthority ? [der(0x01, Buffer.from([0xff]))] : [];
  if (pathLength !== undefined) items.push(integer(pathLength.toString(16).padStart(2, '0')));
  return extension('2.5.29.19', sequence(...items), true);
}

/** Key usage from its BIT STRING content, unused bits first: `0780` is digitalSignature, `0204` keyCertSign. */
export function keyUsage(hex: string): Buffer {
  return extension('2.5.29.15', der(0x03, Buffer.from(hex, 'hex')), true);
}

/** An extended key usage of these OIDs. */
export function extendedKeyUsage(...types: readonly string[]): Buffer {
  return extension('2.5.29.37', sequence(...types.map(oid)));
}

/** A subject alternative name of URIs. */
export function uris(...texts: readonly string[]): Buffer {
  return extension('2.5.29.17', sequence(...texts.map((text) => der(0x86, Buffer.from(text)))));
}

/** Both key identifiers. */
export function keyIdentifiers(own: KeyObject, issuer: KeyObject): readonly Buffer[] {
  return [
    extension('2.5.29.14', der(0x04, keyIdentifier(own))),
    extension('2.5.29.35', sequence(der(0x80, keyIdentifier(issuer)))),
  ];
}

function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha1').update(spki(key)).digest();
}

function spki(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function time(digits: string): Buffer {
  return der(digits.length === 13 ? 0x17 : 0x18, Buffer.from(digits));
}
