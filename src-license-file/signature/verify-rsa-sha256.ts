import { constants, verify, type KeyObject } from 'node:crypto';

const BITS_PER_BYTE = 8;

/**
 * Whether a signature over `data` is RSASSA-PKCS1-v1_5 with SHA-256 under `key` (RFC 8017, 8.2.2): the only algorithm this
 * product accepts. A key of another type, or a signature whose length is not that of the modulus, is simply not valid.
 */
export function verifyRsaSha256(key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  if (key.type !== 'public' || key.asymmetricKeyType !== 'rsa') return false;
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits === undefined || signature.length !== Math.ceil(bits / BITS_PER_BYTE)) return false;
  return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
}
