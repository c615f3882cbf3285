import { expect, test } from 'vitest';
import { readConfiguration } from '#service/configuration/read-configuration.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');

test('without a variable it is SQLite in the user’s data folder, the key in a file beside it, on loopback', () => {
  expect(readConfiguration({ XDG_DATA_HOME: '/data', HOST: ' ' })).toEqual({
    ok: true,
    configuration: {
      store: { kind: 'sqlite', path: '/data/licensing-service/service.db' },
      keys: { kind: 'file', path: '/data/licensing-service/issuer.pem' },
      signIn: { kind: 'embedded', key: { kind: 'file', path: '/data/licensing-service/sign-in.key' } },
      host: '127.0.0.1',
      port: 8790,
      publicUrl: 'http://127.0.0.1:8790',
      tls: null,
      trustProxy: false,
      logLevel: 'info',
    },
  });
});

test.each([
  ['plain http beyond loopback', { HOST: '0.0.0.0', PUBLIC_URL: 'http://a.example', TRUST_PROXY: '1' }, ['PUBLIC_URL needs-https']],
  ['https in name only beyond loopback', { HOST: '::', PUBLIC_URL: 'https://a.example' }, ['HOST needs-encryption']],
  ['a name that may be loopback or not', { HOST: 'localhost.example', PUBLIC_URL: 'https://a.example' }, ['HOST needs-encryption']],
  ['half of TLS', { TLS_KEY: 'key.pem' }, ['TLS_CERT needs-both']],
  ['PostgreSQL without a place for the key', { DATABASE_URL: 'postgres://h/d' }, ['SERVICE_KEY key-place-missing']],
  ['another database', { DATABASE_URL: 'mysql://h/d', SERVICE_KEY: KEY }, ['DATABASE_URL not-an-address']],
  ['a key of 31 bytes', { SERVICE_KEY: Buffer.alloc(31).toString('base64') }, ['SERVICE_KEY not-a-key']],
  ['a port beyond the last', { PORT: '65536' }, ['PORT not-a-number']],
  ['an address with a password', { PUBLIC_URL: 'https://a:b@c.example' }, ['PUBLIC_URL not-an-address']],
  ['PostgreSQL with a key file, and people of its own', { DATABASE_URL: 'postgres://h/d', ISSUER_KEY_FILE: 'key.pem' }, ['SERVICE_KEY key-for-sign-in-missing']],
  ['another provider without a client', { OIDC_ISSUER: 'https://id.example' }, ['OIDC_CLIENT_ID needs-both', 'OIDC_AUDIENCE needs-both']],
  ['a client of no provider', { OIDC_CLIENT_ID: 'licensing', OIDC_EMAIL_CLAIM: 'upn' }, ['OIDC_CLIENT_ID needs-issuer', 'OIDC_EMAIL_CLAIM needs-issuer']],
  ['another provider in the clear', { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'a', OIDC_AUDIENCE: 'b' }, ['OIDC_ISSUER issuer-needs-https']],
  ['a claim that nobody answers for', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_AUDIENCE: 'b', OIDC_EMAIL_CLAIM: 'upn' }, ['OIDC_EMAIL_VERIFIED needs-both']],
  ['an audience that is the client', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_AUDIENCE: 'a' }, ['OIDC_AUDIENCE audience-is-client']],
  ['a scope with two spaces', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_AUDIENCE: 'b', OIDC_SCOPE: 'one  two' }, ['OIDC_SCOPE not-one-of']],
  ['a provider that is no address', { OIDC_ISSUER: 'id.example', OIDC_CLIENT_ID: 'a', OIDC_AUDIENCE: 'b' }, ['OIDC_ISSUER not-an-address']],
  ['a switch that is neither 0 nor 1', { TRUST_PROXY: 'yes' }, ['TRUST_PROXY not-one-of']],
])('%s is refused', (_what, environment, expected) => {
  const read = readConfiguration({ XDG_DATA_HOME: '/data', ...environment });
  expect(read.ok ? [] : read.problems.map(({ variable, code }) => `${variable} ${code}`)).toEqual(expected);
});

test('beyond loopback it takes https with TLS of its own, or a proxy that encrypts', () => {
  const common = { XDG_DATA_HOME: '/data', HOST: '0.0.0.0', PUBLIC_URL: 'https://licensing.example/', DATABASE_URL: 'postgresql://h/d', SERVICE_KEY: KEY };
  for (const way of [{ TRUST_PROXY: '1' }, { TLS_CERT: 'c.pem', TLS_KEY: 'k.pem' }]) {
    expect(readConfiguration({ ...common, ...way })).toMatchObject({ ok: true, configuration: { publicUrl: 'https://licensing.example', keys: { kind: 'store' } } });
  }
});

test('people sign in at another provider where one is named, and then a key file will do with PostgreSQL', () => {
  const environment = { DATABASE_URL: 'postgresql://h/d', ISSUER_KEY_FILE: 'k.pem', OIDC_ISSUER: 'https://id.example/realm', OIDC_CLIENT_ID: 'licensing', OIDC_AUDIENCE: 'https://licensing.example' };
  const signIn = { kind: 'external', issuer: 'https://id.example/realm', clientId: 'licensing', audience: 'https://licensing.example', emailClaim: 'email' };
  expect(readConfiguration(environment)).toMatchObject({ ok: true, configuration: { signIn } });
  expect(readConfiguration({ ...environment, OIDC_EMAIL_CLAIM: 'upn', OIDC_EMAIL_VERIFIED: '1' })).toMatchObject({ configuration: { signIn: { emailClaim: 'upn', isEmailVerified: true } } });
  expect(readConfiguration({ ...environment, OIDC_SCOPE: 'api://licensing/use more' })).toMatchObject({ configuration: { signIn: { scope: 'api://licensing/use more' } } });
  expect(readConfiguration({ DATABASE_URL: 'postgresql://h/d', SERVICE_KEY: KEY })).toMatchObject({ configuration: { signIn: { kind: 'embedded', key: { kind: 'given' } } } });
});
