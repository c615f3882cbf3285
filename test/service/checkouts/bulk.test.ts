import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DAY } from '#core/time/instant.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { BOUNDS_OF_REQUEST, bulkOfFile } from '#service/checkouts/bulk/bulk-of-file.ts';
import { bulkResults, type BulkResult } from '#service/checkouts/bulk/bulk-results.ts';
import type { BulkSpec, BulkTerms } from '#service/checkouts/bulk/bulk-spec.ts';
import { checkBulk } from '#service/checkouts/bulk/check-bulk.ts';
import { makeBulk, type MadeBulk } from '#service/checkouts/bulk/make-bulk.ts';
import type { CheckoutMaking } from '#service/checkouts/make-checkout.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { day, made, MODELER, SERVER_TOOL, testOrganization, version, type TestOrganization } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const TERMS: BulkTerms = { licenseService: 'SES', applications: [MODELER], endsOn: day('2026-09-30'), mayOverlap: false };

function specOf(csv: string, terms: Partial<BulkTerms> = {}, skipBad = false): BulkSpec {
  const file = bulkOfFile(Buffer.from(csv), BOUNDS_OF_REQUEST, { ...TERMS, ...terms }, skipBad);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.spec;
}

function making({ deed }: TestOrganization): CheckoutMaking {
  return { ...deed(), askedBy: 'anna@example.com', publicUrl: 'https://licensing.example.com' };
}

function makeIt(organization: TestOrganization, spec: BulkSpec, requestId: string = randomUUID()): Promise<MadeBulk> {
  return makeBulk(organization.store, organization.issuers, making(organization), requestId, spec);
}

async function resultsOf({ store, organizationId }: TestOrganization, requestId: string): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for await (const result of bulkResults(store.reading, organizationId, requestId)) results.push(result);
  return results;
}

/** `line field code` of each problem. */
function brief(problems: readonly { readonly line: number; readonly field: string | null; readonly code: string }[]): readonly string[] {
  return problems.map(({ line, field, code }) => `${String(line)} ${field ?? '-'} ${code}`);
}

/** A file with so many machines of one user. */
function machines(count: number): string {
  return `user,machine\n${Array.from({ length: count }, (_, index) => `uwe@example.com,WS-${String(index)}\n`).join('')}`;
}

onBothStores('checkouts of a file', ({ open }) => {
  test('every bad row is named with its line, field and code, and nothing is made', async () => {
    const organization = await testOrganization(await open());
    const there = await made(organization.ask({ machineName: 'WS-9' }));
    const csv = '\uFEFF"E-mail";Machine Name\r\nuwe@example.com;WS-1\r\nnobody@example.com;WS-2\r\n;WS-3\r\nuwe;WS-4\r\n"UWE@example.com";ws-1\r\nuwe@example.com;two words\r\nuwe@example.com;ws-9\r\nuwe@example.com\r\nanna@example.com;WS-1\r\n';
    const spec = specOf(csv);
    const checked = await checkBulk(organization.store.reading, making(organization), spec);
    expect(brief(checked.problems)).toEqual([
      '3 user unknown-user',
      '4 user csv-cell-empty',
      '5 user csv-cell-wrong',
      '6 - csv-row-twice',
      '7 machine machine-name-wrong',
      '8 machine checkout-overlaps',
      '9 - csv-cells-differ',
    ]);
    expect(checked.problems[0]?.details).toEqual({ email: 'nobody@example.com', proposed: 'anna@example.com' });
    expect(checked.problems[3]?.details).toEqual({ firstLine: 2 });
    expect(checked.problems[5]?.details).toEqual({ checkoutIds: [there.checkoutId] });
    expect(checked).toMatchObject({ goodRows: 2, ends: [{ endsOn: '2026-09-30', timeZone: 'Europe/Berlin', rows: 2 }] });
    const requestId = randomUUID();
    expect(await makeIt(organization, spec, requestId)).toMatchObject({ outcome: 'rows-bad', problems: checked.problems });
    expect(await organization.store.reading.selectFrom('bulk_request').selectAll().execute()).toEqual([]);
    expect(await organization.store.reading.selectFrom('checkout').select('id').execute()).toHaveLength(1);
  });

  test('a list of applications that is wrong for every row is looked up once; the first thousand problems are named, and all are counted', async () => {
    const organization = await testOrganization(await open());
    const applications = Array.from({ length: 390 }, (_, index) => ({ ...MODELER, featureString: String(index) }));
    const spec = specOf(machines(2_000), { applications });
    let others = 0;
    let isOver = false;
    const countOthers = (): void => {
      others += 1;
      if (!isOver) setImmediate(countOthers);
    };
    setImmediate(countOthers);
    const checked = await checkBulk(organization.store.reading, making(organization), spec);
    isOver = true;
    expect([checked.problems.length, checked.problemCount, checked.goodRows]).toEqual([1_000, 780_000, 0]);
    expect(checked.problems.at(-1)).toMatchObject({ line: 4, code: 'application-unknown' });
    // One turn at least for each batch.
    expect(others).toBeGreaterThanOrEqual(8);
    const requestId = randomUUID();
    expect(await makeIt(organization, { ...spec, rows: spec.rows.slice(0, 10), skipBad: true }, requestId)).toEqual({ outcome: 'done' });
    expect((await resultsOf(organization, requestId)).map((result) => (result.outcome === 'refused' ? result.problems.length : 0))).toEqual(Array<number>(10).fill(20));
  });

  test('a machine that is named for several people is said, and made', async () => {
    const file = bulkOfFile(Buffer.from('machine,user\nWS-1,uwe@example.com\nws-1,anna@example.com\n'), BOUNDS_OF_REQUEST, TERMS, false);
    expect(file).toMatchObject({ ok: true, warnings: [{ line: 3, code: 'machine-named-before', firstLine: 2 }] });
    const organization = await testOrganization(await open());
    expect(file.ok ? await makeIt(organization, file.spec) : null).toEqual({ outcome: 'done' });
  });

  test('the good rows are made where that was asked for; each is a license of its own, with usage and history', async () => {
    const organization = await testOrganization(await open());
    const { store, trust, organizationId } = organization;
    const requestId = randomUUID();
    const spec = specOf('user,machine\nuwe@example.com,WS-1\nnobody@example.com,WS-2\nanna@example.com,WS-3\n,WS-4\n', {}, true);
    expect(await makeIt(organization, spec, requestId)).toEqual({ outcome: 'done' });
    const results = await resultsOf(organization, requestId);
    expect(results).toMatchObject([
      { line: 2, outcome: 'made', email: 'Uwe@Example.com', machineName: 'WS-1', endsOn: '2026-09-30' },
      { line: 3, outcome: 'refused', problems: [{ field: 'user', code: 'unknown-user' }] },
      { line: 4, outcome: 'made', machineName: 'WS-3' },
      { line: 5, outcome: 'refused', problems: [{ field: 'user', code: 'csv-cell-empty' }] },
    ]);
    const rows = await store.reading.selectFrom('checkout').select(['id', 'machine_name', 'file', 'usage_id']).orderBy('machine_name').execute();
    expect(rows.map(({ machine_name }) => machine_name)).toEqual(['WS-1', 'WS-3']);
    for (const { id, machine_name, file } of rows) {
      const report = verifyLicenseFile(file, aVerificationContext({ trust, now: MONDAY, machineNames: [machine_name] }));
      expect(report).toMatchObject({ code: null, license: { checkoutId: id } });
    }
    expect(await store.reading.selectFrom('checkout_usage').select(['id', 'started_at']).execute()).toHaveLength(2);
    const actions = await store.reading.selectFrom('audit').select(['action', 'subject']).orderBy('number', 'desc').limit(3).execute();
    expect(actions.map(({ action }) => action).sort()).toEqual(['bulk.begun', 'checkout.made', 'checkout.made']);
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
  });

  test('the same request sent again, and at once, makes nothing twice; another one under its id is refused', async () => {
    const organization = await testOrganization(await open());
    const requestId = randomUUID();
    const spec = specOf(machines(300));
    const both = await Promise.all([makeIt(organization, spec, requestId), makeIt(organization, spec, requestId)]);
    expect(both).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
    const results = await resultsOf(organization, requestId);
    expect(await makeIt(organization, spec, requestId)).toEqual({ outcome: 'done' });
    expect(await resultsOf(organization, requestId)).toEqual(results);
    expect(results.filter(({ outcome }) => outcome === 'made')).toHaveLength(300);
    expect(await organization.store.reading.selectFrom('checkout').select('id').execute()).toHaveLength(300);
    for (const other of [specOf(machines(299)), specOf(machines(300), { endsOn: null }), specOf(machines(300), {}, true)]) {
      expect(await makeIt(organization, other, requestId)).toEqual({ outcome: 'other-contents' });
    }
    const again = await makeIt(organization, spec);
    expect(again.outcome === 'rows-bad' ? again.problems.every(({ code }) => code === 'checkout-overlaps') : again).toBe(true);
    expect(await verifyAudit(organization.store.reading, organization.organizationId, null)).toMatchObject({ ok: true });
  });

  test('a request that was broken off goes on where it was', async () => {
    const organization = await testOrganization(await open());
    const { store, issuers } = organization;
    const requestId = randomUUID();
    let changes = 0;
    const breaking = {
      ...store,
      change: ((id, work) => {
        changes += 1;
        if (changes > 1) throw new Error('the power fails');
        return store.change(id, work);
      }) as typeof store.change,
    };
    const spec = specOf(machines(600));
    await expect(makeBulk(breaking, issuers, making(organization), requestId, spec)).rejects.toThrow('the power fails');
    const before = await resultsOf(organization, requestId);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(600);
    expect(await makeIt(organization, spec, requestId)).toEqual({ outcome: 'done' });
    const after = await resultsOf(organization, requestId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.every(({ outcome }) => outcome === 'made')).toBe(true);
    expect(await store.reading.selectFrom('checkout').select('id').execute()).toHaveLength(600);
    expect(await verifyAudit(store.reading, organization.organizationId, null)).toMatchObject({ ok: true });
  });

  test('a row that turns bad after its file was signed is not made', async () => {
    const organization = await testOrganization(await open());
    const { store, issuers, organizationId, deed } = organization;
    const disabling = {
      ...store,
      change: (async (id, work) => {
        const uwe = { email: 'uwe@example.com', name: 'Uwe User', usageCountry: 'DE', role: 'user', disabled: true, passwordHash: null } as const;
        await store.change(organizationId, (change) => putMember(change, deed(), uwe));
        return store.change(id, work);
      }) as typeof store.change,
    };
    const answer = await makeBulk(disabling, issuers, making(organization), randomUUID(), specOf(machines(2)));
    expect(answer.outcome === 'rows-bad' ? brief(answer.problems) : answer).toEqual(['2 user user-disabled', '3 user user-disabled']);
    expect(await store.reading.selectFrom('checkout').select('id').execute()).toEqual([]);
    expect(await store.reading.selectFrom('bulk_request').select('id').execute()).toEqual([]);
  });

  test('rules of the request speak against every row, and other organisations’ people are not there', async () => {
    const store = await open();
    const organization = await testOrganization(store);
    const neighbour = await testOrganization(store, NEIGHBOUR_WORKS);
    const check = async (who: TestOrganization, csv: string, terms: Partial<BulkTerms>) => brief((await checkBulk(store.reading, making(who), specOf(csv, terms))).problems);
    expect(await check(organization, machines(2), { applications: [] })).toEqual(['2 applications no-applications', '3 applications no-applications']);
    expect(await check(organization, machines(1), { applications: [SERVER_TOOL] })).toEqual(['2 applications version-of-other-service']);
    expect(await check(organization, machines(1), { applications: [{ ...MODELER, version: version('1.0.0.0') }] })).toEqual(['2 applications version-unknown']);
    expect(await check(organization, machines(1), { endsOn: day('2027-06-01') })).toEqual(['2 endsOn end-too-late']);
    expect(await check(organization, machines(1), { endsOn: day('2026-05-31') })).toEqual(['2 endsOn end-in-the-past']);
    const pia = { email: 'pia@example.com', name: 'Pia', usageCountry: 'DE', role: 'user', disabled: false, passwordHash: null } as const;
    await store.change(neighbour.organizationId, (change) => putMember(change, neighbour.deed(DAY), pia));
    expect(await check(organization, 'user,machine\npia@example.com,WS-1\n', {})).toEqual(['2 user unknown-user']);
  });
});
