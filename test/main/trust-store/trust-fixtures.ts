import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether this process may make folders that only root can write; tests that need it say that they were skipped. */
export const IS_ROOT = process.getuid?.() === 0;

/** Makes a folder under a path that only root can write, all the way up. */
export function makeProtectedFolder(): string {
  const base = mkdtempSync('/var/lib/licensing-client-test-');
  chmodSync(base, 0o755);
  return base;
}

/** The JSON of an entry that pins a certificate with this SHA-256 (two hex digits, repeated). */
export function pinnedEntry(name: string, digits = 'ab'): string {
  return JSON.stringify({ name, licenseServices: ['SES'], pinnedCertificate: digits.repeat(32) });
}

/** Writes files, readable by all and writable by their owner, into a folder that is made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    chmodSync(join(folder, name), 0o644);
  }
}
