import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import type forge from 'node-forge';
import { parseCertificate, type Certificate } from '../trust/certificate.ts';
import { isStrongRsaKey } from '../trust/certificate-key.ts';
import { ATTRIBUTE_TYPES } from '../trust/certificate-name.ts';
import type { CertificateRequest } from './certificate-request.ts';
import { encodeObjectIdentifier } from './encode-object-identifier.ts';

type Forge = typeof forge;

/** Positive, in at most 20 octets with the sign (RFC 5280 4.1.2.2). */
const SERIAL = /^(?=.*[1-9a-f])(?:[0-9a-f]{1,39}|[0-7][0-9a-f]{39})$/;

/** Where the issuer's name stands in a TBSCertificate (RFC 5280 4.1). */
const ISSUER_FIELD = 3;

/**
 * Makes a certificate: node-forge lays it out, `node:crypto` signs it (RSA PKCS #1 v1.5 with SHA-256). Gives its DER.
 *
 * The result is read back with the reader that judges certificates; a request it could not accept, a key that is too
 * weak and a serial number out of range throw.
 */
export async function makeCertificate(request: CertificateRequest): Promise<Uint8Array> {
  const publicKey = request.key.type === 'public' ? request.key : createPublicKey(request.key);
  if (!isStrongRsaKey(publicKey)) throw new RangeError('A certified key is RSA of at least 2048 bits with e = 65537.');
  if (!SERIAL.test(request.serial))
    throw new RangeError('A serial number is a positive hexadecimal one of at most 159 bits.');
  const issuer = request.issuer === null ? null : readIssuer(request.issuer.certificate);
  // Loaded here alone: it costs more to load than all the rest of the program's formats together.
  const { default: forge } = await import('node-forge');
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  certificate.serialNumber = positiveHex(request.serial);
  certificate.validity.notBefore = new Date(request.validFrom);
  certificate.validity.notAfter = new Date(request.validUntil);
  const subject = request.subject.map(([shortName, value]) => attribute(forge, shortName, value));
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', critical: true, ...authority(request) },
    { name: 'keyUsage', critical: true, ...Object.fromEntries(request.keyUsages.map((usage) => [usage, true])) },
    ...extendedKeyUsage(forge, request.extendedKeyUsages),
    ...alternativeNames(request.uris),
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: issuer === null ? true : issuerKeyIdentifier(issuer) },
  ]);
  signWithNode(forge, certificate, issuer, request.issuer?.privateKey ?? request.key);
  const der = fromBinary(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes());
  if (parseCertificate(der) === null) throw new TypeError('The certificate that was made cannot be read back.');
  return der;
}

function readIssuer(der: Uint8Array): Certificate {
  const issuer = parseCertificate(der);
  if (issuer === null) throw new TypeError('The issuing certificate cannot be read.');
  return issuer;
}

function issuerKeyIdentifier({ extensions }: Certificate): string {
  if (extensions.subjectKeyIdentifier === null)
    throw new TypeError('The issuing certificate has no subject key identifier.');
  return Buffer.from(extensions.subjectKeyIdentifier, 'hex').toString('latin1');
}

/**
 * Lets node-forge lay out the part to be signed, puts the issuer's name in as its certificate has it, octet by octet,
 * and signs here: the private key never enters node-forge.
 */
function signWithNode(
  forge: Forge,
  certificate: forge.pki.Certificate,
  issuer: Certificate | null,
  privateKey: KeyObject,
): void {
  const signer = {
    sign: (): string => {
      const toBeSigned = certificate.tbsCertificate as forge.asn1.Asn1 & { value: forge.asn1.Asn1[] };
      const name = issuer === null ? undefined : forge.asn1.fromDer(toBinary(issuer.subject.der));
      if (name !== undefined) toBeSigned.value[ISSUER_FIELD] = name;
      return sign('sha256', fromBinary(forge.asn1.toDer(toBeSigned).getBytes()), privateKey).toString('latin1');
    },
  };
  certificate.sign(signer as unknown as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
}

function attribute(forge: Forge, shortName: string, value: string): forge.pki.CertificateField {
  const type = ATTRIBUTE_TYPES[shortName];
  if (type === undefined) throw new RangeError(`"${shortName}" is no short name of a subject attribute.`);
  const isPrintable = shortName === 'C' || shortName === 'SERIALNUMBER';
  const valueTagClass = isPrintable ? forge.asn1.Type.PRINTABLESTRING : forge.asn1.Type.UTF8;
  return { type, value, valueTagClass: valueTagClass as unknown as forge.asn1.Class };
}

function authority({ authority: wanted }: CertificateRequest): { cA: boolean; pathLenConstraint?: number } {
  return wanted === null ? { cA: false } : { cA: true, pathLenConstraint: wanted.pathLength };
}

function extendedKeyUsage(forge: Forge, usages: readonly string[]): readonly object[] {
  if (usages.length === 0) return [];
  const encoded = Buffer.concat(usages.map(encodeObjectIdentifier));
  const value = forge.asn1.fromDer(toBinary(Buffer.concat([Uint8Array.of(0x30, encoded.length), encoded])));
  return [{ id: '2.5.29.37', value }];
}

function alternativeNames(uris: readonly string[]): readonly object[] {
  const URI = 6;
  return uris.length === 0 ? [] : [{ name: 'subjectAltName', altNames: uris.map((value) => ({ type: URI, value })) }];
}

/** DER reads a leading bit as a sign, so such a number gets a zero octet before it. */
function positiveHex(serial: string): string {
  const digits = serial.replace(/^0+/, '');
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}

function toBinary(octets: Uint8Array): string {
  return Buffer.from(octets).toString('latin1');
}

function fromBinary(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
