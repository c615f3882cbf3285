import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { callerOfToken, sweepAccessTokens } from '../access-tokens.ts';
import { sweepAttempts } from '../attempts.ts';
import { sweepLinks } from '../password-link.ts';
import { sweepSignInState } from '../sign-in-state.ts';
import { PROVIDER_PATH, type MountedProvider, type ProviderRequest, type SignInWay } from '../sign-in-way.ts';
import { noticePage } from '../pages/notice-page.ts';
import { sendPage } from '../pages/page.ts';
import { wordsFor } from '../pages/page-language.ts';
import { createBegunSignIns, isShortEnough } from './begun-sign-ins.ts';
import type { EmbeddedParts } from './embedded-parts.ts';
import { createPages } from './pages.ts';
import { callerOfProviderToken } from './provider-access.ts';
import { currentKeys } from './provider-keys.ts';
import { CLIENT_ID, CLIENT_SCOPE, providerOptions } from './provider-options.ts';

/** Makes the way to sign in with accounts of this service: an OpenID provider of its own. */
export async function createEmbeddedSignIn(parts: EmbeddedParts): Promise<SignInWay> {
  const { publicUrl, store, sealing, clock, log } = parts;
  const issuer = `${publicUrl}${PROVIDER_PATH}`;
  const pages = createPages(parts);
  let keys = await currentKeys(store, sealing, clock());
  const make = (): { readonly provider: Provider; readonly callback: ReturnType<Provider['callback']> } => {
    const one = new Provider(issuer, providerOptions(parts, keys, pages));
    // What the proxy in front and the sender say of themselves is settled before: see below.
    one.proxy = true;
    one.silent = true;
    one.use(withoutScript);
    one.on('server_error', (_context, error) => log.error({ error: { name: error.name, message: error.message, stack: error.stack } }, 'unexpected'));
    // Why no tokens were given, in the provider's own words: a token that was used twice is among them.
    one.on('grant.error', ({ res }, error) => log.info({ requestId: res.getHeader('x-request-id'), error: error.message, detail: error.error_detail }, 'no tokens given'));
    return { provider: one, callback: one.callback() };
  };
  let made = make();
  const begun = createBegunSignIns();
  // Requests for which the provider stores something, whoever sends them.
  const isRefused = ({ request, response, address, requestId }: ProviderRequest, path: string): boolean => {
    if (path !== '/auth' && path !== '/session/end') return false;
    const isTooLong = !isShortEnough(request.url ?? '');
    if (!isTooLong && begun.begin(address, clock())) return false;
    if (!isTooLong) response.setHeader('retry-after', '1');
    const code = isTooLong ? 'invalid_request' : 'temporarily_unavailable';
    sendPage(response, isTooLong ? 400 : 429, noticePage(wordsFor(undefined, request.headers['accept-language']), { kind: 'refused', code, request: requestId }));
    return true;
  };
  const provided: MountedProvider = {
    answer: async (request) => {
      const path = asIfSentTo(publicUrl, request);
      if (isRefused(request, path)) return;
      if (!(await pages.answer(made.provider, path, request))) await made.callback(request.request, request.response);
    },
  };
  return {
    description: { issuer, clientId: CLIENT_ID, scope: CLIENT_SCOPE, audience: null },
    provider: provided,
    verifyCaller: async (bearer, now) =>
      bearer.startsWith('lst_') ? callerOfToken(store.reading, bearer, now) : callerOfProviderToken(store.reading, bearer, now),
    tend: async () => {
      const now = clock();
      await sweepSignInState(store, now);
      await sweepAttempts(store, now);
      await sweepLinks(store, now);
      await sweepAccessTokens(store, now);
      const newest = await currentKeys(store, sealing, now);
      if (newest.version === keys.version) return;
      keys = newest;
      made = make();
    },
  };
}

/**
 * Where nobody is signed in there is nothing to ask before a sign-out: the provider would send a page whose script does as if. What it has
 * checked already is where the client may be led.
 */
async function withoutScript(context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (!('oidc' in context) || context.oidc.route !== 'end_session' || context.status !== 200 || context.oidc.session?.accountId !== undefined) return;
  const { post_logout_redirect_uri: to, state } = context.oidc.params ?? {};
  const url = new URL(typeof to === 'string' ? to : context.oidc.urlFor('end_session_success'));
  if (typeof to === 'string' && typeof state === 'string') url.searchParams.set('state', state);
  context.status = 303;
  context.redirect(url.href);
}

/**
 * Lets the provider see a request as one to the public address, whatever host and protocol the sender named: it makes addresses of what
 * it sees. Gives the path below the provider's own.
 */
function asIfSentTo(publicUrl: string, { request }: ProviderRequest): string {
  const address = new URL(publicUrl);
  const headers = request.headers;
  for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded-')) Reflect.deleteProperty(headers, name);
  headers.host = address.host;
  headers['x-forwarded-proto'] = address.protocol.slice(0, -1);
  const url = request.url ?? '/';
  const below = url.slice(url.indexOf(PROVIDER_PATH) + PROVIDER_PATH.length);
  request.url = below;
  Object.assign(request, { originalUrl: `${address.pathname.replace(/\/+$/, '')}${PROVIDER_PATH}${below}` });
  return below.split('?', 1).join('');
}
