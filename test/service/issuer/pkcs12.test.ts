import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTrust } from '#license-file/trust/trust.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { readPkcs12 } from '#license-file/issuer/read-pkcs12.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { EXAMPLE_ENGINEERING, NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { readConfiguration } from '#service/configuration/read-configuration.ts';
import { makeOrganization } from '#service/entitlements/make-organization.ts';
import { adoptKeyFile } from '#service/issuer/adopt-key-file.ts';
import { createIssuers, trustEntryOf, type KeyPlace } from '#service/issuer/issuer.ts';
import { readKeyFile } from '#service/issuer/key-file.ts';
import { makeIssuer } from '#service/issuer/make-issuer.ts';
import { openStore } from '#service/store/open-store.ts';
import { MONDAY } from '../support/stores.ts';

const PASSWORD = 'secret word 1';
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stdout.write('skipped: PKCS#12 files: there is no openssl to make them\n');
const testWithFiles = test.skipIf(!hasOpenssl);
const { organizationId } = EXAMPLE_ENGINEERING;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'service-pkcs12-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const pem = (der: Uint8Array) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** A PKCS#12 file of the fixtures' issuer, signing key and its chain, as OpenSSL writes it. */
function file(at = folder(), issuer = fixtureIssuer('example')): string {
  writeFileSync(join(at, 'key.pem'), String(issuer.key.export({ type: 'pkcs8', format: 'pem' })), { mode: 0o600 });
  writeFileSync(join(at, 'leaf.pem'), pem(issuer.leaf));
  writeFileSync(join(at, 'chain.pem'), [...issuer.intermediates, issuer.root].map(pem).join(''));
  const path = join(at, 'issuer.p12');
  const words = ['pkcs12', '-export', '-inkey', join(at, 'key.pem'), '-in', join(at, 'leaf.pem'), '-certfile', join(at, 'chain.pem'), '-out', path, '-passout', 'env:P12'];
  const made = spawnSync('openssl', words, { env: { ...process.env, P12: PASSWORD }, encoding: 'utf8' });
  expect([made.status, made.stderr]).toEqual([0, '']);
  chmodSync(path, 0o600);
  return path;
}

async function organizationStore() {
  const at = folder();
  const opened = await openStore({ kind: 'sqlite', path: join(at, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(() => opened.store.close());
  await makeOrganization(opened.store, EXAMPLE_ENGINEERING.name, 'command:tests', MONDAY, organizationId);
  return opened.store;
}

const deed = { organization: EXAMPLE_ENGINEERING, actor: 'command:tests', now: MONDAY };

testWithFiles('a PKCS#12 file signs once it is adopted, and workstations trust what it signs', async () => {
  const store = await organizationStore();
  const place = { kind: 'file', path: file(), password: { kind: 'given', password: PASSWORD } } as const;
  expect(await adoptKeyFile(store, deed, place)).toMatchObject({ ok: true });
  expect(await adoptKeyFile(store, deed, place)).toEqual({ ok: false, problem: 'signs-already' });
  const current = await createIssuers(place).current(store.reading, organizationId, MONDAY);
  if (!current.ok) throw new Error(current.problem);
  const entry = parseTrustEntry((await trustEntryOf(store.reading, organizationId)) ?? '');
  const trust = createTrust(entry.ok ? [entry.entry] : []);
  expect(trust.decide({ leaf: current.material.signer.leaf, intermediates: current.material.signer.intermediates }, 'SES')).toMatchObject({ trusted: true });
});

testWithFiles('the password comes from the environment or from a file that others cannot read', () => {
  const at = folder();
  const path = file(at);
  const passwordFile = join(at, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`, { mode: 0o600 });
  const read = (environment: Record<string, string>) => {
    const configuration = readConfiguration({ SERVICE_DATA_DIR: at, ISSUER_KEY_FILE: path, ...environment });
    return configuration.ok && configuration.configuration.keys.kind === 'file' ? readKeyFile(configuration.configuration.keys.path, configuration.configuration.keys.password) : configuration;
  };
  expect(read({ ISSUER_KEY_PASSWORD: PASSWORD })).toMatchObject({ ok: true });
  expect(read({ ISSUER_KEY_PASSWORD_FILE: passwordFile })).toMatchObject({ ok: true });
  expect(read({ ISSUER_KEY_PASSWORD: 'another' })).toEqual({ ok: false, problem: 'key-password-wrong' });
  expect(read({ ISSUER_KEY_PASSWORD_FILE: join(at, 'none') })).toEqual({ ok: false, problem: 'no-such-file' });
  expect(read({})).toEqual({ ok: false, problems: [{ variable: 'ISSUER_KEY_PASSWORD', code: 'needs-both' }] });
  expect(readKeyFile(path)).toEqual({ ok: false, problem: 'key-password-missing' });
  chmodSync(passwordFile, 0o644);
  expect(read({ ISSUER_KEY_PASSWORD_FILE: passwordFile })).toEqual({ ok: false, problem: 'readable-by-others' });
  chmodSync(path, 0o640);
  expect(read({ ISSUER_KEY_PASSWORD: PASSWORD })).toEqual({ ok: false, problem: 'readable-by-others' });
});

test('what is no PKCS#12, whatever it is, is a problem and no fault', () => {
  const whole = readPkcs12(Buffer.from('not at all'), PASSWORD);
  expect(whole).toEqual({ ok: false, problem: 'not-pkcs12' });
  expect(readPkcs12(new Uint8Array(), PASSWORD)).toEqual({ ok: false, problem: 'not-pkcs12' });
  expect(readPkcs12(fixtureIssuer('example').leaf, PASSWORD)).toEqual({ ok: false, problem: 'not-pkcs12' });
});

testWithFiles('a key that no workstation would accept, or whose certificate is over, is not adopted', async () => {
  const store = await organizationStore();
  const password = { kind: 'given', password: PASSWORD } as const;
  const neighbour = { kind: 'file', path: file(folder(), fixtureIssuer('neighbour')), password } as const;
  expect(await adoptKeyFile(store, deed, neighbour)).toMatchObject({ ok: false, problem: 'issuer-not-acceptable' });
  expect(await adoptKeyFile(store, { ...deed, now: 0 as typeof MONDAY }, { kind: 'file', path: file(), password })).toEqual({ ok: false, problem: 'certificate-not-valid' });
  expect(NEIGHBOUR_WORKS.organizationId).not.toBe(organizationId);
  const place: KeyPlace = { kind: 'file', path: join(folder(), 'new.pfx'), password };
  expect(await makeIssuer(store, { ...deed, place }, join(folder(), 'root.pem'))).toEqual({ ok: false, problem: 'pkcs12-is-read-only' });
});
