import { request as plainRequest } from 'node:http';
import { expect, test } from 'vitest';
import { duration, SECOND } from '#core/time/instant.ts';
import { asking, Browser, leadsTo } from '../support/browser-person.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { serve } from '../support/served.ts';
import { signInGround } from '../support/sign-in-ground.ts';

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** A request with headers that fetch does not let anybody write. */
function raw(url: string, method: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = plainRequest(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => (text += more));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('what a sender says of host and protocol makes no address', async () => {
  const { issuer, service } = await signInGround();
  const lies = { host: 'attacker.example.com', 'x-forwarded-host': 'attacker.example.com', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1', forwarded: 'host=attacker.example.com' };
  const { text, status } = await raw(`${issuer}/.well-known/openid-configuration`, 'GET', lies);
  expect(status).toBe(200);
  expect(text).not.toContain('attacker');
  const said = JSON.parse(text) as Record<string, unknown>;
  for (const [name, value] of Object.entries(said)) if (name.endsWith('_endpoint') || name === 'jwks_uri') expect(String(value).startsWith(`${service.url}/oidc/`)).toBe(true);
  expect(said).toMatchObject({ issuer, code_challenge_methods_supported: ['S256'], response_types_supported: ['code'], token_endpoint_auth_methods_supported: ['none'] });
  const begun = await raw(asking(issuer).url, 'GET', lies);
  expect([begun.status, String(begun.headers['location']).startsWith('/oidc/interaction/')]).toEqual([303, true]);
});

test('pages may be kept by nobody, put in no frame, and run no script; cookies are for the service alone', async () => {
  const { issuer, organization, store } = await signInGround();
  const browser = new Browser();
  const asked = asking(issuer, { prompt: 'login consent', login_hint: '"><img src=x>', ui_locales: 'xx "><img de' });
  const begun = await browser.send(asked.url);
  const page = await browser.send(leadsTo(begun, asked.url));
  expect(Object.fromEntries(page.headers)).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("form-action 'self' http://127.0.0.1:43123;");
  expect(policy).not.toContain('unsafe');
  const text = await page.text();
  expect(text).toContain('value="&#34;&#62;&#60;img src=x&#62;"');
  expect(text).toContain('<html lang="de">');
  expect(text).not.toMatch(/<script|<img/);
  for (const cookie of begun.headers.getSetCookie()) expect(cookie).toMatch(/; path=\/oidc\/[^;]+;.*samesite=lax.*httponly/i);
  // Behind https, the browser sends them nowhere else.
  const secure = await serve(store, organization.issuers, { publicUrl: 'https://licensing.example.com', trustProxy: true });
  const response = await new Browser().send(asking(`${secure.url}/oidc`).url);
  expect(response.headers.getSetCookie().length).toBeGreaterThan(0);
  for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
});

test('requests that are too long, of another type or make no sense are refused, and the service goes on', async () => {
  const { issuer, service, signedIn } = await signInGround();
  const send = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${issuer}${path}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': type }, body });
  expect((await send('/token', `grant_type=${'x'.repeat(200_000)}`)).status).toBe(400);
  expect((await send('/token', '{"grant_type":"authorization_code"}', 'application/json')).status).toBe(400);
  expect((await send('/token', 'grant_type=authorization_code&grant_type=refresh_token&client_id=licensing-client')).status).toBe(400);
  expect((await send('/token', '')).status).toBe(400);
  expect((await send('/token', '%00%ff%fe=%zz&client_id=%00')).status).toBeGreaterThanOrEqual(400);
  expect((await send('/token/revocation', 'client_id=licensing-client')).status).toBe(400);
  const browser = new Browser();
  const asked = asking(issuer);
  const form = leadsTo(await browser.send(asked.url), asked.url);
  expect((await browser.send(form, { email: 'uwe@example.com', password: 'x'.repeat(100_000) })).status).toBe(403);
  expect((await browser.send(form, { email: `${'x'.repeat(5_000)}@example.com`, password: PASSWORD })).status).toBe(403);
  expect((await browser.send(form, { password: PASSWORD })).status).toBe(403);
  for (const path of ['/nothing', '/interaction', '/reg', '/request', '/token/introspection', '/device/auth', '/../healthz/../oidc/x']) {
    expect([path, (await raw(`${issuer}${path}`, 'GET', {})).status]).toEqual([path, 404]);
  }
  for (const path of ['/interaction/x', '/set-password/x', `/set-password/${'x'.repeat(90)}`, '/interaction/%00', '/auth/x']) {
    expect([path, (await raw(`${issuer}${path}`, 'GET', { accept: 'text/html' })).status]).toEqual([path, path.startsWith('/set') ? 410 : 400]);
  }
  expect((await raw(`${issuer}/me`, 'GET', { authorization: `Bearer ${'x'.repeat(43)}` })).status).toBe(401);
  expect((await raw(`${issuer}/auth?${'scope=openid&'.repeat(50)}`, 'GET', { accept: 'text/html' })).status).toBe(400);
  expect((await raw(`${issuer}/token`, 'DELETE', {})).status).toBe(404);
  expect((await signedIn()).tokens.status).toBe(200);
  const logged = service.log.map((line) => JSON.parse(line) as { level: number; route?: string; requestId?: string });
  // Each is counted and logged by the pattern of its path, nothing that is in it, and none of this is a fault of ours.
  expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  expect(logged.filter(({ route }) => route === '/oidc/token').length).toBeGreaterThan(5);
  const metrics = await (await service.ask('GET', '/metrics', null)).text();
  expect(metrics).toContain('route="/oidc/interaction/:uid"');
  expect(metrics).not.toContain(new URL(form).pathname);
});

test('who asks is known before what they send is read', async () => {
  const { service } = await signInGround();
  const answered = await new Promise<number>((resolve, reject) => {
    const sent = plainRequest(`${service.url}/v1/policy`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '60000' } });
    sent.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', reject);
    // The body never comes.
    sent.flushHeaders();
  });
  expect(answered).toBe(401);
});

test('what anybody may begin is counted by network, and short, before anything is stored of it', async () => {
  const { issuer, store, service } = await signInGround();
  const rows = async (): Promise<number> => (await store.reading.selectFrom('sign_in_state').select('id').execute()).length;
  for (const name of ['state', 'nonce', 'login_hint']) expect([name, (await new Browser().send(asking(issuer, { [name]: 'x'.repeat(513) }).url)).status]).toEqual([name, 400]);
  expect((await new Browser().send(`${asking(issuer).url}&${'more=1&'.repeat(600)}`)).status).toBe(400);
  expect(await rows()).toBe(0);
  expect((await new Browser().send(asking(issuer, { state: 'x'.repeat(512) }).url)).status).toBe(303);
  const stored = await rows();
  expect(stored).toBeGreaterThan(0);
  for (let part = 0; part < 6; part += 1) await Promise.all(Array.from({ length: 100 }, async () => (await fetch(`${issuer}/auth?x`)).arrayBuffer()));
  const many = await new Browser().send(asking(issuer).url);
  expect([many.status, many.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await new Browser().send(`${issuer}/session/end`)).status).toBe(429);
  expect(await rows()).toBe(stored);
  service.wait(duration(2, SECOND));
  expect((await new Browser().send(asking(issuer).url)).status).toBe(303);
});

test('behind a proxy, tries are counted of who it says asks, whatever it was sent of others', async () => {
  const { store, organization } = await signInGround();
  const { url } = await serve(store, organization.issuers, { trustProxy: true });
  const browser = new Browser();
  const asked = asking(`${url}/oidc`);
  const form = leadsTo(await browser.send(asked.url), asked.url);
  const status: number[] = [];
  for (let time = 0; time < 6; time += 1) {
    const answer = await browser.send(form, { email: 'a\u0000b', password: 'wrong' }, { 'x-forwarded-for': `203.0.113.${String(time)}, 192.0.2.7` });
    status.push(answer.status);
  }
  expect(status).toEqual([403, 403, 403, 403, 403, 429]);
  expect((await browser.send(form, { email: 'a\u0000b', password: 'wrong' }, { 'x-forwarded-for': '192.0.2.7, 192.0.2.8' })).status).toBe(403);
});
