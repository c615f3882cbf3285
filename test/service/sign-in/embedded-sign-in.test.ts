import { expect, test } from 'vitest';
import { asking, Browser, leadsTo, refreshed, signInWith, tokensOf } from '../support/browser-person.ts';
import { testOrganization } from '../support/organization.ts';
import { PASSWORD, withPassword } from '../support/people-with-passwords.ts';
import { serve } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

onBothStores('signing in with an account of the service', ({ newPlace, open }) => {
  test('whoever knows the password gets tokens, and with them the requests of their role', async () => {
    const organization = await testOrganization(await open());
    const email = await withPassword(organization);
    const { ask } = await serve(organization.store, organization.issuers);
    const { issuer } = (await (await ask('GET', '/v1/sign-in', null)).json()) as { issuer: string };
    const asked = asking(issuer);
    // What no address can be is nobody's, and the database is not asked.
    expect((await signInWith(new Browser(), asked, 'a\u0000b@example.com', PASSWORD)).page.status).toBe(403);
    const { callback } = await signInWith(new Browser(), asked, email, PASSWORD);
    expect(Object.fromEntries(callback?.searchParams ?? [])).toMatchObject({ state: asked.state, iss: issuer });
    const tokens = await tokensOf(issuer, asked, callback!);
    expect(tokens).toMatchObject({ status: 200, expires_in: 600 });
    const identity = JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(identity).toMatchObject({ iss: issuer, aud: 'licensing-client', sub: organization.user, email: 'uwe@example.com', name: 'Uwe User' });
    expect((await ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(200);
    expect((await ask('GET', '/v1/users', tokens.access_token)).status).toBe(403);
    const again = await refreshed(issuer, tokens.refresh_token);
    expect(again.status).toBe(200);
    expect((await ask('GET', '/v1/revocations', again.access_token)).status).toBe(200);
  });

  test('a sign-in begun at one process goes on at others, and ends at another', async () => {
    const place = await newPlace();
    const organization = await testOrganization(await open(place));
    const email = await withPassword(organization);
    const first = await serve(organization.store, organization.issuers);
    const second = await serve(await open(place), organization.issuers, { publicUrl: first.url });
    const third = await serve(await open(place), organization.issuers, { publicUrl: first.url });
    const at = ({ url }: { readonly url: string }, address: string): string => address.replace(first.url, url);
    const [browser, asked] = [new Browser(), asking(`${first.url}/oidc`)];
    const form = leadsTo(await browser.send(asked.url), asked.url);
    expect((await browser.send(at(second, form))).status).toBe(200);
    const answer = await browser.send(at(third, form), { email, password: PASSWORD });
    const resumed = await browser.send(at(second, leadsTo(answer, asked.url)));
    const tokens = await tokensOf(`${third.url}/oidc`, asked, new URL(leadsTo(resumed, asked.url)));
    expect((await second.ask('GET', '/v1/revocations', tokens.access_token)).status).toBe(200);
    const answers = await Promise.all([first, second, third].map(({ url }) => refreshed(`${url}/oidc`, tokens.refresh_token)));
    // All of them may be answered; the one that counts is the last, and one alone.
    const alive = answers.filter(({ status }) => status === 200);
    expect(alive.length).toBeGreaterThan(0);
    const rows = await organization.store.reading.selectFrom('sign_in_state').select('id').where('rotation', '=', 1).where('superseded_at', 'is', null).execute();
    expect(rows).toHaveLength(1);
  });
});
