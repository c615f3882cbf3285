import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ServiceClock } from '../clock/service-clock.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Issuers } from '../issuer/issuer.ts';
import type { Caller, VerifyCaller } from '../sign-in/caller.ts';
import type { SignInDescription } from '../sign-in/sign-in-way.ts';
import type { Store } from '../store/store.ts';
import type { Answer, Route } from './route.ts';

/** What answering needs of the server's parts. */
export interface Answering {
  readonly configuration: Pick<Configuration, 'publicUrl'>;
  readonly store: Store;
  readonly issuers: Issuers;
  readonly clock: ServiceClock;
  readonly verifyCaller: VerifyCaller;
  /** How a client signs in here. */
  readonly signIn: () => SignInDescription;
}

/** The longest token that is looked at. */
const LONGEST_TOKEN = 8_192;

/** What is known of a request before its body is read. */
export interface Admitted {
  readonly now: Instant;
  /** `null` where anyone may ask. */
  readonly caller: Caller | null;
}

/** Says who asks and whether they may: before the body is read, so that nobody who may not can make the service read one. */
export async function admit(parts: Answering, route: Route, request: FastifyRequest): Promise<Admitted | { readonly refused: ServiceErrorCode }> {
  const now = parts.clock();
  if (route.role === 'anyone') return { now, caller: null };
  const bearer = bearerOf(request.headers.authorization);
  const caller = bearer === null ? null : await parts.verifyCaller(bearer, now);
  if (caller === null) return { refused: 'not-signed-in' };
  if ('refused' in caller) return caller;
  return route.role === 'administrator' && caller.role === 'user' ? { refused: 'not-allowed' } : { now, caller };
}

/** Answers a request of somebody who may ask: what they ask is checked, and then the work is done. */
export async function answerRoute(parts: Answering, route: Route, request: FastifyRequest, { now, caller }: Admitted, gone: AbortSignal): Promise<Answer<unknown>> {
  const parameters = read(route.parameters, request.params);
  if (!parameters.ok) return parameters.refusal;
  const query = read(route.query, request.query);
  if (!query.ok) return query.refusal;
  const body = read(route.body, route.method === 'GET' ? undefined : (request.body ?? undefined));
  if (!body.ok) return body.refusal;
  const { store, issuers, configuration, signIn } = parts;
  const asked = { store, issuers, signIn, publicUrl: configuration.publicUrl, now, gone, caller, parameters: parameters.value, query: query.value, body: body.value };
  return route.handle(asked);
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Answer<unknown> };

/** A part of a request, checked. One for which the route has no schema has to be empty. */
function read(schema: z.ZodType | undefined, given: unknown): Read {
  if (schema === undefined) {
    const isEmpty = given === undefined || (typeof given === 'object' && given !== null && Object.keys(given).length === 0);
    return isEmpty ? { ok: true, value: undefined } : { ok: false, refusal: { refused: 'bad-request', details: { field: '', problem: 'nothing is expected here' } } };
  }
  const parsed = schema.safeParse(given ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  const [first] = parsed.error.issues;
  const details = { field: first?.path.map(String).join('.') ?? '', problem: first?.message ?? '' };
  return { ok: false, refusal: { refused: 'bad-request', details } };
}

function bearerOf(header: string | undefined): string | null {
  if (header === undefined || header.length > LONGEST_TOKEN) return null;
  return /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(header)?.[1] ?? null;
}
