import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isSameSecret } from './request-checks.ts';

/** The cookie by which a browser shows that it was let in. */
export interface SessionCookie {
  /** The value of `Set-Cookie`. */
  readonly setting: string;
  /** Whether a request carries it. */
  isCarriedBy(request: IncomingMessage): boolean;
}

/**
 * Makes the cookie of one server. Its name carries the port, because cookies are kept by host and go to every port of it: a page on
 * another port must neither be taken for ours nor put its cookie in the place of ours.
 *
 * That other page's requests would carry it as well (the same host is the same site), so it is never enough: see request-checks.ts
 * and window-key.ts.
 */
export function createSessionCookie(port: number): SessionCookie {
  const name = `licensing-${String(port)}`;
  const value = randomBytes(32).toString('base64url');
  return {
    setting: `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`,
    isCarriedBy: (request) => {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      return pairs.some((pair) => pair.startsWith(`${name}=`) && isSameSecret(pair.slice(name.length + 1), value));
    },
  };
}
