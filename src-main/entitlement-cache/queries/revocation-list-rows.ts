import type { Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** The newest list of a signing key, byte for byte. What it revokes lies among the ended lines. */
export interface RevocationListRow {
  /** SHA-256 (hex) of the signer's public key. */
  readonly signingKey: string;
  readonly number: number;
  readonly issuedAt: Instant;
  readonly acceptedAt: Instant;
  readonly bytes: Uint8Array;
}

/** The stored lists, one of each signing key. */
export function readRevocationListRows(database: CacheDatabase): RevocationListRow[] {
  return database
    .prepare<[], RevocationListRow>(
      `SELECT signing_key AS signingKey, number, issued_at AS issuedAt, accepted_at AS acceptedAt, bytes
       FROM revocation_list ORDER BY id`,
    )
    .all();
}

/** Stores a list in the place of the signing key's earlier one. */
export function replaceRevocationListRow(database: CacheDatabase, list: RevocationListRow): void {
  database.prepare('DELETE FROM revocation_list WHERE signing_key = ?').run(list.signingKey);
  database
    .prepare('INSERT INTO revocation_list (signing_key, number, issued_at, accepted_at, bytes) VALUES (?, ?, ?, ?, ?)')
    .run(list.signingKey, list.number, list.issuedAt, list.acceptedAt, list.bytes);
}
