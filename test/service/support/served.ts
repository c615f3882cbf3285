import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { DAY, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { createServer } from '#service/http/server.ts';
import { ALL_ROUTES } from '#service/http/routes/all-routes.ts';
import { callerOfToken, issueAccessToken } from '#service/sign-in/access-tokens.ts';
import type { Store } from '#service/store/store.ts';
import type { TestOrganization } from './organization.ts';
import { MONDAY } from './stores.ts';

/** A service on a free port of loopback. */
export interface ServedService {
  readonly url: string;
  /** Lines of its log, as JSON. */
  readonly log: string[];
  /** Moves the service's clock. */
  readonly wait: (time: Duration) => void;
  /** Sends a request; a body that is no text is sent as JSON. */
  readonly ask: (method: string, path: string, token: string | null, body?: unknown) => Promise<Response>;
}

/** Serves a store until the test is over. */
export async function serve(store: Store, issuers: TestOrganization['issuers']): Promise<ServedService> {
  const log: string[] = [];
  let now: Instant = MONDAY;
  const server = createServer({
    configuration: { publicUrl: 'https://licensing.example.com', tls: null, trustProxy: false },
    store,
    issuers,
    clock: () => now,
    verifyCaller: (bearer, at) => callerOfToken(store.reading, bearer, at),
    routes: ALL_ROUTES,
    version: '0.0.0',
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  return {
    url,
    log,
    wait: (time) => {
      now = plus(now, time);
    },
    ask: (method, path, token, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}

/** A token of a member, good for a day. */
export function tokenFor({ store, organizationId, deed }: TestOrganization, memberId: string): Promise<string> {
  return store.change(organizationId, (change) => issueAccessToken(change, deed(), memberId, DAY));
}
