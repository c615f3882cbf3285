import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what a sign-in keeps, so that nobody who reads the database can sign in with it. */
export interface Sealing {
  /** @param boundTo what the bytes belong to: put somewhere else, they do not open */
  seal(text: string, boundTo: string): Buffer;
  /** `null` where it was sealed with another key or for something else, or is damaged. */
  open(sealed: Uint8Array, boundTo: string): string | null;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const FORM = 1;

/** Makes a sealing of a key of 32 random octets: AES-256-GCM, with a key derived from it for this alone. */
export function createSealing(key: Uint8Array): Sealing {
  const derived = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'licensing-service sign-in', 32));
  return {
    seal: (text, boundTo) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, derived, nonce);
      cipher.setAAD(Buffer.from(boundTo, 'utf8'));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed, boundTo) => {
      if (sealed[0] !== FORM || sealed.length < 1 + NONCE + TAG) return null;
      const decipher = createDecipheriv(ALGORITHM, derived, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(boundTo, 'utf8'));
      decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The id under which something secret is stored: from the database nobody learns what to send. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
