import type { z } from 'zod';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Issuers } from '../issuer/issuer.ts';
import type { Caller } from '../sign-in/caller.ts';
import type { SignInDescription } from '../sign-in/sign-in-way.ts';
import type { Store } from '../store/store.ts';

/** Who may send a request: anybody, whoever is signed in, or administrators and co-administrators. */
export type RouteRole = 'anyone' | 'user' | 'administrator';

/** What every request is answered with the help of. */
export interface Surroundings {
  readonly store: Store;
  readonly issuers: Issuers;
  readonly publicUrl: string;
  readonly signIn: () => SignInDescription;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
}

/** One request, its parts checked against the schemas of its route. */
export interface Asked<Caller_, Parameters, Query, Body> extends Surroundings {
  /** Read once for the request. */
  readonly now: Instant;
  readonly caller: Caller_;
  readonly parameters: Parameters;
  readonly query: Query;
  readonly body: Body;
}

/** An answer: JSON, a file, a file that is made while it is sent, or a refusal with its code and what belongs to it. */
export type Answer<Json> =
  | { readonly json: Json; readonly status?: 200 | 201 }
  | { readonly file: Uint8Array; readonly type: string; readonly name: string }
  | { readonly stream: AsyncIterable<string | Uint8Array>; readonly type: string; readonly name: string }
  | { readonly refused: ServiceErrorCode; readonly details?: object };

/** What a route says of itself; the server, the description of the API and the tests of access are made of it. */
export interface RouteDefinition<Role extends RouteRole, Parameters, Query, Body, Json> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With parameters in braces. */
  readonly path: `/v1/${string}`;
  readonly role: Role;
  readonly summary: string;
  readonly parameters?: z.ZodType<Parameters>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** The most bytes of a body; 64 KiB where nothing is said. */
  readonly bodyLimit?: number;
  /** The schema of a JSON answer, or the content type of a file. */
  readonly answers: z.ZodType<Json> | string;
  /** Codes of its own, beside those that every request may be refused with. */
  readonly errors: readonly ServiceErrorCode[];
  readonly handle: (asked: Asked<Role extends 'anyone' ? null : Caller, Parameters, Query, Body>) => Promise<Answer<Json>>;
}

/** A route with its types put away. */
export type Route = RouteDefinition<RouteRole, unknown, unknown, unknown, unknown>;

/** Checks a route's parts against each other, and puts their types away: what it is called with has been through its schemas. */
export function route<Role extends RouteRole, Parameters, Query, Body, Json>(definition: RouteDefinition<Role, Parameters, Query, Body, Json>): Route {
  return definition as unknown as Route;
}
