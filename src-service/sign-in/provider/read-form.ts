import type { IncomingMessage } from 'node:http';

const MOST_OCTETS = 16_384;

/** Reads a form that a page sent; `null` where it is something else, or too long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null;
  if (Number(request.headers['content-length'] ?? 0) > MOST_OCTETS) return null;
  const pieces: Buffer[] = [];
  let octets = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    octets += piece.length;
    if (octets > MOST_OCTETS) return null;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}
