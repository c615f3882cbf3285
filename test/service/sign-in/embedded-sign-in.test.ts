import { expect, test } from 'vitest';
import { Browser, asking, refreshed, signInWith, tokensOf } from '../support/browser-person.ts';
import { testOrganization } from '../support/organization.ts';
import { PASSWORD, withPassword } from '../support/people-with-passwords.ts';
import { serve } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

onBothStores('signing in with an account of the service', ({ open }) => {
  test('whoever knows the password gets tokens, and with them the requests of their role', async () => {
    const organization = await testOrganization(await open());
    const email = await withPassword(organization);
    const { ask } = await serve(organization.store, organization.issuers);
    const { issuer } = (await (await ask('GET', '/v1/sign-in', null)).json()) as { issuer: string };
    const asked = asking(issuer);
    const { callback } = await signInWith(new Browser(), asked, email, PASSWORD);
    expect(callback?.searchParams.get('state')).toBe(asked.state);
    const tokens = await tokensOf(issuer, asked, callback!);
    expect(tokens.status).toBe(200);
    expect((await ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(200);
    expect((await ask('GET', '/v1/users', tokens.access_token)).status).toBe(403);
    const again = await refreshed(issuer, tokens.refresh_token);
    expect(again.status).toBe(200);
    expect((await ask('GET', '/v1/revocations', again.access_token)).status).toBe(200);
  });
});
