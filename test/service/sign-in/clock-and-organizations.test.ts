import { expect, test } from 'vitest';
import { DAY, duration } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { hashPassword } from '#service/sign-in/password.ts';
import { asking, Browser, refreshed, signInWith, tokensOf } from '../support/browser-person.ts';
import { testOrganization } from '../support/organization.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { signInGround } from '../support/sign-in-ground.ts';

test('while the clock is moved, what the service keeps ends by its own clock, days ahead and back, and signing in works all the same', async () => {
  const { issuer, service, signedIn } = await signInGround();
  const { ask, wait } = service;
  let { access_token, refresh_token } = (await signedIn()).tokens;
  const statusNow = async (): Promise<number> => (await ask('GET', '/v1/revocations', access_token)).status;
  for (const days of [3, 3, 2, -10, -2, 20]) {
    wait(duration(days, DAY));
    // Days later an access token is over; days before it is good still.
    expect([days, await statusNow()]).toEqual([days, days > 0 ? 401 : 200]);
    const next = await refreshed(issuer, refresh_token);
    expect([days, next.status]).toEqual([days, 200]);
    ({ access_token, refresh_token } = next);
    expect(await statusNow()).toBe(200);
    if (days === 2 || days === -10) expect((await signedIn()).tokens.status).toBe(200);
  }
  wait(duration(31, DAY));
  expect(await refreshed(issuer, refresh_token)).toMatchObject({ status: 400, error: 'invalid_grant' });
});

test('somebody in two organisations of one service is who the password says; with one password in both they are asked to change it', async () => {
  const { store, organization: ours, issuer, email } = await signInGround();
  const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
  const spec = { email, name: 'Uwe User', usageCountry: 'DE', role: 'user', disabled: false } as const;
  const giveTheirs = async (password: string): Promise<void> => {
    const passwordHash = await hashPassword(password);
    await store.change(theirs.organizationId, (change) => putMember(change, theirs.deed(), { ...spec, passwordHash }));
  };
  const who = async (password: string): Promise<string> => {
    const asked = asking(issuer);
    const { callback, page } = await signInWith(new Browser(), asked, email, password);
    if (callback === null) return (await page.text()).includes('more than one organisation') ? 'both' : 'nobody';
    const { id_token } = await tokensOf(issuer, asked, callback);
    return (JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;
  };
  expect(await who(PASSWORD)).toBe(ours.user);
  await giveTheirs('seven wet umbrellas dance');
  expect([await who(PASSWORD), await who('seven wet umbrellas dance'), await who('something else')]).toEqual([ours.user, theirs.user, 'nobody']);
  await giveTheirs(PASSWORD);
  expect(await who(PASSWORD)).toBe('both');
});
