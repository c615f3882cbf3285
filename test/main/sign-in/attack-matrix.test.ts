import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import { formatTrustEntry, trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
import { createHttp } from '#main/service-client/send-http.ts';
import { askProvider } from '#main/sign-in/provider.ts';
import { SIGN_IN_FILE } from '#main/sign-in/token-keeper.ts';
import { activityOf, type OpenedProfile } from './support/profile-facts.ts';
import { hostileProvider, OTHER_KEY_SET, type Tricks } from './support/hostile-provider.ts';
import { accessOf, signsIn, usesService, withKeystore } from './support/signing.ts';
import { START, Workstation } from '../use-cases/workstation.ts';

async function profile(url: string): Promise<OpenedProfile> {
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  const opened = withKeystore(await workstation.open());
  onTestFinished(() => opened.close());
  usesService(opened, url);
  return opened;
}

/** A sign-in that everybody takes part in as `tricks` has it; what it came to, and whether the profile is as it was. */
async function attacked(tricks: Tricks, patience = { whole: 5_000, idle: 5_000 }) {
  const provider = await hostileProvider(tricks);
  const opened = await profile(provider.url);
  const before = activityOf(opened);
  const access = accessOf(opened, { patience });
  const outcome = await signsIn(access, async (link) => (await provider.browser(link)).text());
  const isUnchanged = JSON.stringify(activityOf(opened)) === JSON.stringify(before) && !existsSync(join(opened.profile.folder, SIGN_IN_FILE));
  return { provider, outcome, isUnchanged, isKept: access.keeper.read(opened).state === 'found' };
}

const elsewhere = 'http://evil.example/';
const claim = (changed: Record<string, unknown>): Tricks => ({ claims: (claims) => ({ ...claims, ...changed }) });
const now = Math.floor(START / 1_000);
const unsigned = (header: object, claims: object): string => [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
const query = (changes: Record<string, string | null>): Tricks => ({
  callback: (url) => {
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    return url;
  },
});

/** What an ID token or an answer is refused for: the person is told that the answer does not belong to this sign-in. */
const ANSWER_WRONG: readonly (readonly [name: string, tricks: Tricks])[] = [
  ['an ID token of another issuer', claim({ iss: 'https://evil.example' })],
  ['an ID token for another audience', claim({ aud: 'somebody-else' })],
  ['an ID token of another client that has the right audience too', claim({ aud: ['licensing-client', 'somebody-else'], azp: 'somebody-else' })],
  ['an ID token with another nonce', claim({ nonce: 'another' })],
  ['an ID token without a nonce', claim({ nonce: undefined })],
  ['an ID token that has expired', claim({ iat: now - 7_200, exp: now - 3_600 })],
  ['an ID token that does not say when it expires', claim({ exp: undefined })],
  ['an ID token without a subject', claim({ sub: undefined })],
  ['no ID token', { idToken: () => null }],
  ['an ID token that nobody signed', { idToken: (claims) => `${unsigned({ alg: 'none' }, claims)}.` }],
  [
    'an ID token signed with the public key as if it were a secret',
    {
      idToken: (claims, { publicKey }) => {
        const input = unsigned({ alg: 'HS256', kid: 'one' }, claims);
        const pem = publicKey.export({ type: 'spki', format: 'pem' });
        return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
      },
    },
  ],
  [
    'the same, where the provider says that it signs so',
    {
      metadata: (metadata) => ({ ...metadata, id_token_signing_alg_values_supported: ['HS256', 'none'] }),
      idToken: (claims, { publicKey }) => {
        const input = unsigned({ alg: 'HS256', kid: 'one' }, claims);
        const pem = publicKey.export({ type: 'spki', format: 'pem' });
        return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
      },
    },
  ],
  ['an ID token signed by another key', { idToken: (claims, { other }) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(other) }],
  ['an ID token whose key is not in the key set', { idToken: (claims, { privateKey }) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'two' }).sign(privateKey) }],
  ['a key set that was changed for another', { keySet: () => OTHER_KEY_SET }],
  ['the answer of another provider (RFC 9207)', query({ iss: 'https://evil.example' })],
  ['an answer that hides whose it is (RFC 9207)', query({ iss: null })],
  ['a code that was used before', query({ code: 'used-before' })],
  ['two codes', { callback: (url) => (url.searchParams.append('code', 'another'), url) }],
  ['an error of the token endpoint', { answers: { '/oidc/token': (response) => void response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}') } }],
  ['a token endpoint that leads elsewhere', { answers: { '/oidc/token': (response) => void response.writeHead(302, { location: elsewhere }).end() } }],
  ['a key set that leads elsewhere', { answers: { '/oidc/jwks': (response) => void response.writeHead(302, { location: elsewhere }).end() } }],
  ['an access token that would break a header', { tokens: (tokens) => ({ ...tokens, access_token: 'a\r\nhost: evil' }) }],
  ['tokens that are no text', { tokens: (tokens) => ({ ...tokens, access_token: { a: 1 } }) }],
  ['an answer that is no JSON', { answers: { '/oidc/token': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>') } }],
];

/** A stream that never ends. */
const endless: NonNullable<Tricks['answers']>[string] = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(65_536, 0x20);
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
const never = (): void => undefined;
const half: NonNullable<Tricks['answers']>[string] = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"access_token":');
  setImmediate(() => response.destroy());
};
const redirect: NonNullable<Tricks['answers']>[string] = (response) => void response.writeHead(307, { location: elsewhere }).end();
const metadata = (changed: Record<string, unknown>): Tricks => ({ metadata: (honest) => ({ ...honest, ...changed }) });
const CONFIGURATION = '/oidc/.well-known/openid-configuration';

/** What leads to no answer that counts, and with which code. */
const NO_ANSWER: readonly (readonly [name: string, tricks: Tricks, code: string])[] = [
  ['an authorization endpoint of script', metadata({ authorization_endpoint: 'javascript:alert(1)' }), 'service-answer-wrong'],
  ['an authorization endpoint that is a file', metadata({ authorization_endpoint: 'file:///etc/passwd' }), 'service-answer-wrong'],
  ['an authorization endpoint by http elsewhere', metadata({ authorization_endpoint: 'http://evil.example/auth' }), 'service-answer-wrong'],
  ['an authorization endpoint with a user in it', metadata({ authorization_endpoint: 'https://licensing.example.com@evil.example/auth' }), 'service-answer-wrong'],
  ['a token endpoint by http elsewhere', metadata({ token_endpoint: 'http://evil.example/token' }), 'service-answer-wrong'],
  ['a revocation endpoint by http elsewhere', metadata({ revocation_endpoint: 'http://evil.example/revoke' }), 'service-answer-wrong'],
  ['a key set by http elsewhere', metadata({ jwks_uri: 'http://evil.example/jwks' }), 'service-answer-wrong'],
  ['a provider that says it is another', metadata({ issuer: 'https://evil.example' }), 'service-answer-wrong'],
  ['a provider reached by http elsewhere', { configuration: (honest) => ({ ...honest, issuer: 'http://evil.example' }) }, 'service-answer-wrong'],
  ['a provider that is no address', { configuration: (honest) => ({ ...honest, issuer: 'javascript:alert(1)' }) }, 'service-answer-wrong'],
  ['a configuration that lacks the client', { configuration: ({ issuer }) => ({ issuer }) }, 'service-answer-wrong'],
  ['a configuration that leads elsewhere', { answers: { '/v1/sign-in': redirect } }, 'service-answer-wrong'],
  ['a discovery that leads elsewhere', { answers: { [CONFIGURATION]: redirect } }, 'service-answer-wrong'],
  ['a policy that leads elsewhere', { answers: { '/v1/policy': redirect } }, 'service-answer-wrong'],
  ['a configuration without an end', { answers: { '/v1/sign-in': endless } }, 'service-answer-wrong'],
  ['a discovery without an end', { answers: { [CONFIGURATION]: endless } }, 'service-answer-wrong'],
  ['tokens without an end', { answers: { '/oidc/token': endless } }, 'service-answer-wrong'],
  ['half of a discovery', { answers: { [CONFIGURATION]: half } }, 'service-no-answer'],
  ['half of the tokens', { answers: { '/oidc/token': half } }, 'service-no-answer'],
  ['half of a policy', { answers: { '/v1/policy': half } }, 'service-no-answer'],
  ['a policy that is not asked for', { policy: () => aPolicyDocument({ createdAt: START }, 'another-nonce') }, 'service-answer-wrong'],
  ['a policy that is none', { policy: () => Buffer.from('{}') }, 'service-answer-wrong'],
  ['a service that is broken', { answers: { '/v1/policy': (response) => void response.writeHead(500).end() } }, 'service-no-answer'],
];

describe('a sign-in', () => {
  test('that nobody attacks changes the profile', async () => {
    const { outcome, isUnchanged, isKept, provider } = await attacked({});
    expect(outcome).toMatchObject({ ok: true, keptIn: 'keystore', account: { email: 'a.kowalska@example.com' } });
    expect([isUnchanged, isKept]).toEqual([false, true]);
    expect(provider.exchanged[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });

  test.each(ANSWER_WRONG)('comes to nothing by %s', async (_, tricks) => {
    const { outcome, isUnchanged, isKept, provider } = await attacked(tricks);
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'answer-wrong' }, problem: { code: 'sign-in-not-completed' } });
    expect([isUnchanged, isKept]).toEqual([true, false]);
    expect(provider.asked).not.toContain('/v1/policy');
  });

  test.each(NO_ANSWER)('comes to nothing by %s', async (_, tricks, code) => {
    const { outcome, isUnchanged, isKept } = await attacked(tricks);
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'no-answer' }, problem: { code } });
    expect([isUnchanged, isKept]).toEqual([true, false]);
  });

  test.each(['/v1/sign-in', CONFIGURATION, '/oidc/token', '/oidc/jwks', '/v1/policy'])('comes to nothing where %s never answers', async (path) => {
    const { outcome, isUnchanged, isKept } = await attacked({ answers: { [path]: never } }, { whole: 400, idle: 400 });
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'no-answer' }, problem: { code: 'service-no-answer' } });
    expect([isUnchanged, isKept]).toEqual([true, false]);
  });

  test('comes to nothing where the page says no', async () => {
    const { outcome, isUnchanged, provider } = await attacked(query({ code: null, error: 'access_denied' }));
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'refused' } });
    expect([isUnchanged, provider.exchanged.length]).toEqual([true, 0]);
  });

  test('by a policy of a signer whom nobody trusts says who that is, and gives back what it got', async () => {
    const signer = fixtureIssuer('stranger');
    const { outcome, isUnchanged, isKept, provider } = await attacked({
      policy: (nonce) => aPolicyDocument({ createdAt: START }, nonce, signer),
      answers: { '/v1/trust-entry': (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(formatTrustEntry(signer.trustEntry)) },
    });
    const fingerprint = trustEntryFingerprint(signer.trustEntry);
    const trustLine = `npm run -s licensing -- trust add trust-entry.json --fingerprint ${fingerprint}`;
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-trusted', signer: { fingerprint }, trustLine }, problem: { code: 'policy-not-trusted' } });
    expect([isUnchanged, isKept]).toEqual([true, false]);
    expect(provider.revoked).toHaveLength(2);
  });

  test('of somebody the service does not know says so, and gives back what it got', async () => {
    const refused = { error: { code: 'not-a-member', message: 'You are no member.' } };
    const { outcome, isUnchanged, provider } = await attacked({
      answers: { '/v1/policy': (response) => void response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(refused)) },
    });
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'service-refused', code: 'not-a-member' }, problem: { code: 'not-a-member', facts: { account: 'a.kowalska@example.com' } } });
    expect([isUnchanged, provider.revoked.length]).toEqual([true, 2]);
  });
});

test('a service elsewhere cannot name a provider that is reached without https, even on this computer', async () => {
  const { url } = await hostileProvider();
  const send = createHttp({ proxy: 'none', environment: {} });
  const { signal } = new AbortController();
  const ask = (serviceUrl: string) => askProvider({ issuer: `${url}/oidc`, clientId: 'licensing-client', serviceUrl }, send, signal);
  expect(await ask('https://licensing.example.com')).toMatchObject({ ok: false, code: 'service-answer-wrong', facts: { problem: 'issuer-address' } });
  expect(await ask(url)).toMatchObject({ ok: true });
});

describe('the address that waits for the browser', () => {
  /** Begins a sign-in, gives the waiting address with its state to `work`, and lets the honest browser come afterwards where `work` says so. */
  async function waiting(work: (callback: URL, link: string) => Promise<'then-signs-in' | 'then-cancels' | 'then-nothing'>, patience?: number, tricks: Tricks = {}) {
    const provider = await hostileProvider(tricks);
    const opened = await profile(provider.url);
    const before = activityOf(opened);
    const cancel = new AbortController();
    const outcome = await signsIn(
      accessOf(opened),
      async (link) => {
        const asked = new URL(link).searchParams;
        const callback = new URL(asked.get('redirect_uri') ?? '');
        callback.searchParams.set('state', asked.get('state') ?? '');
        const then = await work(callback, link);
        if (then === 'then-cancels') cancel.abort();
        else if (then === 'then-signs-in') await (await provider.browser(link)).text();
      },
      { signal: cancel.signal, ...(patience === undefined ? {} : { browserPatience: patience }) },
    );
    return { outcome, provider, isUnchanged: JSON.stringify(activityOf(opened)) === JSON.stringify(before) };
  }

  test('is of 127.0.0.1 alone, and lets nothing else pass than what belongs to the sign-in', async () => {
    const { outcome, provider } = await waiting(async (callback) => {
      expect(callback.hostname).toBe('127.0.0.1');
      const other = (change: (url: URL) => void): URL => {
        const url = new URL(callback);
        change(url);
        return url;
      };
      const strangers: readonly (readonly [URL, RequestInit?])[] = [
        [other((url) => url.searchParams.set('state', 'another'))],
        [other((url) => url.searchParams.delete('state'))],
        [other((url) => url.searchParams.append('state', 'another'))],
        [other((url) => (url.pathname = '/'))],
        [other((url) => (url.pathname = '/callback/more'))],
        [other((url) => (url.pathname = '/Callback'))],
        [callback, { method: 'POST' }],
        [callback, { method: 'HEAD' }],
        [other((url) => (url.hostname = 'localhost'))],
      ];
      for (const [url, how] of strangers) {
        const response = await fetch(url, how).catch(() => null);
        // By another name nobody is there at all where that is another address.
        if (response !== null) expect([url.href, response.status]).toEqual([url.href, 404]);
      }
      return 'then-signs-in';
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(provider.exchanged).toHaveLength(1);
  });

  test('is not held up by a sender that never ends its request', async () => {
    const { outcome } = await waiting(async ({ port }) => {
      const sockets = Array.from({ length: 8 }, () => connect({ host: '127.0.0.1', port: Number(port) }));
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      for (const socket of sockets) socket.on('error', () => undefined).write('GET /callback HTTP/1.1\r\nHost: ');
      return 'then-signs-in';
    });
    expect(outcome).toMatchObject({ ok: true });
  });

  test('takes an answer once: the second one is told that it is over, and its code is sent nowhere', async () => {
    const { promise: answered, resolve: goOn } = Promise.withResolvers<null>();
    let second = 0;
    const { outcome, provider, isUnchanged } = await waiting(
      async (callback, link) => {
        const guessed = new URL(callback);
        guessed.searchParams.set('code', 'guessed-by-a-program');
        guessed.searchParams.set('iss', new URL(link).href.replace(/\/auth\?.*$/, ''));
        const first = fetch(guessed);
        const again = await fetch(guessed);
        second = again.status;
        goOn(null);
        await Promise.all([first.then((response) => response.text()), again.text()]);
        return 'then-nothing';
      },
      undefined,
      {
        answers: {
          '/oidc/token': (response) => {
            void answered.then(() => response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}'));
          },
        },
      },
    );
    expect(second).toBe(410);
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'answer-wrong' } });
    expect(provider.asked.filter((path) => path === '/oidc/token')).toHaveLength(1);
    expect(isUnchanged).toBe(true);
  });

  test('is gone when nobody came back in time', async () => {
    let address = '';
    const { outcome, isUnchanged } = await waiting(
      (callback) => {
        address = callback.href;
        return Promise.resolve('then-nothing');
      },
      300,
    );
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'timed-out' } });
    expect(isUnchanged).toBe(true);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('is gone when the person cancels', async () => {
    let address = '';
    const { outcome, isUnchanged } = await waiting((callback) => {
      address = callback.href;
      return Promise.resolve('then-cancels');
    });
    expect(outcome).toMatchObject({ ok: false, progress: { state: 'not-completed', cause: 'cancelled' } });
    expect(isUnchanged).toBe(true);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('shows a page without script, that nothing can be put into, in the language of the person', async () => {
    const provider = await hostileProvider();
    const opened = await profile(provider.url);
    let page: Response | null = null;
    let text = '';
    await signsIn(
      accessOf(opened),
      async (link) => {
        page = await provider.browser(`${link}&ui=<script>`);
        text = await page.text();
      },
      { language: 'de' },
    );
    expect(text).toContain('Kehren Sie zum Programm zurück');
    expect(text).not.toMatch(/<script|http:|https:/);
    const headers = (page as unknown as Response).headers;
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
  });
});

