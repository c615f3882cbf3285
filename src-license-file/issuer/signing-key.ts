import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

/** Sizes of the keys of this project's own issuers, in bits (format document 7.7). */
export const ROOT_KEY_BITS = 4096;
export const SIGNING_KEY_BITS = 3072;

/** Makes a private RSA key with e = 65537. */
export async function generateSigningKey(bits: number): Promise<KeyObject> {
  const { privateKey } = await generate('rsa', { modulusLength: bits, publicExponent: 65_537 });
  return privateKey;
}

/** Makes a serial number nobody can guess: 120 random bits, positive, in lower-case hex. */
export function makeSerial(): string {
  return `1${randomBytes(15).toString('hex')}`;
}
