import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { certificateAuthorities } from './certificate-authorities.ts';
import { connectionFailure } from './connection-failure.ts';
import { proxyEnvironment, type ProxySetting } from './proxy.ts';
import { isLoopback, isSafeAddress } from './safe-address.ts';
import { serviceFailure, type ServiceAnswer } from './service-failure.ts';

/** One request. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The most bytes an answer may have. */
  readonly largest: number;
  readonly signal: AbortSignal;
}

/** An answer, whole. A redirect is one as well: it is never followed here. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Sends one request. */
export type SendHttp = (request: HttpRequest) => Promise<ServiceAnswer<HttpAnswer>>;

/** How long things may take, in milliseconds. */
export interface HttpPatience {
  /** From the first step to the last byte. */
  readonly whole: number;
  /** Without anything happening. */
  readonly idle: number;
}

/** What requests are sent with. */
export interface HttpOptions {
  readonly proxy: ProxySetting;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience?: HttpPatience;
  /** Instead of those that this computer trusts; only tests give any. */
  readonly authorities?: readonly string[];
}

const USUAL_PATIENCE: HttpPatience = { whole: 30_000, idle: 15_000 };

/**
 * Makes what sends requests: to https, or to http on this computer itself, with certificates checked whatever the environment says, bounded in
 * time and size, following no redirect and undoing no compression.
 *
 * Node's own `https` and not its `fetch`: of the two only this one can be told of proxies and of certificate authorities without a library.
 */
export function createHttp({ proxy, environment, patience = USUAL_PATIENCE, authorities }: HttpOptions): SendHttp {
  const proxyEnv = proxyEnvironment(proxy, environment);
  return async ({ method, url, headers, body, largest, signal }) => {
    const service = url.host;
    if (!isSafeAddress(url)) return serviceFailure('service-answer-wrong', { service, problem: 'address-not-safe' });
    if (signal.aborted) return serviceFailure('service-no-answer', { service, cause: 'aborted' });
    const agentOptions = proxyEnv === null || isLoopback(url) ? {} : { proxyEnv: { ...proxyEnv } };
    const isSecure = url.protocol === 'https:';
    const agent = isSecure ? new https.Agent(agentOptions) : new http.Agent(agentOptions);
    const trust = isSecure ? { ca: [...(authorities ?? certificateAuthorities())], rejectUnauthorized: true, minVersion: 'TLSv1.2' as const } : {};
    const { promise, resolve } = Promise.withResolvers<ServiceAnswer<HttpAnswer>>();
    let isConnected = false;
    const request = (isSecure ? https : http).request(url, {
      method,
      agent,
      ...trust,
      headers: { ...headers, 'accept-encoding': 'identity', ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
    });
    const end = (answer: ServiceAnswer<HttpAnswer>): void => {
      resolve(answer);
      request.destroy();
    };
    const tooLate = (): void => {
      end(isConnected ? serviceFailure('service-no-answer', { service, cause: 'late' }) : serviceFailure('service-not-reached', { service, cause: 'late' }));
    };
    const whole = setTimeout(tooLate, patience.whole);
    const aborted = (): void => {
      end(serviceFailure('service-no-answer', { service, cause: 'aborted' }));
    };
    signal.addEventListener('abort', aborted, { once: true });
    request.setTimeout(patience.idle, tooLate);
    request.on('socket', (socket) => {
      const connected = (): void => {
        isConnected = true;
      };
      socket.once(isSecure ? 'secureConnect' : 'connect', connected);
    });
    request.on('error', (error) => {
      end(connectionFailure(error, url, isConnected));
    });
    request.on('response', (response) => {
      collect(response, largest, service, end, (error) => connectionFailure(error, url, true));
    });
    request.end(body);
    try {
      return await promise;
    } finally {
      clearTimeout(whole);
      signal.removeEventListener('abort', aborted);
      agent.destroy();
    }
  };
}

function collect(
  response: IncomingMessage,
  largest: number,
  service: string,
  end: (answer: ServiceAnswer<HttpAnswer>) => void,
  failed: (error: unknown) => ServiceAnswer<HttpAnswer>,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') {
    end(serviceFailure('service-answer-wrong', { service, problem: 'compressed' }));
    return;
  }
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > largest) end(serviceFailure('service-answer-wrong', { service, problem: 'too-large' }));
    else parts.push(part);
  });
  response.on('error', (error) => {
    end(failed(error));
  });
  response.on('end', () => {
    end(
      response.complete
        ? { ok: true, value: { status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) } }
        : serviceFailure('service-no-answer', { service, cause: 'half' }),
    );
  });
}
