import { hash } from 'node:crypto';

/** One value of a row, as SQLite holds it. */
export type RowValue = string | number | Uint8Array | null;

const CHECK_BYTES = 16;

/**
 * A checksum over the values of a row: the first 128 bits of a SHA-256 over each value's kind, length and bytes.
 *
 * SQLite finds a damaged page structure and not a changed byte inside a value; this finds the byte. It is no seal: whoever
 * edits the row can make it anew.
 */
export function rowCheck(values: readonly RowValue[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const value of values) {
    const bytes = bytesOf(value);
    parts.push(Buffer.from(`${kindOf(value)}${String(bytes.length)}:`), bytes);
  }
  return hash('sha256', Buffer.concat(parts), 'buffer').subarray(0, CHECK_BYTES);
}

/** Whether a row's stored checksum is that of its values. */
export function rowHolds(stored: unknown, values: readonly RowValue[]): boolean {
  return stored instanceof Uint8Array && rowCheck(values).equals(stored);
}

function kindOf(value: RowValue): string {
  if (value === null) return 'n';
  if (typeof value === 'string') return 't';
  return typeof value === 'number' ? 'i' : 'b';
}

function bytesOf(value: RowValue): Uint8Array {
  if (value === null) return Buffer.alloc(0);
  return value instanceof Uint8Array ? value : Buffer.from(String(value), 'utf8');
}
