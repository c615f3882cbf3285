import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { askTokens, asking, Browser, leadsTo, refreshed, signInWith, tokensOf } from '../support/browser-person.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { signInGround } from '../support/sign-in-ground.ts';

const STRANGE = 'https://attacker.example.com';

test('a request that could lead elsewhere, or without PKCE, is refused before anybody types a password', async () => {
  const { issuer } = await signInGround();
  const redirects = [
    `${STRANGE}/callback`, 'http://127.0.0.1:43123/other', 'http://127.0.0.1:43123/callback/../x', 'http://127.0.0.1.attacker.example.com/callback',
    'http://localhost:43123/callback', 'https://127.0.0.1:43123/callback', 'http://127.0.0.1:43123/callback?x=1', 'http://user@127.0.0.1:43123/callback',
    'http://127.0.0.1:43123/callback#x', 'http://127.1:43123/callback', 'javascript:alert(1)', '', '//attacker.example.com/callback',
  ]; // prettier-ignore
  for (const redirect of redirects) {
    const response = await new Browser().send(asking(issuer, { redirect_uri: redirect }).url);
    expect([redirect, response.status, response.headers.get('location')]).toEqual([redirect, 400, null]);
    expect(await response.text()).not.toContain('attacker.example.com');
  }
  const told = async (changes: Readonly<Record<string, string | null>>): Promise<string | null> => {
    const response = await new Browser().send(asking(issuer, changes).url);
    const location = response.headers.get('location');
    if (location === null) return `page ${String(response.status)}`;
    const { hash, searchParams } = new URL(location, issuer);
    return searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error');
  };
  expect(await told({ code_challenge: null, code_challenge_method: null })).toBe('invalid_request');
  expect(await told({ code_challenge_method: 'plain' })).toBe('invalid_request');
  expect(await told({ code_challenge_method: null })).toBe('invalid_request');
  expect(await told({ code_challenge: 'short' })).toBe('invalid_request');
  expect(await told({ response_type: 'token' })).not.toBeNull();
  expect(await told({ response_type: 'code id_token' })).not.toBeNull();
  expect(await told({ prompt: 'none' })).toBe('login_required');
  expect(await told({ client_id: 'another' })).toBe('page 400');
  expect(await told({ client_id: STRANGE })).toBe('page 400');
  expect(await told({ request: 'x.y.z' })).not.toBeNull();
  for (const redirect of ['http://127.0.0.1:9/callback', 'http://[::1]:65000/callback']) {
    expect((await new Browser().send(asking(issuer, {}, redirect).url)).status).toBe(303);
  }
});

test('a code is good once, for who asked for it, with their verifier and their address', async () => {
  const { issuer, email, service, signedIn } = await signInGround();
  const begin = async () => {
    const asked = asking(issuer);
    const { callback } = await signInWith(new Browser(), asked, email, PASSWORD);
    return { asked, code: callback?.searchParams.get('code') ?? '' };
  };
  const { asked, code } = await begin();
  const form = { grant_type: 'authorization_code', code, redirect_uri: asked.redirectUri, code_verifier: asked.verifier };
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { ...form, code_verifier: asking(issuer).verifier },
    { ...form, code_verifier: createHash('sha256').update(asked.verifier).digest('base64url') },
    { grant_type: form.grant_type, code, redirect_uri: asked.redirectUri },
    { ...form, redirect_uri: 'http://127.0.0.1:43124/callback' },
    { ...form, client_id: 'another' },
    { ...form, client_id: '' },
    { ...form, code: `${code.slice(0, -1)}${code.endsWith('x') ? 'y' : 'x'}` },
  ];
  for (const one of wrong) expect((await askTokens(issuer, one)).status).toBeGreaterThanOrEqual(400);
  const tokens = await askTokens(issuer, form);
  expect(tokens.status).toBe(200);
  // Somebody else has the code too: what came of it is nobody's any more.
  expect(await askTokens(issuer, form)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await refreshed(issuer, tokens.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect((await service.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(401);
  // At once, too: one gets tokens, and they are taken away.
  const racing = await begin();
  const racers = await Promise.all(Array.from({ length: 6 }, () => askTokens(issuer, { ...form, code: racing.code, code_verifier: racing.asked.verifier })));
  expect(racers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  const late = await begin();
  service.wait(duration(2, HOUR));
  expect(await tokensOf(issuer, late.asked, new URL(`${late.asked.redirectUri}?code=${late.code}`))).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect((await signedIn()).tokens.status).toBe(200);
});

test('a refresh token that was stolen ends the sign-in when both use it, and a lost answer does not', async () => {
  const { issuer, service, signedIn } = await signInGround();
  const { tokens } = await signedIn();
  // The answer is lost, even twice: the client asks again with what it has.
  await refreshed(issuer, tokens.refresh_token);
  await refreshed(issuer, tokens.refresh_token);
  service.wait(duration(2, DAY));
  const second = await refreshed(issuer, tokens.refresh_token);
  const third = await refreshed(issuer, second.refresh_token);
  expect([second.status, third.status]).toEqual([200, 200]);
  expect((await service.ask('GET', '/v1/revocations', third.access_token)).status).toBe(200);
  expect(await refreshed(issuer, tokens.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await refreshed(issuer, third.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect((await service.ask('GET', '/v1/revocations', third.access_token)).status).toBe(401);
  // The thief was first, and the client has the answer that was superseded.
  const another = (await signedIn()).tokens;
  const mine = await refreshed(issuer, another.refresh_token);
  const thief = await refreshed(issuer, another.refresh_token);
  expect(thief.status).toBe(200);
  expect(await refreshed(issuer, mine.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await refreshed(issuer, thief.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  const idle = (await signedIn()).tokens;
  service.wait(duration(31, DAY));
  expect(await refreshed(issuer, idle.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect(await askTokens(issuer, { grant_type: 'refresh_token', refresh_token: idle.refresh_token, client_id: 'another' })).toMatchObject({ error: 'invalid_client' });
  expect(await askTokens(issuer, { grant_type: 'refresh_token', refresh_token: idle.access_token })).toMatchObject({ error: 'invalid_grant' });
  for (const grant of ['password', 'client_credentials', 'implicit', 'urn:ietf:params:oauth:grant-type:device_code']) {
    expect(await askTokens(issuer, { grant_type: grant, username: 'uwe@example.com', password: PASSWORD })).toMatchObject({ error: 'unsupported_grant_type' });
  }
});

test('revoking a refresh token ends the sign-in at once; a token of somebody else is left alone', async () => {
  const { issuer, service, signedIn } = await signInGround();
  const [mine, theirs] = [(await signedIn()).tokens, (await signedIn()).tokens];
  const revoke = (form: Readonly<Record<string, string>>) => fetch(`${issuer}/token/revocation`, { method: 'POST', body: new URLSearchParams(form) });
  expect((await revoke({ client_id: 'licensing-client', token: 'x'.repeat(43) })).status).toBe(200);
  expect((await revoke({ client_id: 'another', token: mine.refresh_token })).status).toBe(401);
  expect((await refreshed(issuer, theirs.refresh_token)).status).toBe(200);
  expect((await revoke({ client_id: 'licensing-client', token: mine.refresh_token, token_type_hint: 'refresh_token' })).status).toBe(200);
  expect(await refreshed(issuer, mine.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect((await service.ask('GET', '/v1/revocations', mine.access_token)).status).toBe(401);
  expect((await service.ask('GET', '/v1/revocations', theirs.access_token)).status).toBe(200);
});

test('a form that another site sends, or another browser, signs nobody in', async () => {
  const { issuer, email } = await signInGround();
  const victim = new Browser();
  const asked = asking(issuer);
  const form = leadsTo(await victim.send(asked.url), asked.url);
  const typed = { email, password: PASSWORD };
  // An attacker’s own sign-in, given to somebody else’s browser, has no cookie there (login CSRF).
  expect((await new Browser().send(form, typed)).status).toBe(400);
  expect((await victim.send(form, typed, { origin: STRANGE })).status).toBe(400);
  expect((await victim.send(form, typed, { origin: 'null' })).status).toBe(400);
  expect((await victim.send(form, typed, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
  const other = leadsTo(await new Browser().send(asking(issuer).url), asked.url);
  expect((await victim.send(other, typed)).status).toBe(400);
  const done = await victim.send(form, typed, { origin: new URL(issuer).origin, 'sec-fetch-site': 'same-origin' });
  expect(done.status).toBe(303);
  // The way back is the browser’s alone, too.
  expect((await new Browser().send(leadsTo(done, asked.url))).status).toBe(400);
  expect(new URL(leadsTo(await victim.send(leadsTo(done, asked.url)), asked.url)).searchParams.get('code')).not.toBeNull();
  expect((await victim.send(form, typed)).status).toBe(400);
});

test('signing out in the browser leads nowhere else, and asks before it does anything', async () => {
  const { issuer, service, signedIn } = await signInGround();
  const browser = new Browser();
  const { tokens } = await signedIn(browser);
  const end = (parameters: Readonly<Record<string, string>>, who = browser) => who.send(`${issuer}/session/end?${new URLSearchParams(parameters).toString()}`);
  expect((await end({ client_id: 'licensing-client', post_logout_redirect_uri: `${STRANGE}/` })).status).toBe(400);
  expect((await end({ id_token_hint: tokens.id_token, post_logout_redirect_uri: `${STRANGE}/` })).status).toBe(400);
  const nobody = await end({ post_logout_redirect_uri: `${STRANGE}/` }, new Browser());
  expect([nobody.status, new URL(leadsTo(nobody, issuer)).origin]).toEqual([303, new URL(issuer).origin]);
  expect((await browser.send(`${issuer}/session/end/confirm`, { logout: 'yes', xsrf: 'guessed' })).status).toBe(400);
  expect((await service.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(200);
  const page = await (await end({ id_token_hint: tokens.id_token, post_logout_redirect_uri: 'http://127.0.0.1:4000/signed-out', state: 's' })).text();
  expect(page).not.toContain('<script');
  const xsrf = /name="xsrf" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
  const done = await browser.send(`${issuer}/session/end/confirm`, { logout: 'yes', xsrf });
  expect(leadsTo(done, issuer)).toBe('http://127.0.0.1:4000/signed-out?state=s');
  // It was the browser that was signed out; the client ends its own sign-in by revoking its token.
  expect((await service.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(200);
});
