import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, type JWTPayload } from 'jose';
import { onTestFinished } from 'vitest';
import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import { START } from '../../use-cases/workstation.ts';

type Json = Record<string, unknown>;

/** What a provider and service do otherwise than they should; everything else is as it should be. */
export interface Tricks {
  /** Another answer of `/v1/sign-in`. */
  readonly configuration?: (honest: Json) => Json;
  readonly metadata?: (honest: Json) => Json;
  /** Where the browser is led at the end. */
  readonly callback?: (honest: URL) => URL;
  readonly claims?: (honest: JWTPayload) => JWTPayload;
  /** Another ID token than one signed with RS256 by the key of the key set; `null` for none. */
  readonly idToken?: (claims: JWTPayload, keys: ProviderKeys) => Promise<string> | string | null;
  readonly keySet?: (honest: Json) => Json;
  readonly tokens?: (honest: Json) => Json;
  /** Answers a path itself. */
  readonly answers?: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;
  /** Another policy document for a nonce. */
  readonly policy?: (nonce: string) => Uint8Array;
}

/** The keys of the provider. */
export interface ProviderKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly other: KeyObject;
}

/** A provider of OpenID Connect and an entitlement service in one, on loopback, with everything that it was asked for. */
export interface HostileProvider {
  readonly url: string;
  /** What a browser gets in the end, which follows every redirect. */
  readonly browser: (link: string) => Promise<Response>;
  /** Forms that the token endpoint got. */
  readonly exchanged: URLSearchParams[];
  readonly revoked: string[];
  /** Everything secret that went over the wire. */
  readonly secrets: string[];
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** What happens before a policy is given. */
  onPolicy: (() => void | Promise<void>) | null;
  /** What happens before a refresh token is changed for another. */
  onRefresh: (() => void | Promise<void>) | null;
  /** Whose policies it gives; `null` for the fixtures' own user. */
  policyUser: string | null;
  refusesRefresh: boolean;
  /** Ends it before the test is over. */
  readonly close: () => void;
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [KEYS, OTHER] = [pair(), pair()];
const keys: ProviderKeys = { ...KEYS, other: OTHER.privateKey };

/** What a program beside the provider would put into the place of its keys. */
export const OTHER_KEY_SET = { keys: [{ ...OTHER.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] };

/** Starts one; it ends with the test. */
export async function hostileProvider(tricks: Tricks = {}): Promise<HostileProvider> {
  const state = { exchanged: [] as URLSearchParams[], revoked: [] as string[], secrets: [] as string[], asked: [] as string[], onPolicy: null as HostileProvider['onPolicy'], onRefresh: null as HostileProvider['onRefresh'], policyUser: null as string | null, refusesRefresh: false };
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string }>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    state.asked.push(pathname);
    const own = tricks.answers?.[pathname];
    if (own !== undefined) own(response, request);
    else void answer(pathname, searchParams, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const issuer = `${url}/oidc`;
  const json = (response: ServerResponse, value: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json', date: new Date(START).toUTCString() }).end(JSON.stringify(value));
  };
  const secret = (): string => {
    const made = randomBytes(32).toString('base64url');
    state.secrets.push(made);
    return made;
  };
  const same = <Value>(value: Value): Value => value;

  async function answer(path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (path) {
      case '/v1/sign-in':
        json(response, (tricks.configuration ?? same)({ issuer, clientId: 'licensing-client', scope: 'openid email profile offline_access', audience: null }));
        return;
      case '/oidc/.well-known/openid-configuration':
        json(response, (tricks.metadata ?? same)({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          revocation_endpoint: `${issuer}/revoke`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
          authorization_response_iss_parameter_supported: true,
        }));
        return;
      case '/oidc/jwks': {
        const jwk = keys.publicKey.export({ format: 'jwk' });
        json(response, (tricks.keySet ?? same)({ keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] }));
        return;
      }
      case '/oidc/auth': {
        const code = secret();
        codes.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' });
        const callback = new URL(query.get('redirect_uri') ?? '');
        for (const [name, value] of [['code', code], ['state', query.get('state') ?? ''], ['iss', issuer]] as const) callback.searchParams.set(name, value);
        response.writeHead(302, { location: (tricks.callback ?? same)(callback).href }).end();
        return;
      }
      case '/oidc/token': {
        const form = new URLSearchParams(await bodyOf(request));
        state.exchanged.push(form);
        state.secrets.push(form.get('code_verifier') ?? '');
        if (form.get('grant_type') === 'refresh_token') await state.onRefresh?.();
        if (form.get('grant_type') === 'refresh_token' && state.refusesRefresh) {
          json(response, { error: 'invalid_grant' }, 400);
          return;
        }
        const known = codes.get(form.get('code') ?? '');
        const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
        if (form.get('grant_type') !== 'refresh_token' && known?.challenge !== challenge) {
          json(response, { error: 'invalid_grant' }, 400);
          return;
        }
        codes.delete(form.get('code') ?? '');
        const now = Math.floor(START / 1_000);
        const claims = (tricks.claims ?? same)({ iss: issuer, sub: 'someone', aud: 'licensing-client', exp: now + 300, iat: now, email: 'a.kowalska@example.com', ...(known === undefined ? {} : { nonce: known.nonce }) });
        const signed = tricks.idToken === undefined ? await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(keys.privateKey) : await tricks.idToken(claims, keys);
        if (signed !== null) state.secrets.push(signed);
        json(response, (tricks.tokens ?? same)({ access_token: secret(), refresh_token: secret(), token_type: 'Bearer', expires_in: 600, ...(signed === null ? {} : { id_token: signed }) }));
        return;
      }
      case '/oidc/revoke':
        state.revoked.push(new URLSearchParams(await bodyOf(request)).get('token') ?? '');
        json(response, {});
        return;
      case '/v1/policy': {
        const { nonce } = JSON.parse(await bodyOf(request)) as { nonce: string };
        await state.onPolicy?.();
        const whose = state.policyUser === null ? {} : { userId: state.policyUser };
        const policy = (tricks.policy ?? ((one: string) => aPolicyDocument({ createdAt: START, ...whose }, one)))(nonce);
        json(response, { policy: Buffer.from(policy).toString('latin1'), revocations: '' });
        return;
      }
      default:
        json(response, { error: { code: 'no-such-route', message: 'No such route.' } }, 404);
    }
  }

  return Object.assign(state, { url, close, browser: (link: string) => fetch(link) });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) text += part;
  return text;
}
