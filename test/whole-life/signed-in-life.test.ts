import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { valueOf } from '../main/use-cases/answers.ts';
import { Browser, signInWith } from '../service/support/browser-person.ts';
import { Administration, MODELER, VIEWER, type MadeCheckout } from './support/administration.ts';
import { openClient, type OpenClient } from './support/open-client.ts';
import { startRecordingProxy, type RecordingProxy } from './support/recording-proxy.ts';
import { WholeService } from './support/whole-service.ts';
import { Workstation } from './support/workstation.ts';

const ADMINISTRATOR_PASSWORD = 'violet harbour keeps seven lamps';
const USER_PASSWORD = 'nine slow rivers under the bridge';

let folder: string;
let proxy: RecordingProxy;
let service: WholeService;
const endings: (() => Promise<void>)[] = [];
/** Everything secret that did not pass between the two: what people typed and were shown. */
const told = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whole-life-'));
  proxy = await startRecordingProxy();
  service = await WholeService.make(join(folder, 'service'), { publicUrl: proxy.url, withPassword: false });
  proxy.target = service.address;
  await service.start();
}, 60_000);
afterAll(async () => {
  await Promise.all(endings.map((end) => end()));
  await service.stop();
  await proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody sets their password by the link that they were sent. */
async function setsPassword(link: unknown, password: string): Promise<void> {
  const url = String(link);
  told.set(url.split('/').at(-1) ?? '', 'link');
  told.set(password, 'password');
  const browser = new Browser();
  await (await browser.send(url)).text();
  expect((await browser.send(url, { password, repeat: password }, { origin: proxy.url })).status).toBe(200);
  expect((await browser.send(url, { password, repeat: password }, { origin: proxy.url })).status).toBe(410);
}

/** Somebody signs in: the window says where, and the browser comes back to it. */
async function signsIn(client: OpenClient, email: string, password: string): Promise<void> {
  const link = client.shows(({ signInProgress }) => signInProgress.state === 'waiting-for-browser');
  await client.ask('signIn', { application: null });
  const { signInProgress } = await link;
  const url = signInProgress.state === 'waiting-for-browser' ? signInProgress.link : '';
  const browser = new Browser();
  const { callback, page } = await signInWith(browser, { url, verifier: '', state: '', redirectUri: '' }, email, password);
  for (const secret of browser.secrets) told.set(secret, 'browser');
  if (callback === null) throw new Error(await page.text());
  expect((await fetch(callback)).status).toBe(200);
}

async function imports(client: OpenClient, { fileName, file }: MadeCheckout): Promise<void> {
  const { previewId, importable } = await client.ask('previewFiles', { files: [{ name: fileName, base64: file.toString('base64') }] });
  expect(importable).toBe(1);
  await client.ask('commitImport', { previewId });
}

function decisionOf({ profile }: Snapshot, product: number) {
  return valueOf(profile).applications.find(({ decision }) => decision.application.productId === product)?.decision;
}

test('a license lives between two programs, and neither keeps a secret in clear', async () => {
  await setsPassword(service.made['linkToSetThePassword'], ADMINISTRATOR_PASSWORD);
  const administration = await Administration.signedIn(proxy.url, 'anna@example.com', ADMINISTRATOR_PASSWORD);
  await administration.furnish();
  const added = await service.command(['user', 'link', 'uwe@example.com']);
  await setsPassword(added['linkToSetThePassword'], USER_PASSWORD);

  const entry = await (await fetch(`${proxy.url}/v1/trust-entry`)).text();
  const workstation = new Workstation(join(folder, 'workstation'), 'FIELD-7', entry);
  const client = await openClient(workstation, (end) => endings.push(end));
  await client.ask('setServiceAddress', { address: proxy.url });
  await signsIn(client, 'uwe@example.com', USER_PASSWORD);
  const signedIn = await client.shows(({ service: { tokenKeptIn } }) => tokenKeptIn !== null);
  expect(signedIn.service).toMatchObject({ account: { email: 'uwe@example.com', organization: 'Whole Life Works', usageCountry: 'DE' }, tokenKeptIn: 'memory' });
  expect(decisionOf(signedIn, MODELER.productId)).toMatchObject({ status: 'Ok', source: 'entitlement' });

  const [first, second, own] = [await administration.checkOut('FIELD-7'), await administration.checkOut('FIELD-7'), await administration.checkOut('FIELD-7', { applications: [VIEWER] })];
  await service.stop();
  await imports(client, first);
  await imports(client, own);
  expect(decisionOf(await client.shows(() => true), MODELER.productId)).toMatchObject({ status: 'Ok', source: 'checkout' });
  for (const { checkoutId } of [first, own]) await client.ask('clearCheckout', { checkoutId });
  await service.start();

  // Nobody carries the receipts: the next refresh does.
  await client.ask('refresh', {});
  await expect.poll(async () => (await administration.checkout(first.checkoutId))['state'], { timeout: 60_000 }).toBe('cleared');
  await expect.poll(async () => (await administration.checkout(own.checkoutId))['state'], { timeout: 60_000 }).toBe('checked-in');
  expect(await administration.checkIn(first.checkoutId)).toMatchObject({ outcome: 'checked-in', state: 'checked-in' });

  // What the administrator checks in alone ends here with the next refresh.
  await imports(client, second);
  expect(decisionOf(await client.shows(() => true), MODELER.productId)).toMatchObject({ source: 'checkout' });
  expect(await administration.checkIn(second.checkoutId)).toMatchObject({ state: 'checked-in-unconfirmed' });
  const revoked = client.shows((snapshot) => decisionOf(snapshot, MODELER.productId)?.source === 'entitlement');
  await client.ask('refresh', {});
  expect(decisionOf(await revoked, MODELER.productId)).toMatchObject({ status: 'Ok', source: 'entitlement' });

  // Somebody who may not any more is refused at the next refresh, and keeps what was given until it ends.
  await service.command(['user', 'disable', 'uwe@example.com']);
  const refused = client.shows(({ service: { refresh } }) => refresh.problem !== null && !refresh.isUnderWay);
  await client.ask('refresh', {});
  expect(['user-disabled', 'sign-in-ended']).toContain((await refused).service.refresh.problem?.code);
  expect(decisionOf(await client.shows(() => true), MODELER.productId)).toMatchObject({ mayRun: true });
  await service.command(['user', 'enable', 'uwe@example.com']);

  // A wrong password is no secret less.
  await expect(signsIn(client, 'uwe@example.com', 'a password that was never right')).rejects.toThrow();
  told.set('a password that was never right', 'password');
  await client.ask('cancelSignIn', { isLeft: true });
  await signsIn(client, 'uwe@example.com', USER_PASSWORD);
  await client.shows(({ service: { tokenKeptIn }, signInProgress }) => tokenKeptIn !== null && signInProgress.state === 'idle');
  expect(await service.command(['audit', 'verify'])).toMatchObject({ ok: true });

  // What is looked for is found where it is: the machine's name is no secret.
  expect(whereIs(new Map([['FIELD-7', 'machine']])).map((found) => found.split(' ').at(-1))).toEqual(expect.arrayContaining(['service/data/service.db-wal', 'workstation/profile/entitlements.sqlite-wal']));
  const whileBothRun = whereIs(secrets());
  const { exitCode, written } = await client.close();
  await service.stop('SIGKILL');
  expect(exitCode).toBe(0);
  expect([...whileBothRun, ...whereIs(secrets())]).toEqual([]);
  for (const [secret, what] of secrets()) for (const text of [written, service.log]) expect([what, text.includes(secret)]).toEqual([what, false]);
  // Something of each kind was there to be found.
  expect([...secrets().values()]).toEqual(expect.arrayContaining(['link', 'password', 'bearer', 'code', 'code_verifier', 'refresh_token', 'id_token', 'cookie']));
}, 120_000);

function secrets(): ReadonlyMap<string, string> {
  return new Map([...told, ...proxy.secrets]);
}

/** Every file of both programs that holds one of these, with what it is: in clear, or in any of the forms that programs write. */
function whereIs(searched: ReadonlyMap<string, string>): readonly string[] {
  const forms = [...searched].flatMap(([text, what]) => {
    const bytes = Buffer.from(text);
    return [text, bytes.toString('base64').replace(/=*$/, ''), bytes.toString('hex'), Buffer.from(text, 'utf16le').toString('latin1')].map((form) => ({ form, what }));
  });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
    const content = readFileSync(path).toString('latin1');
    return forms.filter(({ form }) => content.includes(form)).map(({ what }) => `${what} in ${name}`);
  });
}
