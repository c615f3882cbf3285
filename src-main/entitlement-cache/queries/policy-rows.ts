import { hash } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** The policy document of the last verified sign-in or refresh, byte for byte. */
export interface PolicyRow {
  readonly bytes: Uint8Array;
  readonly storedAt: Instant;
}

/** Reads the policy document; `null` when there is none. */
export function readPolicyRow(database: CacheDatabase): PolicyRow | null {
  return database.prepare<[], PolicyRow>('SELECT bytes, stored_at AS storedAt FROM policy').get() ?? null;
}

/** Puts a policy document in the place of the one before. */
export function writePolicyRow(database: CacheDatabase, { bytes, storedAt }: PolicyRow): void {
  database
    .prepare(
      `INSERT INTO policy (id, stored_at, bytes) VALUES (1, ?, ?)
       ON CONFLICT (id) DO UPDATE SET stored_at = excluded.stored_at, bytes = excluded.bytes`,
    )
    .run(storedAt, bytes);
}

/** Removes the policy document. */
export function deletePolicyRow(database: CacheDatabase): void {
  database.prepare('DELETE FROM policy').run();
}

/** What the sealed clock record holds of the policy it belongs to: SHA-256 in hex. */
export function policyDigestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
