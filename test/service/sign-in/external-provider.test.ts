import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { HOUR, instant } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { forgetAccount } from '#service/sign-in/external/member-of-account.ts';
import { openStore } from '#service/store/open-store.ts';
import { AUDIENCE, externalProvider } from '../support/external-provider.ts';
import { testOrganization, type TestOrganization } from '../support/organization.ts';
import { serve, tokenFor, type ServedService } from '../support/served.ts';
import { MONDAY } from '../support/stores.ts';

async function served(issuer: string, more: { readonly emailClaim?: string; readonly isEmailVerified?: boolean } = {}): Promise<{ readonly organization: TestOrganization; readonly service: ServedService; readonly codeFor: (token: string | null) => Promise<string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'external-provider-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const organization = await testOrganization(opened.store);
  const signIn = { kind: 'external', issuer, clientId: 'licensing', audience: AUDIENCE, emailClaim: 'email', ...more } as const;
  const service = await serve(opened.store, organization.issuers, { signIn }, instant(Date.now()));
  const codeFor = async (token: string | null): Promise<string> => {
    const response = await service.ask('GET', '/v1/users', token);
    return response.ok ? 'ok' : ((await response.json()) as { error: { code: string } }).error.code;
  };
  return { organization, service, codeFor };
}

test('a token of another provider is good for the member with its e-mail address, and for what our store lets them do', async () => {
  const provider = await externalProvider();
  const { organization, service, codeFor } = await served(provider.issuer);
  expect(await (await service.ask('GET', '/v1/sign-in', null)).json()).toEqual({
    issuer: provider.issuer,
    clientId: 'licensing',
    scope: 'openid email profile offline_access',
    audience: AUDIENCE,
  });
  expect((await fetch(`${service.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
  const admin = await provider.tokenFor('ANNA@example.com', { email_verified: true });
  expect(await codeFor(admin)).toBe('ok');
  expect(await codeFor(await provider.tokenFor('anna@example.com', { email_verified: undefined }))).toBe('not-a-member');
  expect(await codeFor(await provider.sign({ email: 'uwe@example.com', role: 'administrator', roles: ['administrator'] }))).toBe('not-allowed');
  expect(await codeFor(await provider.tokenFor('nobody@example.com'))).toBe('not-a-member');
  expect(await codeFor(await provider.tokenFor('anna@example.com', { email_verified: false }))).toBe('not-a-member');
  expect(await codeFor(await provider.tokenFor('anna@example.com', { email: 7 }))).toBe('not-a-member');
  const { store, organizationId, deed, administrator } = organization;
  expect(await codeFor(await tokenFor(organization, administrator))).toBe('not-signed-in');
  const anna = { email: 'anna@example.com', name: 'Anna Admin', usageCountry: 'DE', role: 'administrator', disabled: true, passwordHash: null } as const;
  await store.change(organizationId, (change) => putMember(change, deed(), anna));
  expect(await codeFor(admin)).toBe('user-disabled');
  await store.change(organizationId, (change) => putMember(change, deed(), { ...anna, disabled: false }));
  expect(await codeFor(admin)).toBe('ok');
  // An address in two organisations does not say which.
  await testOrganization(store, NEIGHBOUR_WORKS);
  expect(await codeFor(admin)).toBe('not-a-member');
  service.wait(HOUR);
  expect(await codeFor(admin)).toBe('not-signed-in');
});

test('tokens of anybody else, for anything else, or signed in any other way are refused', async () => {
  const provider = await externalProvider();
  const stranger = await externalProvider();
  const { codeFor } = await served(provider.issuer);
  const anna = { email: 'anna@example.com' };
  expect(await codeFor(await provider.sign(anna))).toBe('ok');
  const now = Math.floor(Date.now() / 1000);
  const [head = '', body = '', signature = ''] = (await provider.sign(anna)).split('.');
  const withHeader = (header: object, more = body): string => `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${more}`;
  const hmac = withHeader({ alg: 'HS256', kid: 'first', typ: 'at+jwt' });
  const forged: Readonly<Record<string, string>> = {
    'another issuer’s': await stranger.sign(anna),
    'another issuer’s in this one’s name': await stranger.sign({ ...anna, iss: provider.issuer }),
    'for somebody else': await provider.sign({ ...anna, aud: 'https://elsewhere.example.com' }),
    'for another client': await provider.sign({ ...anna, azp: 'another' }),
    'for another client, as others say it': await provider.sign({ ...anna, client_id: 'licensing', appid: 'another' }),
    'for the client': await provider.sign({ ...anna, aud: 'licensing' }),
    ended: await provider.sign({ ...anna, exp: now - 120 }),
    'without an end': await provider.sign({ ...anna, exp: undefined }),
    'not yet good': await provider.sign({ ...anna, nbf: now + 600 }),
    'of identity': await provider.sign({ ...anna, nonce: 'n' }),
    'of another type': await provider.sign(anna, { typ: 'logout+jwt' }),
    'with an unknown key': await provider.sign(anna, { kid: 'second' }),
    unsigned: `${withHeader({ alg: 'none', typ: 'at+jwt' })}.`,
    'with an empty signature': `${head}.${body}.`,
    'signed with a public key as if it were a secret': `${hmac}.${createHmac('sha256', JSON.stringify(provider)).update(hmac).digest('base64url')}`,
    'signed with a secret': await new SignJWT(anna).setProtectedHeader({ alg: 'HS256', kid: 'first' }).setIssuer(provider.issuer).setAudience(AUDIENCE).setExpirationTime('5m').sign(Buffer.alloc(32, 1)),
    'with another body': `${head}.${Buffer.from(JSON.stringify({ ...anna, iss: provider.issuer, aud: AUDIENCE, sub: 'x', exp: now + 600 })).toString('base64url')}.${signature}`,
    'with a key of its own': await provider.sign(anna, { jwk: { kty: 'EC' }, kid: 'own' }),
  };
  for (const [name, token] of Object.entries(forged)) expect([name, await codeFor(token)]).toEqual([name, 'not-signed-in']);
  // Unknown keys make us ask again, but not each time.
  expect(provider.askedForKeys()).toBeLessThanOrEqual(2);
});

test('while the provider does not answer, nobody is told that their sign-in has ended', async () => {
  const provider = await externalProvider();
  const { codeFor } = await served(provider.issuer);
  const token = await provider.sign({ email: 'anna@example.com' });
  await provider.stop();
  expect(await codeFor(token)).toBe('provider-not-reached');
  expect(await codeFor(null)).toBe('not-signed-in');
});

test('the first account that comes with a member’s address is theirs, and no other with that address gets in', async () => {
  const provider = await externalProvider();
  const { organization, codeFor } = await served(provider.issuer);
  const { store, organizationId, deed, administrator } = organization;
  const [anna, uwe] = [{ email: 'anna@example.com', sub: 'anna' }, { email: 'uwe@example.com', sub: 'uwe' }];
  const same = await provider.sign(anna);
  expect(await Promise.all([codeFor(same), codeFor(same), codeFor(same)])).toEqual(['ok', 'ok', 'ok']);
  expect(await codeFor(await provider.sign({ ...anna, sub: 'mallory' }))).toBe('not-a-member');
  // Whoever is somebody here already becomes nobody else by another address.
  expect(await codeFor(await provider.sign(uwe))).toBe('not-allowed');
  expect(await codeFor(await provider.sign({ ...anna, sub: 'uwe' }))).toBe('not-a-member');
  expect(await codeFor(await provider.sign({ ...anna, sub: 'a\u0000b' }))).toBe('not-a-member');
  expect(await codeFor(await provider.sign({ ...anna, email: 'a\u0000b@example.com' }))).toBe('not-a-member');
  expect(await codeFor(same)).toBe('ok');
  const rows = await store.reading.selectFrom('audit').select('subject').where('action', '=', 'account.bound').execute();
  expect(rows).toHaveLength(2);
  expect(await store.change(organizationId, (change) => forgetAccount(change, deed(), administrator))).toBe(true);
  expect(await codeFor(await provider.sign({ ...anna, sub: 'anna, made again' }))).toBe('ok');
  expect(await codeFor(same)).toBe('not-a-member');
});

test('where the operator answers for a claim, nothing else has to be said of it; what is said to be unproven is refused still', async () => {
  const provider = await externalProvider();
  const { codeFor } = await served(provider.issuer, { emailClaim: 'upn', isEmailVerified: true });
  expect(await codeFor(await provider.sign({ upn: 'anna@example.com', email: 'uwe@example.com', email_verified: undefined }))).toBe('ok');
  expect(await codeFor(await provider.sign({ upn: 'anna@example.com', email_verified: false }))).toBe('not-a-member');
});
