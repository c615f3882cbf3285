import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import { Browser, asking, signInWith, tokensOf, type Asking, type TokenAnswer } from './browser-person.ts';
import { testOrganization, type TestOrganization } from './organization.ts';
import { PASSWORD, withPassword } from './people-with-passwords.ts';
import { serve, type ServedService } from './served.ts';
import { MONDAY } from './stores.ts';

/** A service on SQLite with somebody who has a password. */
export interface SignInGround {
  readonly store: Store;
  readonly organization: TestOrganization;
  readonly service: ServedService;
  readonly issuer: string;
  readonly email: string;
  /** Every byte of the database as it lies on the disk. */
  readonly bytes: () => Buffer;
  /** Signs in, and gives what the client has then. */
  readonly signedIn: (browser?: Browser) => Promise<{ readonly asked: Asking; readonly callback: URL; readonly tokens: TokenAnswer }>;
}

/** Makes one, until the test is over. */
export async function signInGround(): Promise<SignInGround> {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const organization = await testOrganization(store);
  const service = await serve(store, organization.issuers);
  const issuer = `${service.url}/oidc`;
  const email = await withPassword(organization);
  return {
    store,
    organization,
    service,
    issuer,
    email,
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    signedIn: async (browser = new Browser()) => {
      const asked = asking(issuer);
      const { callback, page } = await signInWith(browser, asked, email, PASSWORD);
      if (callback === null) throw new Error(`no sign-in: ${String(page.status)} ${await page.text()}`);
      return { asked, callback, tokens: await tokensOf(issuer, asked, callback) };
    },
  };
}
