import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { testOnlyKey } from '#fixtures/builders/test-only-key.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import { currentRevocations } from '#service/checkouts/revocations.ts';
import { makeOrganization } from '#service/entitlements/make-organization.ts';
import { createIssuers, trustEntryOf, type KeyPlace } from '#service/issuer/issuer.ts';
import { readKeyFile } from '#service/issuer/key-file.ts';
import { makeIssuer, rotateIssuer } from '#service/issuer/make-issuer.ts';
import type { Store } from '#service/store/store.ts';
import { SERVICE_KEY } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const { organizationId } = EXAMPLE_ENGINEERING;
const KEYS = { root: testOnlyKey('root'), issuing: testOnlyKey('issuing'), signing: testOnlyKey('signing') };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'service-keys-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function withIssuer(store: Store, place: KeyPlace, rootKeyFile: string) {
  await makeOrganization(store, EXAMPLE_ENGINEERING.name, 'command:tests', MONDAY, organizationId);
  const deed = { organization: EXAMPLE_ENGINEERING, place, actor: 'command:tests', now: MONDAY };
  return { deed, made: await makeIssuer(store, deed, rootKeyFile, KEYS) };
}

onBothStores('the issuer', ({ open }) => {
  test('keys in the store are sealed, open in every process with the service key, and rotate in all of them at once', async () => {
    const store = await open();
    const root = join(folder(), 'root.pem');
    const place: KeyPlace = { kind: 'store', serviceKey: SERVICE_KEY };
    const { deed, made } = await withIssuer(store, place, root);
    expect(made).toMatchObject({ ok: true });
    const process = createIssuers(place);
    const before = await process.current(store.reading, organizationId, MONDAY);
    expect(before).toMatchObject({ ok: true });
    expect(await createIssuers({ kind: 'store', serviceKey: Buffer.alloc(32, 8) }).current(store.reading, organizationId, MONDAY)).toEqual({ ok: false, problem: 'sealed-otherwise' });
    const rows = await store.reading.selectFrom('issuer').select('sealed_keys').execute();
    expect(Buffer.from(rows[0]?.sealed_keys ?? '').toString('latin1')).not.toContain('PRIVATE KEY');
    expect(statSync(root).mode & 0o777).toBe(0o600);

    const entry = parseTrustEntry((await trustEntryOf(store.reading, organizationId)) ?? '');
    if (!entry.ok) throw new Error(JSON.stringify(entry));
    const later = plus(MONDAY, duration(396, DAY));
    const rotated = await rotateIssuer(store, { ...deed, now: later }, true, null, testOnlyKey('next-signing'));
    expect(rotated).toMatchObject({ ok: true });
    const after = await process.current(store.reading, organizationId, later);
    expect(after.ok && rotated.ok && after.material.serial).toBe(rotated.ok && rotated.serial);
    const list = await currentRevocations(store, process, organizationId, later);
    const verified = list.ok ? verifyRevocationList(list.file, createTrust([entry.entry]), later) : null;
    expect(verified?.ok === true && verified.list.certificates).toMatchObject([{ serial: before.ok ? before.material.serial : '', from: null }]);
  });

  test('a certificate that has run out signs nothing, and can be rotated', async () => {
    const store = await open();
    const place: KeyPlace = { kind: 'store', serviceKey: SERVICE_KEY };
    const { deed } = await withIssuer(store, place, join(folder(), 'root.pem'));
    const later = plus(MONDAY, duration(398, DAY));
    expect(await createIssuers(place).current(store.reading, organizationId, later)).toEqual({ ok: false, problem: 'certificate-not-valid' });
    expect(await rotateIssuer(store, { ...deed, now: later }, false, null, testOnlyKey('next-signing'))).toMatchObject({ ok: true });
    expect(await createIssuers(place).current(store.reading, organizationId, later)).toMatchObject({ ok: true });
  });
});

onBothStores('an issuer in a file', ({ open }) => {
  test('the file is for its owner alone, and read only where it is', async () => {
    const store = await open();
    const keys = folder();
    const place: KeyPlace = { kind: 'file', path: join(keys, 'issuer.pem') };
    const { deed, made } = await withIssuer(store, place, join(keys, 'root.pem'));
    expect(made).toMatchObject({ ok: true });
    expect(statSync(place.path).mode & 0o777).toBe(0o600);
    expect(await store.reading.selectFrom('issuer').select('sealed_keys').execute()).toEqual([{ sealed_keys: null }]);
    expect(await createIssuers(place).current(store.reading, organizationId, MONDAY)).toMatchObject({ ok: true });
    expect(readFileSync(place.path, 'utf8')).not.toContain(String(KEYS.root.export({ type: 'pkcs8', format: 'pem' })).slice(40, 80));
    chmodSync(place.path, 0o640);
    expect(readKeyFile(place.path)).toEqual({ ok: false, problem: 'readable-by-others' });
    expect(readKeyFile(join(keys, 'other.pem'))).toEqual({ ok: false, problem: 'no-such-file' });
    expect(await makeIssuer(store, deed, join(keys, 'again.pem'), KEYS)).toEqual({ ok: false, problem: 'issuer-there-already' });
  });
});
