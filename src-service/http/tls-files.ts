import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Configuration } from '../configuration/configuration.ts';

/** Why the service cannot speak TLS with the files that it was given; `null` where it can, or was given none. */
export function problemOfTlsFiles(tls: Configuration['tls']): 'tls-file-unreadable' | 'tls-file-wrong' | null {
  if (tls === null) return null;
  let files;
  try {
    files = { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) };
  } catch {
    return 'tls-file-unreadable';
  }
  try {
    createSecureContext(files);
    return null;
  } catch {
    return 'tls-file-wrong';
  }
}
