import type { KeyObject } from 'node:crypto';
import { OID } from './object-identifier.ts';

const SMALLEST_MODULUS = 2048;
const LARGEST_MODULUS = 8192;
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

const RSA_SIGNATURES: ReadonlySet<string> = new Set([OID.sha256WithRsa, OID.sha384WithRsa, OID.sha512WithRsa]);
const ECDSA_SIGNATURES: ReadonlySet<string> = new Set([OID.ecdsaWithSha256, OID.ecdsaWithSha384, OID.ecdsaWithSha512]);

/**
 * Whether a key is one this program's issuers may have: RSA of 2048 to 8192 bits with e = 65537. The upper end keeps
 * one hostile certificate from costing seconds.
 */
export function isStrongRsaKey(key: KeyObject): boolean {
  const { modulusLength = 0, publicExponent } = key.asymmetricKeyDetails ?? {};
  return (
    key.asymmetricKeyType === 'rsa' &&
    modulusLength >= SMALLEST_MODULUS &&
    modulusLength <= LARGEST_MODULUS &&
    publicExponent === 65_537n
  );
}

/**
 * Whether a key is a strong RSA key or lies on one of the NIST curves P-256, P-384 and P-521: enough for paths in
 * general.
 */
export function isStrongKey(key: KeyObject): boolean {
  if (key.asymmetricKeyType === 'ec') return CURVES.has(key.asymmetricKeyDetails?.namedCurve ?? '');
  return isStrongRsaKey(key);
}

/** Whether a signature algorithm (an OID) is RSA PKCS #1 v1.5 or ECDSA with SHA-256, SHA-384 or SHA-512. */
export function isStrongSignatureAlgorithm(algorithm: string): boolean {
  return RSA_SIGNATURES.has(algorithm) || ECDSA_SIGNATURES.has(algorithm);
}
