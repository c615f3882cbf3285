import { statSync } from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { makePasswordLink } from '#service/sign-in/password-link.ts';
import { currentKeys, forgetKeys } from '#service/sign-in/provider/provider-keys.ts';
import { createSealing } from '#service/sign-in/provider/sealing.ts';
import { signInKeyFile } from '#service/sign-in/sign-in-key-file.ts';
import { Browser, refreshed } from '../support/browser-person.ts';
import { SERVICE_KEY } from '../support/organization.ts';
import { PASSWORD } from '../support/people-with-passwords.ts';
import { signInGround } from '../support/sign-in-ground.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

test('nothing that went over the wire, and no key, is in the database or the log', async () => {
  const { store, organization, service, issuer, bytes, signedIn } = await signInGround();
  const browser = new Browser();
  const { asked, tokens } = await signedIn(browser);
  const next = await refreshed(issuer, tokens.refresh_token);
  await service.ask('GET', '/v1/revocations', next.access_token);
  await fetch(`${issuer}/me`, { headers: { authorization: `Bearer ${next.access_token}` } });
  const { organizationId, user, deed } = organization;
  const link = await store.change(organizationId, (change) => makePasswordLink(change, deed(), user, service.url));
  await browser.send(link.url);
  const keys = await currentKeys(store, createSealing(SERVICE_KEY), MONDAY);
  const secrets = [
    PASSWORD,
    asked.verifier,
    ...[tokens, next].flatMap(({ access_token, refresh_token, id_token }) => [access_token, refresh_token, id_token]),
    ...browser.secrets,
    link.url.split('/').at(-1) ?? '',
    ...keys.cookies,
    ...keys.signing.map(({ d }) => d ?? ''),
  ];
  expect(secrets.length).toBeGreaterThan(12);
  const places = { database: bytes(), log: Buffer.from(service.log.join('')) };
  expect(places.log.toString()).toContain('signed in');
  for (const [place, content] of Object.entries(places)) {
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(15);
      for (const spelled of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, -3)]) {
        expect([place, secret, content.includes(spelled)]).toEqual([place, secret, false]);
      }
    }
  }
});

onBothStores('the keys of the provider', ({ newPlace, open }) => {
  test('processes that start for the first time at once have the same keys', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(place)));
    const all = await Promise.all(stores.map((store) => currentKeys(store, createSealing(SERVICE_KEY), MONDAY)));
    expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(1);
    expect(all[0]?.signing).toHaveLength(1);
  });

  test('new keys are made known before they sign, and old ones believed for a day after', async () => {
    const store = await open();
    const sealing = createSealing(SERVICE_KEY);
    const first = await currentKeys(store, sealing, MONDAY);
    const old = plus(MONDAY, duration(90, DAY));
    const both = await currentKeys(store, sealing, old);
    expect(both.signing.map(({ kid }) => kid)).toEqual([first.signing[0]?.kid, expect.any(String)]);
    const later = await currentKeys(store, sealing, plus(old, HOUR));
    expect(later.signing.map(({ kid }) => kid)).toEqual(both.signing.map(({ kid }) => kid).reverse());
    await currentKeys(store, sealing, plus(old, duration(26, HOUR)));
    const alone = await currentKeys(store, sealing, plus(old, duration(26, HOUR)));
    expect(alone.signing.map(({ kid }) => kid)).toEqual([both.signing[1]?.kid]);
    await forgetKeys(store);
    expect((await currentKeys(store, sealing, plus(old, duration(27, HOUR)))).signing.map(({ kid }) => kid)).not.toContain(both.signing[1]?.kid);
  });

  test('with another service key they do not open, and others are made', async () => {
    const store = await open();
    const first = await currentKeys(store, createSealing(SERVICE_KEY), MONDAY);
    const others = await currentKeys(store, createSealing(Buffer.alloc(32, 8)), MONDAY);
    expect(others.signing.map(({ kid }) => kid)).not.toContain(first.signing[0]?.kid);
    expect((await currentKeys(store, createSealing(SERVICE_KEY), MONDAY)).signing[0]?.kid).toBe(first.signing[0]?.kid);
  });
});

test('the key that seals sign-ins lies in a file of its own that only its owner can read, made once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'sign-in.key');
  const made = signInKeyFile(path);
  expect(made).toMatchObject({ ok: true });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(signInKeyFile(path)).toEqual(made);
  chmodSync(path, 0o644);
  expect(signInKeyFile(path)).toEqual({ ok: false, problem: 'readable-by-others' });
  chmodSync(path, 0o600);
  writeFileSync(path, 'too short\n');
  expect(signInKeyFile(path)).toEqual({ ok: false, problem: 'not-a-key' });
});
