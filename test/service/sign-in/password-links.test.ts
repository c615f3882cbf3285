import { expect, test } from 'vitest';
import { DAY } from '#core/time/instant.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { makePasswordLink } from '#service/sign-in/password-link.ts';
import { passwordProblem } from '#service/sign-in/password-rules.ts';
import { asking, Browser, refreshed, signInWith } from '../support/browser-person.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { signInGround, type SignInGround } from '../support/sign-in-ground.ts';

const ANOTHER = 'seven wet umbrellas dance';

async function linkOf({ organization, service }: SignInGround): Promise<string> {
  const { store, organizationId, user, deed } = organization;
  return (await store.change(organizationId, (change) => makePasswordLink(change, deed(), user, service.url))).url;
}

test('a link sets a password once, and ends every sign-in that was there', async () => {
  const ground = await signInGround();
  const { issuer, email, service, signedIn } = ground;
  const { tokens } = await signedIn();
  const pending = new Browser();
  const asked = asking(issuer);
  await pending.send(asked.url);
  const older = await linkOf(ground);
  const link = await linkOf(ground);
  const browser = new Browser();
  const set = async (url: string, password: string, repeat = password, headers = {}): Promise<number> => (await browser.send(url, { password, repeat }, headers)).status;
  expect(await set(older, ANOTHER)).toBe(410);
  // Whatever opens links before people do uses nothing up.
  for (let time = 0; time < 3; time += 1) expect((await browser.send(link)).status).toBe(200);
  expect(await set(link, 'too short')).toBe(422);
  expect(await set(link, 'Password123456')).toBe(422);
  expect(await set(link, ANOTHER, `${ANOTHER}!`)).toBe(422);
  expect(await set(link, ANOTHER, ANOTHER, { origin: 'https://attacker.example.com' })).toBe(410);
  const answers = await Promise.all(Array.from({ length: 4 }, () => set(link, ANOTHER)));
  expect(answers.toSorted((one, other) => one - other)).toEqual([200, 410, 410, 410]);
  expect((await browser.send(link)).status).toBe(410);
  expect(await refreshed(issuer, tokens.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  expect((await service.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(401);
  expect((await signInWith(new Browser(), asking(issuer), email, PASSWORD)).callback).toBeNull();
  expect((await signInWith(new Browser(), asking(issuer), email, ANOTHER)).callback).not.toBeNull();
});

test('a link ends after a day, and with the account', async () => {
  const ground = await signInGround();
  const { organization, service } = ground;
  const { store, organizationId, deed } = organization;
  const link = await linkOf(ground);
  const uwe = { email: 'uwe@example.com', name: 'Uwe User', usageCountry: 'DE', role: 'user', passwordHash: null } as const;
  await store.change(organizationId, (change) => putMember(change, deed(), { ...uwe, disabled: true }));
  expect((await new Browser().send(link)).status).toBe(410);
  await store.change(organizationId, (change) => putMember(change, deed(), { ...uwe, disabled: false }));
  expect((await new Browser().send(link)).status).toBe(200);
  service.wait(DAY);
  expect((await new Browser().send(link)).status).toBe(410);
});

test('who is disabled is told so only when they know the password, and is refused everything at once', async () => {
  const { issuer, email, organization, service, signedIn } = await signInGround();
  const { store, organizationId, deed } = organization;
  const { tokens } = await signedIn();
  const uwe = { email, name: 'Uwe User', usageCountry: 'DE', role: 'user', passwordHash: null } as const;
  await store.change(organizationId, (change) => putMember(change, deed(), { ...uwe, disabled: true }));
  const response = await service.ask('GET', '/v1/revocations', tokens.access_token);
  expect([response.status, await response.json()]).toMatchObject([403, { error: { code: 'user-disabled' } }]);
  expect(await refreshed(issuer, tokens.refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
  const { page } = await signInWith(new Browser(), asking(issuer), email, PASSWORD);
  expect(await page.text()).toContain('Your account is disabled.');
  const { page: wrong } = await signInWith(new Browser(), asking(issuer), email, 'not the password');
  expect(await wrong.text()).not.toContain('disabled');
  await store.change(organizationId, (change) => putMember(change, deed(), { ...uwe, disabled: false }));
  expect((await service.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(401);
  expect((await signedIn()).tokens.status).toBe(200);
});

test('passwords that are guessed first are refused, and sentences are not', () => {
  const known = ['uwe.user@example.com', 'Uwe Schneiderhan', 'Example Engineering'];
  for (const weak of ['password1234', 'Passw0rd!2026', 'qwertyuiop12', 'aaaaaaaaaaaaaa', 'abcabcabcabcabc', '123456789012', 'Schneiderhan1', 'ExampleEngineering', 'Welcome-2026!!', 'letmeinletmein', 'zyxwvutsrqpo']) {
    expect([weak, passwordProblem(weak, known)]).toEqual([weak, 'password-too-weak']);
  }
  for (const good of [PASSWORD, ANOTHER, 'Zwölf Boxkämpfer jagen', '雨の日は傘が七つ踊る夢', 'x7#Kq!0pLw9z']) {
    expect([good, good.length < 12 ? 'short' : passwordProblem(good, known)]).toEqual([good, good.length < 12 ? 'short' : null]);
  }
  expect(passwordProblem('elevenchars', known)).toBe('password-too-short');
  expect(passwordProblem('ab cd ef gh '.repeat(30), known)).toBe('password-too-long');
});
