import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isSameSecret } from './request-checks.ts';

/** What the page and the host speak over their socket, in the words of RFC 6455, 1.9. */
export const WINDOW_PROTOCOL = 'licensing';

/** In front of the key, where it is offered beside the protocol. src-renderer/state/window-key.ts has both as well. */
const OFFERED_KEY = 'licensing.key.';

/** Where the page keeps the key: storage of one tab and one origin, so that it outlives a reload and is sent to nobody. */
const STORED_AS = 'licensing-window-key';

/** A second secret beside the cookie, which only the page that was let in holds. */
export interface WindowKey {
  /** A script that keeps the key for the page and goes on to it, in the place of this answer: Back never sends the form again. */
  readonly leadOnScript: string;
  /** Whether a request for a socket offers it. */
  isOfferedBy(request: IncomingMessage): boolean;
}

/**
 * Makes the key of one server.
 *
 * A browser sends a cookie to every port of its host, also to one that another user of this computer listens on, who may then send whatever
 * `Host` and `Origin` they like. What is kept for an origin, port included, stays with it.
 */
export function createWindowKey(): WindowKey {
  const value = randomBytes(32).toString('base64url');
  return {
    leadOnScript: `sessionStorage.setItem('${STORED_AS}','${value}');location.replace('/');`,
    isOfferedBy: (request) => {
      const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
      return offered.some((name) => name.startsWith(OFFERED_KEY) && isSameSecret(name.slice(OFFERED_KEY.length), value));
    },
  };
}
