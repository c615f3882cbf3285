import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { OwnAddress } from './response-headers.ts';

/**
 * Whether a request names this server exactly, once. A name that somebody made to lead to this computer (DNS rebinding) does not, and
 * neither does `localhost`: cookies are bound to names.
 */
export function isForThisServer(request: IncomingMessage, { authority }: OwnAddress): boolean {
  return isExactly(request, 'host', authority);
}

/** Whether a request says that it comes from a page of this server. One that says nothing does not. */
export function isFromOwnPage(request: IncomingMessage, { origin }: OwnAddress): boolean {
  return isExactly(request, 'origin', origin);
}

/** Compares two secrets in a time that tells nothing about either. */
export function isSameSecret(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}

function isExactly(request: IncomingMessage, name: 'host' | 'origin', expected: string): boolean {
  const values = request.headersDistinct[name] ?? [];
  return values.length === 1 && values[0] === expected;
}
