import { hkdfSync } from 'node:crypto';

/** The keys made of one profile key (trustworthiness.md, The cache). */
export interface ProfileKeys {
  /** For HMAC-SHA-256 over the clock record and tombstones. */
  readonly sealKey: Uint8Array;
  /** For AES-256-GCM over sign-in tokens. */
  readonly tokenKey: Uint8Array;
}

const BYTES = 32;

/** Derives both keys with HKDF-SHA-256, each under a name of its own; the profile key is random, so no salt is needed. */
export function deriveKeys(profileKey: Uint8Array): ProfileKeys {
  const derive = (name: string): Uint8Array => new Uint8Array(hkdfSync('sha256', profileKey, '', `licensing-client ${name} 1`, BYTES));
  return { sealKey: derive('seal'), tokenKey: derive('token') };
}
