import { createHash } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import type { Change } from '../store/store.ts';
import type { AuditRow } from '../store/tables.ts';

/** What was done, in one word for a kind of thing and one for the deed. */
export type AuditAction =
  | 'organization.made'
  | 'settings.put'
  | 'member.put'
  | 'link.made'
  | 'password.set'
  | 'token.issued'
  | 'token.revoked'
  | 'account.bound'
  | 'account.forgotten'
  | 'sign-in-keys.renewed'
  | 'sign-ins.ended'
  | 'application.put'
  | 'application.removed'
  | 'contract.put'
  | 'contract.removed'
  | 'activation-key.put'
  | 'activation-key.removed'
  | 'entitlement.put'
  | 'entitlement.removed'
  | 'country.put'
  | 'issuer.made'
  | 'issuer.rotated'
  | 'checkout.made'
  | 'checkout.extended'
  | 'bulk.begun'
  | 'checkout.checked-in'
  | 'receipt.taken';

/** One change, as it is recorded: who, when, what, on what, before and after. */
export interface AuditEntry {
  readonly at: Instant;
  /** A member's id, or `command:` and the name of the operating-system user who ran a command. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The id of what was changed. */
  readonly subject: string;
  /** Plain values without secrets; `null` where there was nothing before, or is nothing after. */
  readonly before: object | null;
  readonly after: object | null;
}

/** What stands in the place of a hash before the first row. */
export const CHAIN_START = '';

/**
 * Appends a row to the history of an organisation, in the transaction of the change itself. Its hash is over the hash of the row
 * before and everything the row says, so no row can be changed, left out or put in without every later hash changing.
 */
export async function recordChange(change: Change, organizationId: string, entry: AuditEntry): Promise<void> {
  const waiting = recordedTogether.get(change);
  if (waiting === undefined) await recordChanges(change, organizationId, [entry]);
  else waiting.push(entry);
}

/** Entries of changes whose history is written at their end, by the change. */
const recordedTogether = new WeakMap<Change, AuditEntry[]>();

/** Does work in a change and writes what it records at its end, in its order: of thousands of rows that saves most of the time. */
export async function recordTogether<Result>(change: Change, organizationId: string, work: () => Promise<Result>): Promise<Result> {
  const entries: AuditEntry[] = [];
  recordedTogether.set(change, entries);
  try {
    const result = await work();
    await recordChanges(change, organizationId, entries);
    return result;
  } finally {
    recordedTogether.delete(change);
  }
}

/** Rows that one statement inserts: nine columns each, of the 32,766 values that SQLite takes. */
const ROWS_AT_ONCE = 1_000;

/** Appends rows in their order, as {@link recordChange} does with one. */
export async function recordChanges(change: Change, organizationId: string, entries: readonly AuditEntry[]): Promise<void> {
  const { audit_number, audit_hash } = await change
    .selectFrom('organization')
    .select(['audit_number', 'audit_hash'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  let head = audit_hash;
  const rows = entries.map((entry, place): AuditRow => {
    const row = {
      organization_id: organizationId,
      number: audit_number + 1 + place,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      before_text: entry.before === null ? null : JSON.stringify(entry.before),
      after_text: entry.after === null ? null : JSON.stringify(entry.after),
    };
    head = auditHash(head, row);
    return { ...row, hash: head };
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await change.insertInto('audit').values(rows.slice(from, from + ROWS_AT_ONCE)).execute();
  await change
    .updateTable('organization')
    .set({ audit_number: audit_number + rows.length, audit_hash: head })
    .where('id', '=', organizationId)
    .execute();
}

/** The hash of a row: SHA-256 (hex) over a JSON list of the hash before it and the row's fields in a fixed order. */
export function auditHash(before: string, row: Omit<AuditRow, 'hash'>): string {
  const fields = [before, row.organization_id, row.number, row.at, row.actor, row.action, row.subject, row.before_text, row.after_text];
  return createHash('sha256').update(JSON.stringify(fields), 'utf8').digest('hex');
}
