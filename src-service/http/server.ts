import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fastify, LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { machineClock, type ServiceClock } from '../clock/service-clock.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { lookAtCertificates, signingWarning, type CertificateState } from '../issuer/certificate-watch.ts';
import type { Issuers } from '../issuer/issuer.ts';
import type { VerifyCaller } from '../sign-in/caller.ts';
import { PROVIDER_PATH, type MountedProvider, type SignInDescription } from '../sign-in/sign-in-way.ts';
import type { Store } from '../store/store.ts';
import { admit, answerRoute, type Admitted } from './answer-route.ts';
import { describeApi } from './describe-api.ts';
import { createMetrics } from './metrics.ts';
import { mountFrontPage } from './front-page.ts';
import { mountProvider } from './mount-provider.ts';
import type { Route } from './route.ts';
import { statusOfError } from './status-of-error.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly configuration: Pick<Configuration, 'publicUrl' | 'tls' | 'trustProxy'>;
  readonly store: Store;
  readonly issuers: Issuers;
  readonly clock: ServiceClock;
  readonly verifyCaller: VerifyCaller;
  readonly signIn: () => SignInDescription;
  /** The embedded provider of sign-ins; `null` where another one is used. */
  readonly provider: MountedProvider | null;
  readonly routes: readonly Route[];
  readonly version: string;
  readonly log: Logger;
}

const BODY_LIMIT = 65_536;
/** The longest a request may take to come in, in milliseconds: a slow sender holds no connection for ever. */
const REQUEST_TIMEOUT = 60_000;
/** When to ask again after `too-busy`, in seconds. */
const WHEN_BUSY = 5;

/**
 * Makes the server of the table of requests, with `/healthz` (the process lives), `/readyz` (it can reach its database and is not about to
 * end), `/metrics` and `/openapi.json`. It listens nowhere yet; `close()` lets requests under way finish.
 */
export function createServer(parts: ServerParts): FastifyInstance {
  const { configuration, store, log, routes } = parts;
  const metrics = createMetrics();
  const https = configuration.tls === null ? {} : { https: { cert: readFileSync(configuration.tls.certificate), key: readFileSync(configuration.tls.key) } };
  const server = fastify({
    ...https,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // One proxy, the one in front: what it was sent of others stands left of what it says itself, and anybody can write that.
    trustProxy: configuration.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  }) as unknown as FastifyInstance;
  // A table comes as its bytes: the route's schema says whether it wants one (csvBody in schemas.ts).
  server.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const certificatesNow = (): Promise<CertificateState | null> => lookAtCertificates(store.reading, parts.clock()).catch(() => null);
  let isEnding = false;
  server.addHook('preClose', (done) => {
    isEnding = true;
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    // By it a client judges what a sign-in gives, and says how far its computer's clock is from the service's. The provider dates its ID
    // tokens by the machine's clock and no other (state-adapter.ts), so its answers are dated so too: only a demonstration's two differ.
    const isOfProvider = request.url.startsWith(`${PROVIDER_PATH}/`);
    reply.raw.setHeader('date', new Date(isOfProvider ? machineClock() : parts.clock()).toUTCString());
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requestEnded(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    // Neither the query nor a header: they may hold what is secret.
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
  server.setNotFoundHandler((request, reply) => refuse(request, reply, 'no-such-route'));
  server.setErrorHandler((error: Error & { readonly code?: string; readonly statusCode?: number }, request, reply) => {
    const code = codeOfFault(error);
    if (code === 'unexpected') request.log.error({ error: { name: error.name, message: error.message, stack: error.stack } }, 'unexpected');
    return refuse(request, reply, code);
  });
  server.get('/healthz', () => ({ ok: true }));
  server.get('/readyz', async (request, reply) => {
    const certificates = isEnding ? null : await certificatesNow();
    if (certificates === null) return refuse(request, reply, 'not-ready');
    // Without a good certificate it still answers: history, sign-in and check-ins need none.
    // A key that does not sign is said first: it stops policies and checkouts now.
    const warning = (await signingWarning(store.reading, parts.issuers, parts.clock())) ?? certificates.warning;
    return warning === null ? { ok: true } : { ok: true, warning };
  });
  server.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(metrics.text((await certificatesNow())?.secondsLeft ?? null)));
  const description = describeApi(routes, parts.version, configuration.publicUrl);
  server.get('/openapi.json', () => description);
  mountFrontPage(server, { publicUrl: configuration.publicUrl, hasProvider: parts.provider !== null });
  if (parts.provider !== null) mountProvider(server, parts.provider);
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: route.bodyLimit ?? BODY_LIMIT,
      onRequest: async (request, reply) => {
        const answer = await admit(parts, route, request);
        if (!('refused' in answer)) return void admitted.set(request, answer);
        // A code that is a rule's elsewhere says here that whoever asks may not.
        return refuse(request, reply, answer.refused, {}, answer.refused === 'user-disabled' ? 403 : undefined);
      },
      handler: async (request, reply) => {
        const who = admitted.get(request);
        if (who === undefined) throw new Error('a request was not admitted');
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const answer = await answerRoute(parts, route, request, who, gone.signal);
        if ('refused' in answer) return refuse(request, reply, answer.refused, answer.details);
        if ('json' in answer) return reply.code(answer.status ?? 200).send(answer.json);
        const name = encodeURIComponent(answer.name);
        reply.type(answer.type).header('content-disposition', `attachment; filename*=UTF-8''${name}`);
        // Whoever stops listening ends the making, too.
        if ('stream' in answer) return reply.send(Readable.from(answer.stream, { objectMode: false }));
        return reply.send(Buffer.from(answer.file));
      },
    });
  }
  return server;
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ServiceErrorCode, details: object = {}, status = statusOfError(code)): FastifyReply {
  if (code === 'not-signed-in') reply.header('www-authenticate', 'Bearer');
  if (code === 'too-busy' || code === 'receipt-search-busy') reply.header('retry-after', String(WHEN_BUSY));
  return reply.code(status).send({ error: { code, message: serviceErrors[code], requestId: request.id, ...details } });
}

/** What Fastify says of requests that it cannot read, in our codes. */
function codeOfFault({ code, statusCode }: { readonly code?: string; readonly statusCode?: number }): ServiceErrorCode {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large';
  if (code?.startsWith('FST_ERR_CTP_') === true || (statusCode === 400 && code === undefined)) return 'not-json';
  if (code === 'too-busy') return 'too-busy';
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'unexpected';
}
