import Database from 'better-sqlite3';
import type { Instant } from '#core/time/instant.ts';
import type { CacheSetting } from '../cache-setting.ts';
import { openForReading, type CacheDatabase } from '../database/connection.ts';
import { insertActivity, type ActivityEntry } from '../queries/activity-rows.ts';
import { readEndedRows, replaceEndedRows } from '../queries/ended-rows.ts';
import { insertLicense, licenseRowsOf } from '../queries/license-rows.ts';
import { keptSession, readUsageRows, writeUsageRow } from '../queries/usage-rows.ts';
import { uniteEnded } from '../ended/unite-ended.ts';

/** How many rows a salvage brought back. */
export interface Salvaged {
  readonly licenses: number;
  readonly endedLines: number;
  readonly activity: number;
  readonly usage: number;
}

const NOTHING: Salvaged = { licenses: 0, endedLines: 0, activity: 0, usage: 0 };

type Row = Readonly<Record<string, unknown>>;

/**
 * Brings every readable row of a damaged database into a sound one that lacks it: license files that verify again, ended
 * lines, history, and usage. Policy and clock record are left behind: a sign-in brings them again, and an old one could make grace longer.
 */
export function salvage(damagedPath: string, into: CacheDatabase, setting: CacheSetting): Salvaged {
  let damaged: CacheDatabase;
  try {
    damaged = openForReading(damagedPath);
  } catch {
    // Not even its header can be read. It is kept aside; there is nothing to bring over.
    return NOTHING;
  }
  try {
    return {
      licenses: salvageLicenses(damaged, into, setting),
      endedLines: salvageEnded(damaged, into, setting),
      activity: salvageActivity(damaged, into),
      usage: salvageUsage(damaged, into),
    };
  } finally {
    damaged.close();
  }
}

function salvageLicenses(damaged: CacheDatabase, into: CacheDatabase, setting: CacheSetting): number {
  let count = 0;
  for (const { bytes, imported_at: importedAt } of readableRows(damaged, 'license')) {
    if (!(bytes instanceof Uint8Array)) continue;
    const verdict = setting.authenticate(bytes);
    if (!verdict.ok || licenseRowsOf(into, verdict.license.checkout.checkoutId).length > 0) continue;
    insertLicense(into, verdict.license, typeof importedAt === 'number' ? (importedAt as Instant) : setting.openedAt);
    count += 1;
  }
  return count;
}

function salvageEnded(damaged: CacheDatabase, into: CacheDatabase, setting: CacheSetting): number {
  const known = readEndedRows(into);
  const found = readableRows(damaged, 'ended').flatMap(({ line }) => (typeof line === 'string' ? [line] : []));
  const united = uniteEnded(known, found, setting.seals, setting.openedAt);
  replaceEndedRows(into, united);
  return united.length - known.length;
}

function salvageActivity(damaged: CacheDatabase, into: CacheDatabase): number {
  const newest = into.prepare<[], number>('SELECT coalesce(max(id), 0) FROM activity').pluck().get() ?? 0;
  let count = 0;
  for (const row of readableRows(damaged, 'activity').sort((left, right) => Number(left['id']) - Number(right['id']))) {
    const { id, at, kind, checkout_id: checkoutId, details } = row;
    if (typeof id !== 'number' || id <= newest || typeof at !== 'number' || typeof kind !== 'string') continue;
    insertActivity(into, { at, kind, checkoutId: checkoutId ?? null, details: parsed(details) } as ActivityEntry);
    count += 1;
  }
  return count;
}

/** A backup is as old as the last import, and usage goes on: of two states of one session the later counts. */
function salvageUsage(damaged: CacheDatabase, into: CacheDatabase): number {
  const known = new Map(readUsageRows(into, 'all').map(({ session }) => [session.id, session.lastSeenAt]));
  const found = readableRows(damaged, 'usage_session').flatMap((row) => keptSession(row) ?? []);
  const later = found.filter(({ session }) => session.lastSeenAt >= (known.get(session.id) ?? -Infinity));
  for (const one of later) writeUsageRow(into, one);
  return later.length;
}

/** Reads a table from both ends, up to where the damage lies. */
function readableRows(damaged: CacheDatabase, table: 'license' | 'ended' | 'activity' | 'usage_session'): Row[] {
  const rows = new Map<unknown, Row>();
  for (const order of ['ASC', 'DESC']) {
    try {
      for (const row of damaged.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id ${order}`).iterate()) {
        if (order === 'DESC' && rows.has(row['id'])) break;
        rows.set(row['id'], row);
      }
    } catch (error) {
      // Whatever SQLite says of the damaged file, what lies behind it cannot be read from this end.
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  return [...rows.values()];
}

function parsed(details: unknown): unknown {
  try {
    return JSON.parse(String(details));
  } catch {
    return {};
  }
}
