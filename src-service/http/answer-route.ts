import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ServiceClock } from '../clock/service-clock.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Issuers } from '../issuer/issuer.ts';
import type { Caller, VerifyCaller } from '../sign-in/caller.ts';
import type { Store } from '../store/store.ts';
import type { Answer, Route } from './route.ts';

/** What answering needs of the server's parts. */
export interface Answering {
  readonly configuration: Pick<Configuration, 'publicUrl'>;
  readonly store: Store;
  readonly issuers: Issuers;
  readonly clock: ServiceClock;
  readonly verifyCaller: VerifyCaller;
}

/** The longest token that is looked at. */
const LONGEST_TOKEN = 4_096;

/** Answers a request of a route: who asks comes first, then whether they may, then what they ask, and only then the work. */
export async function answerRoute(parts: Answering, route: Route, request: FastifyRequest): Promise<Answer<unknown>> {
  const now = parts.clock();
  let caller: Caller | null = null;
  if (route.role !== 'anyone') {
    const bearer = bearerOf(request.headers.authorization);
    caller = bearer === null ? null : await parts.verifyCaller(bearer, now);
    if (caller === null) return { refused: 'not-signed-in' };
    if (route.role === 'administrator' && caller.role === 'user') return { refused: 'not-allowed' };
  }
  const parameters = read(route.parameters, request.params);
  if (!parameters.ok) return parameters.refusal;
  const query = read(route.query, request.query);
  if (!query.ok) return query.refusal;
  const body = read(route.body, route.method === 'GET' ? undefined : (request.body ?? undefined));
  if (!body.ok) return body.refusal;
  const { store, issuers, configuration } = parts;
  const asked = { store, issuers, publicUrl: configuration.publicUrl, now, caller, parameters: parameters.value, query: query.value, body: body.value };
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
