import type { IncomingMessage } from 'node:http';

const FORM = /^application\/x-www-form-urlencoded(?:;\s*charset=utf-8)?$/i;

/** Longer than any form of ours. */
const MOST_BYTES = 1_024;

/**
 * Reads one field of a posted form (`application/x-www-form-urlencoded`); `null` where it is another form of body, too long, or has
 * the field not exactly once.
 */
export async function readFormField(request: IncomingMessage, name: string): Promise<string | null> {
  if (!FORM.test(request.headers['content-type'] ?? '')) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MOST_BYTES) return null;
    parts.push(part as Buffer);
  }
  const values = new URLSearchParams(Buffer.concat(parts).toString('utf8')).getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}
