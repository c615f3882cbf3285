import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeProgramLog, openProgramLog } from '#main/log/program-log.ts';
import { SIGN_IN_FILE } from '#main/sign-in/token-keeper.ts';
import { changeService } from '#main/use-cases/sign-in/change-service.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { Browser } from '../../service/support/browser-person.ts';
import { testOrganization } from '../../service/support/organization.ts';
import { PASSWORD, withPassword } from '../../service/support/people-with-passwords.ts';
import { serve } from '../../service/support/served.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { hostileProvider } from './support/hostile-provider.ts';
import { accessOf, aStore, person, signsIn, usesService, withKeystore } from './support/signing.ts';

const { signal } = new AbortController();

/** Every byte of a folder, as text that shows each of them. */
function everyByte(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

/** Whether a text holds a secret, as it is or as it would be written in another way. */
function holds(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex'), encodeURIComponent(secret)].some((form) => text.includes(form));
}

async function loggedProfile() {
  const workstation = new Workstation();
  onTestFinished(() => workstation.remove());
  const opened = withKeystore(await workstation.open());
  onTestFinished(() => opened.close());
  openProgramLog({ profileFolder: opened.profile.folder, program: 'gate', level: 'debug', clock: () => workstation.readings() });
  onTestFinished(closeProgramLog);
  return { opened, workstation };
}

test('after a whole life no token, code or password lies in the profile or its logs in clear', async () => {
  const organization = await testOrganization(await aStore());
  const email = await withPassword(organization);
  const { url, log } = await serve(organization.store, organization.issuers, {}, START);
  const { opened, workstation } = await loggedProfile();
  usesService(opened, url);
  const browser = new Browser();
  const secrets: string[] = [PASSWORD];
  const listened = (access = accessOf(opened)) => {
    const kept = access.keeper.read(opened);
    if (kept.state === 'found') secrets.push(kept.signIn.refreshToken);
    const token = access.keeper.lastAccess(url)?.token;
    if (token !== undefined) secrets.push(token);
  };
  const access = accessOf(opened);
  const found: string[] = [];
  const look = () => {
    listened(access);
    const everything = everyByte(workstation.folder);
    found.push(...[...secrets, ...browser.secrets].filter((secret) => secret.length > 8 && holds(everything, secret)));
  };
  expect(await signsIn(access, person(email, PASSWORD, browser))).toMatchObject({ ok: true });
  look();
  // What is kept is there, and not to be read.
  expect(everyByte(opened.profile.folder)).toContain('"sealed":"');
  for (let turn = 0; turn < 3; turn += 1) {
    access.keeper.forgetAccess();
    expect(await refreshPolicy(access, signal)).toMatchObject({ ok: true });
    look();
  }
  expect(await signOut(access, signal)).toMatchObject({ ok: true });
  look();
  expect(readdirSync(opened.profile.folder)).not.toContain(SIGN_IN_FILE);
  expect(secrets.length).toBeGreaterThan(8);
  expect(found).toEqual([]);
  const told = log.join('\n');
  expect([...secrets, ...browser.secrets].filter((secret) => secret.length > 8 && holds(told, secret))).toEqual([]);
});

test('a sign-in that was attacked, and one that was changed over, leave nothing either', async () => {
  const { opened, workstation } = await loggedProfile();
  const broken = await hostileProvider({ claims: (claims) => ({ ...claims, nonce: 'another' }) });
  const refusing = await hostileProvider({ policy: () => Buffer.from('{}') });
  const honest = await hostileProvider();
  for (const { url, browser } of [broken, refusing, honest]) {
    usesService(opened, url);
    await signsIn(accessOf(opened), async (link) => (await browser(link)).text());
  }
  expect(await changeService(accessOf(opened), null, signal)).toMatchObject({ ok: true, value: { outcome: 'set', signedOut: { outcome: 'signed-out', isServiceTold: true } } });
  const everything = everyByte(workstation.folder);
  const secrets = [broken, refusing, honest].flatMap((one) => [...one.secrets, ...one.exchanged.map((form) => form.get('code_verifier') ?? '')]);
  expect(secrets.length).toBeGreaterThan(12);
  expect(secrets.filter((secret) => holds(everything, secret))).toEqual([]);
});
