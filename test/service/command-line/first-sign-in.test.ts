import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askTokens, asking, Browser, leadsTo, refreshed } from '../support/browser-person.ts';
import { service, serving } from '../support/service-process.ts';

const PASSWORD = 'correct horse battery staple';
const PUBLIC_URL = 'http://127.0.0.1:8790';
const INIT = [
  'init', '--organization-name', 'Nothing Works', '--administrator', 'anna@example.com', '--name', 'Anna Admin', '--country', 'DE', '--time-zone', 'Europe/Berlin',
]; // prettier-ignore

test('whoever makes an organisation gets a link, sets a password with it and signs in; what is signed in outlives the process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-first-sign-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const environment = { SERVICE_DATA_DIR: join(folder, 'data'), PUBLIC_URL };
  const json = async (words: readonly string[], input = ''): Promise<Record<string, unknown>> => {
    const { stdout, stderr } = await service(environment, ['--json', ...words], input);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const made = await json([...INIT, '--root-key-file', join(folder, 'root.pem')]);
  const link = String(made['linkToSetThePassword']);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8790\/oidc\/set-password\/[\w-]{43}$/);
  expect(await json(['user', 'add', 'uwe@example.com', '--name', 'Uwe User', '--country', 'DE', '--password-stdin'], 'Nothing-Works-2026\n')).toMatchObject({ code: 'password-too-weak' });

  const first = await serving(environment);
  const browser = new Browser();
  let { url } = first;
  const at = (address: string): string => address.replace(PUBLIC_URL, url);
  expect((await browser.send(at(link), { password: PASSWORD, repeat: PASSWORD })).status).toBe(200);
  const asked = asking(`${url}/oidc`);
  const form = at(leadsTo(await browser.send(asked.url), PUBLIC_URL));
  const answer = await browser.send(form, { email: 'anna@example.com', password: PASSWORD });
  const callback = new URL(leadsTo(await browser.send(at(leadsTo(answer, PUBLIC_URL))), PUBLIC_URL));
  const code = callback.searchParams.get('code') ?? '';
  const tokens = await askTokens(`${url}/oidc`, { grant_type: 'authorization_code', code, redirect_uri: asked.redirectUri, code_verifier: asked.verifier });
  const usersStatus = async (token: string): Promise<number> => (await fetch(`${url}/v1/users`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await usersStatus(tokens.access_token)).toBe(200);
  expect(statSync(join(folder, 'data', 'sign-in.key')).mode & 0o777).toBe(0o600);
  expect(await first.stop('SIGKILL')).toBeNull();

  ({ url } = await serving(environment));
  expect(await usersStatus(tokens.access_token)).toBe(200);
  const next = await refreshed(`${url}/oidc`, tokens.refresh_token);
  expect(next.status).toBe(200);
  // Commands count at once, while the service runs; the last administrator stays one.
  expect(await json(['user', 'disable', 'anna@example.com'])).toMatchObject({ code: 'last-administrator' });
  const another = await json(['user', 'link', 'anna@example.com']);
  expect((await browser.send(at(String(another['linkToSetThePassword'])), { password: `${PASSWORD} 2`, repeat: `${PASSWORD} 2` })).status).toBe(200);
  expect(await usersStatus(next.access_token)).toBe(401);
  expect(await refreshed(`${url}/oidc`, next.refresh_token)).toMatchObject({ error: 'invalid_grant' });
});
