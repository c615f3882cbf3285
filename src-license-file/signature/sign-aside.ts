import { sign, type KeyObject } from 'node:crypto';

/** Signs with RSASSA-PKCS1-v1_5 and SHA-256 on a thread of the process's pool; the same bytes as `sign` gives, later. */
export function signAside(data: Uint8Array, key: KeyObject): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sign('sha256', data, key, (error, signature) => {
      if (error === null) resolve(signature);
      else reject(error);
    });
  });
}
