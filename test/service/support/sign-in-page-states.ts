import type { Page } from 'playwright-core';
import { plus, SECOND, duration } from '#core/time/instant.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { hashPassword } from '#service/sign-in/password.ts';
import { makePasswordLink } from '#service/sign-in/password-link.ts';
import { asking, listeningClient } from './browser-person.ts';
import type { TestOrganization } from './organization.ts';
import { PASSWORD, withPassword } from './people-with-passwords.ts';
import type { ServedService } from './served.ts';

/** What pages are shown of. */
export interface PageGround {
  readonly organization: TestOrganization;
  readonly service: ServedService;
}

/** A page in a state, and how a person comes to it. */
export type PageState = readonly [name: string, come: (page: Page, ground: PageGround) => Promise<void>];

async function fill(page: Page, email: string, password: string): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('button').first().click();
}

async function begin(page: Page, { service }: PageGround, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(asking(`${service.url}/oidc`, changes).url);
}

async function openLink(page: Page, { organization, service }: PageGround): Promise<void> {
  const { organizationId, user, deed, store } = organization;
  const link = await store.change(organizationId, (change) => makePasswordLink(change, deed(), user, service.url));
  await page.goto(link.url);
}

/** Every page that people see while they sign in, in its states. */
export const PAGE_STATES: readonly PageState[] = [
  [
    'front',
    async (page, { service }) => {
      await page.goto(service.url);
    },
  ],
  ['sign-in', begin],
  ['sign-in-with-address', (page, ground) => begin(page, ground, { login_hint: 'uwe@example.com' })],
  [
    'wrong',
    async (page, ground) => {
      await begin(page, ground);
      await fill(page, 'nobody@example.com', 'not the password');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'too-many',
    async (page, ground) => {
      await begin(page, ground);
      const { store, deed } = ground.organization;
      const { beginAttempt } = await import('#service/sign-in/attempts.ts');
      for (let time = 0; time < 5; time += 1) await beginAttempt(store, 'tried@example.com', '127.0.0.1', plus(deed().now, duration(time, SECOND)));
      ground.service.wait(duration(5, SECOND));
      await fill(page, 'tried@example.com', 'not the password');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'disabled',
    async (page, ground) => {
      const { organization } = ground;
      const { store, organizationId, deed } = organization;
      const spec = { email: 'gone@example.com', name: 'Gone', usageCountry: 'DE', role: 'user', disabled: true, passwordHash: await hashPassword(PASSWORD) } as const;
      await store.change(organizationId, (change) => putMember(change, deed(), spec));
      await begin(page, ground);
      await fill(page, spec.email, PASSWORD);
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'ended',
    async (page, ground) => {
      await begin(page, ground);
      await page.context().clearCookies();
      await page.reload();
    },
  ],
  ['refused', (page, ground) => begin(page, ground, { redirect_uri: 'https://elsewhere.example.com/callback' })],
  ['set-password', openLink],
  [
    'set-password-weak',
    async (page, ground) => {
      await openLink(page, ground);
      for (const field of ['#password', '#repeat']) await page.locator(field).fill('Password123456');
      await page.locator('button').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'password-set',
    async (page, ground) => {
      await openLink(page, ground);
      for (const field of ['#password', '#repeat']) await page.locator(field).fill(PASSWORD);
      await page.locator('button').click();
      await page.locator('form').waitFor({ state: 'detached' });
    },
  ],
  ['link-gone', (page, { service }) => page.goto(`${service.url}/oidc/set-password/${'x'.repeat(43)}`).then(() => undefined)],
  [
    'sign-out',
    async (page, ground) => {
      const email = await withPassword(ground.organization);
      const client = await listeningClient();
      await begin(page, ground, { redirect_uri: client });
      await fill(page, email, PASSWORD);
      await page.waitForURL(`${client}**`);
      await page.goto(`${ground.service.url}/oidc/session/end`);
    },
  ],
  ['signed-out', (page, { service }) => page.goto(`${service.url}/oidc/session/end`).then(() => undefined)],
];
