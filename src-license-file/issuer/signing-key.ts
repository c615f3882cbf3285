import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';

/** Sizes of the keys of this project's own issuers, in bits (format document 7.7). */
export const ROOT_KEY_BITS = 4096;
export const SIGNING_KEY_BITS = 3072;

/** Makes a private RSA key with e = 65537. */
export function generateSigningKey(bits: number): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: bits, publicExponent: 65_537 }, (error, _, privateKey) => {
      if (error === null) resolve(privateKey);
      else reject(error);
    });
  });
}

/** Makes a serial number nobody can guess: 120 random bits, positive, in lower-case hex. */
export function makeSerial(): string {
  return `1${randomBytes(15).toString('hex')}`;
}
