import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { isObject, parseObject } from '#main/service-client/json-answer.ts';

/** A sign-in that goes on: with what it is refreshed, and whose it is. */
export interface KeptSignIn {
  /** The service it is for. Its tokens are never sent to another one. */
  readonly serviceUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  /** For whom its access tokens are made out; not there where the provider is the service's own. */
  readonly audience?: string;
  readonly refreshToken: string;
  /** The user of the policy that it gave. */
  readonly userId: string;
}

/** Whose a sealed sign-in is, beside the key: it cannot be carried to another computer, or to another user of this one. */
export interface SealedFor {
  readonly machine: string;
  readonly userId: string;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SCHEMA = 1;

/** Seals a sign-in under the profile's token key (AES-256-GCM, a random IV of 96 bits each time): the text of `sign-in.json`. */
export function sealSignIn(signIn: KeptSignIn, tokenKey: Uint8Array, sealedFor: SealedFor): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, tokenKey, iv, { authTagLength: TAG_BYTES }).setAAD(bound(sealedFor));
  const content = Buffer.concat([cipher.update(JSON.stringify(signIn), 'utf8'), cipher.final()]);
  return `${JSON.stringify({ schema: SCHEMA, sealed: Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url') })}\n`;
}

/** Opens what {@link sealSignIn} made; `null` where it was made by another key, for somebody else, or is not as it was made. */
export function openSignIn(text: Uint8Array, tokenKey: Uint8Array, sealedFor: SealedFor): KeptSignIn | null {
  const file = parseObject(text);
  if (file?.['schema'] !== SCHEMA || typeof file['sealed'] !== 'string') return null;
  const sealed = Buffer.from(file['sealed'], 'base64url');
  if (sealed.length <= IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, tokenKey, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(bound(sealedFor))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return keptSignIn(parseObject(Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])));
  } catch {
    return null;
  }
}

const FIELDS = ['serviceUrl', 'issuer', 'clientId', 'refreshToken', 'userId'] as const;

function keptSignIn(value: unknown): KeptSignIn | null {
  if (!isObject(value) || !FIELDS.every((name) => typeof value[name] === 'string')) return null;
  return ['string', 'undefined'].includes(typeof value['audience']) ? (value as unknown as KeptSignIn) : null;
}

/** What a sealed text is bound to, each part with its length before it. */
function bound({ machine, userId }: SealedFor): Buffer {
  const parts = ['licensing-client sign-in 1', machine.toLowerCase(), userId];
  return Buffer.from(parts.map((part) => `${String(Buffer.byteLength(part))}:${part}`).join(''), 'utf8');
}
