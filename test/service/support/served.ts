import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { DAY, plus, type Duration, type Instant } from '#core/time/instant.ts';
import type { Configuration } from '#service/configuration/configuration.ts';
import type { Issuers } from '#service/issuer/issuer.ts';
import { startService } from '#service/serve-service.ts';
import { issueAccessToken } from '#service/sign-in/access-tokens.ts';
import type { Store } from '#service/store/store.ts';
import { SERVICE_KEY, type TestOrganization } from './organization.ts';
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
  /** Ends it before the test is over. */
  readonly close: () => Promise<void>;
}

/** The configuration of services of tests: on loopback, reached where they listen, all keys in the store. */
export const TEST_CONFIGURATION: Configuration = {
  store: { kind: 'sqlite', path: ':memory:' },
  keys: { kind: 'store', serviceKey: SERVICE_KEY },
  signIn: { kind: 'embedded', key: { kind: 'given', key: SERVICE_KEY } },
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1:0',
  tls: null,
  trustProxy: false,
  logLevel: 'info',
};

/** Serves a store until the test is over. */
export async function serve(store: Store, issuers?: Issuers, configuration: Partial<Configuration> = {}, start: Instant = MONDAY): Promise<ServedService> {
  const log: string[] = [];
  let now = start;
  const service = await startService({
    configuration: { ...TEST_CONFIGURATION, ...configuration },
    store,
    ...(issuers === undefined ? {} : { issuers }),
    clock: () => now,
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
  });
  const url = service.address;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await service.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    url,
    log,
    close,
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
