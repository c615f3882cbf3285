import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a browser without script remembers and sends: cookies by name and path, and forms. */
export class Browser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();
  /** Everything that went over the wire and that nobody else may read. */
  readonly secrets: string[] = [];

  /** Sends a request with the cookies of its path; follows no redirect. */
  async send(url: string, form?: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.#cookies].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }), ...headers },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const place = pair.indexOf('=');
      const [name, value] = [pair.slice(0, place), pair.slice(place + 1)];
      const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      if (value === '') this.#cookies.delete(name);
      else {
        this.#cookies.set(name, { value, path });
        this.secrets.push(value);
      }
    }
    return response;
  }

  /** Forgets a cookie, as a browser does that was closed. */
  forget(): void {
    this.#cookies.clear();
  }
}

/** What a client asks for at the authorization endpoint, and what it keeps to itself. */
export interface Asking {
  readonly url: string;
  readonly verifier: string;
  readonly state: string;
  readonly redirectUri: string;
}

/** Makes an authorization request of the client. Parameters that are `null` are left out. */
export function asking(issuer: string, changes: Readonly<Record<string, string | null>> = {}, redirectUri = 'http://127.0.0.1:43123/callback'): Asking {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const parameters: Record<string, string | null> = {
    client_id: 'licensing-client',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid email profile offline_access',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
    nonce: randomBytes(16).toString('base64url'),
    ...changes,
  };
  const url = new URL(`${issuer}/auth`);
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return { url: url.href, verifier, state, redirectUri };
}

/** Listens as a client does while somebody signs in, and gives its redirect address. */
export async function listeningClient(): Promise<string> {
  const server = createServer((_request, response) => response.end('the client'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/callback`;
}

/** Where a response leads. */
export function leadsTo(response: Response, base: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`no redirect: ${String(response.status)}`);
  return new URL(location, base).href;
}

/** Asks, fills in the form and gives what came of it: the address of the client with a code, or the page that refused. */
export async function signInWith(browser: Browser, asked: Asking, email: string, password: string): Promise<{ readonly callback: URL | null; readonly page: Response }> {
  const begun = await browser.send(asked.url);
  if (begun.status !== 303) return { callback: null, page: begun };
  const form = leadsTo(begun, asked.url);
  await (await browser.send(form)).text();
  const answer = await browser.send(form, { email, password });
  if (answer.status !== 303) return { callback: null, page: answer };
  const resumed = await browser.send(leadsTo(answer, asked.url));
  const callback = new URL(leadsTo(resumed, asked.url));
  const code = callback.searchParams.get('code');
  if (code !== null) browser.secrets.push(code);
  return { callback, page: resumed };
}

/** What the token endpoint said. */
export interface TokenAnswer {
  readonly status: number;
  readonly error?: string;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

/** Sends a form to the token endpoint. */
export async function askTokens(issuer: string, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'licensing-client', ...form }) });
  return { status: response.status, ...((await response.json()) as Omit<TokenAnswer, 'status'>) };
}

/** Changes a code for tokens. */
export function tokensOf(issuer: string, asked: Asking, callback: URL): Promise<TokenAnswer> {
  const code = callback.searchParams.get('code') ?? '';
  return askTokens(issuer, { grant_type: 'authorization_code', code, redirect_uri: asked.redirectUri, code_verifier: asked.verifier });
}

/** Changes a refresh token for new tokens. */
export function refreshed(issuer: string, refreshToken: string): Promise<TokenAnswer> {
  return askTokens(issuer, { grant_type: 'refresh_token', refresh_token: refreshToken });
}
