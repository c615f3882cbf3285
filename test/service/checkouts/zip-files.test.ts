import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { zipCheckouts } from '#service/checkouts/zip-files.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { day, made, SERVER_TOOL, testOrganization, type TestOrganization } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

/** The files of a zip of these checkouts, each under its name. */
async function zipped({ store, issuers, organizationId }: TestOrganization, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await zipCheckouts(store, issuers, organizationId, ids, MONDAY);
  if (!zip.ok) throw new Error(zip.problem);
  const files = new Map<string, Buffer>();
  const archive = await yauzl.fromBufferPromise(await buffer(zip.stream));
  for await (const entry of archive.eachEntry()) files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  return files;
}

onBothStores('a zip of license files', ({ open }) => {
  test('holds each file as it was made, and an index that spreadsheets read as it is, with the zone in which each ends', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, deed, ask, trust } = organization;
    const zoe = { email: 'zoe@example.com', name: '=Żółć "Zoë", 山田', usageCountry: 'DE', role: 'user', disabled: false, passwordHash: null } as const;
    await store.change(organizationId, (change) => putMember(change, deed(), zoe));
    const terms = { email: zoe.email, endsOn: day('2026-09-30') };
    const checkouts = [
      await made(ask(terms)),
      await made(ask({ ...terms, mayOverlap: true })),
      await made(ask({ ...terms, machineName: 'WS-043', licenseService: 'SELECTserver', applications: [SERVER_TOOL] })),
    ];
    await store.change(organizationId, (change) => checkIn(change, deed(), checkouts[0]!.checkoutId, null));
    const files = await zipped(organization, [...checkouts, ...checkouts].map(({ checkoutId }) => checkoutId));
    expect(files.size).toBe(6);
    const index = files.get('index.csv')!;
    expect([...index.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse<Record<string, string>>(index, { columns: true, bom: true });
    expect(new Set(rows.map(({ file }) => file)).size).toBe(3);
    for (const { checkoutId, file, expiresAt } of checkouts) {
      const row = rows.find(({ checkout }) => checkout === checkoutId);
      expect(row).toMatchObject({ user: `'${zoe.name}`, email: zoe.email, 'ends on': '2026-09-30 24:00', 'time zone': 'Europe/Berlin', 'ends at (UTC)': formatIsoInstant(expiresAt) });
      expect(files.get(row?.['file'] ?? '')?.equals(file)).toBe(true);
    }
    expect(parseTrustEntry(files.get('trust-entry.json')!.toString('utf8'))).toMatchObject({ ok: true });
    expect(verifyRevocationList(files.get('revocations.jwt')!, trust, MONDAY)).toMatchObject({ ok: true, list: { checkouts: [{ checkoutId: checkouts[0]!.checkoutId }] } });
  });

  test('is made for nobody of whom one of the checkouts is not', async () => {
    const store = await open();
    const ours = await testOrganization(store);
    const { organizationId, issuers } = await testOrganization(store, NEIGHBOUR_WORKS);
    const { checkoutId } = await made(ours.ask());
    expect(await zipCheckouts(store, issuers, organizationId, [checkoutId], MONDAY)).toEqual({ ok: false, problem: 'no-such-checkout', checkoutIds: [checkoutId] });
  });
});
