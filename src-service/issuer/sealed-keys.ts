import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/** The keys of an issuer that lie in the store, sealed. */
export interface IssuerKeys {
  readonly signing: KeyObject;
  readonly issuing: KeyObject;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** The form of the sealed bytes; another one is not read. */
const FORM = 1;

/**
 * Seals an issuer's private keys for the store: AES-256-GCM with a key derived from the service's own (`SERVICE_KEY`), bound to the
 * organisation and the serial, so that a row put in another one's place does not open.
 */
export function sealKeys(keys: IssuerKeys, serviceKey: Uint8Array, organizationId: string, serial: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, derivedKey(serviceKey), nonce);
  cipher.setAAD(boundTo(organizationId, serial));
  const text = JSON.stringify([keys.signing, keys.issuing].map((key) => key.export({ type: 'pkcs8', format: 'pem' })));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens sealed keys; `null` where they were sealed with another key or for another row, or are damaged. */
export function openKeys(sealed: Uint8Array, serviceKey: Uint8Array, organizationId: string, serial: string): IssuerKeys | null {
  if (sealed[0] !== FORM || sealed.length < 1 + NONCE + TAG) return null;
  const decipher = createDecipheriv(ALGORITHM, derivedKey(serviceKey), sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(boundTo(organizationId, serial));
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  let text: string;
  try {
    text = Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
  const [signing = '', issuing = ''] = JSON.parse(text) as readonly string[];
  return { signing: createPrivateKey(signing), issuing: createPrivateKey(issuing) };
}

function derivedKey(serviceKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', serviceKey, Buffer.alloc(0), 'licensing-service issuer keys', 32));
}

function boundTo(organizationId: string, serial: string): Buffer {
  return Buffer.from(`${organizationId}\n${serial}`, 'utf8');
}
