import { expect, test } from 'vitest';
import { ALL_TABLES, type TableName } from '#service/catalogue/all-tables.ts';
import { putEntitlement } from '#service/entitlements/put-entitlement.ts';
import { plus, DAY } from '#core/time/instant.ts';
import { MODELER, SERVER_TOOL, testOrganization, version, type TestOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

type Problem = readonly [line: number, column: string | null, code: string];

onBothStores('tables of the catalogue', ({ open }) => {
  async function served() {
    const organization = await testOrganization(await open());
    const { url } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
    const download = async (name: TableName) => Buffer.from(await (await fetch(`${url}/v1/${name}/csv`, { headers })).arrayBuffer()).toString('utf8');
    const upload = async (name: TableName, text: string | Uint8Array<ArrayBuffer>, query = '') => {
      const answer = await fetch(`${url}/v1/${name}/csv${query}`, { method: 'PUT', headers, body: text });
      const body = (await answer.json()) as { error?: { code: string; problems?: unknown }; problems?: unknown };
      const problems = (body.problems ?? body.error?.problems ?? []) as { line: number; column: string | null; code: string }[];
      return { status: answer.status, code: body.error?.code ?? null, body, problems: problems.map(({ line, column, code }): Problem => [line, column, code]) };
    };
    return { organization, download, upload };
  }

  const auditOf = ({ store }: TestOrganization) => store.reading.selectFrom('audit').select('hash').orderBy('number').execute();

  test('what was downloaded and is uploaded again changes nothing', async () => {
    const { organization, download, upload } = await served();
    const { store, organizationId, deed } = organization;
    const right = { country: 'DE', contract: 'SELECT', version: null, expiresAt: null } as const;
    await store.change(organizationId, async (change) => {
      await putEntitlement(change, deed(), { ...right, ...MODELER, version: version('10.16.0.0'), email: 'UWE@example.com', kind: 'evaluation', accessKind: 2, expiresAt: plus(MONDAY, DAY), qualifiers: [{ name: 'OfflineDuration', value: '3' }, { name: 'X', value: 'a=b' }] });
      await putEntitlement(change, deed(), { ...right, ...SERVER_TOOL, version: null, email: 'anna@example.com', kind: 'ordinary', accessKind: 3, qualifiers: [] });
    });
    const before = await auditOf(organization);
    for (const [name, rows] of [['users', 2], ['applications', 3], ['contracts', 2], ['activation-keys', 1], ['entitlements', 5]] as const) {
      const text = await download(name);
      expect(text.split('\r\n')[0]).toBe(`\uFEFF${Object.values(ALL_TABLES[name].columns).map((column) => column.name).join(',')}`);
      expect(await upload(name, text, '?dryRun=true')).toMatchObject({ status: 200, body: { dryRun: true, isDone: false, made: 0, changed: 0, unchanged: rows }, problems: [] });
      expect(await upload(name, text)).toMatchObject({ status: 200, body: { isDone: true, made: 0, changed: 0, unchanged: rows } });
    }
    expect(await auditOf(organization)).toEqual(before);
  });

  test('a dry run says what would become of it and changes nothing; then the same is done as one change', async () => {
    const { organization, upload, download } = await served();
    const text = 'Usage Country;E-Mail;Name\nPL;p@example.com;Piotr\nPL;uwe@example.com;"Uwe; Użytkownik"\n';
    const before = await auditOf(organization);
    const counts = { made: 1, changed: 1, unchanged: 0, problemCount: 0 };
    expect(await upload('users', text, '?dryRun=true')).toMatchObject({ status: 200, body: { ...counts, isDone: false } });
    expect(await auditOf(organization)).toEqual(before);
    expect(await upload('users', text)).toMatchObject({ status: 200, body: { ...counts, isDone: true } });
    expect(await upload('users', text)).toMatchObject({ body: { made: 0, changed: 0, unchanged: 2 } });
    // The administrator stayed one though the table says nothing of roles.
    expect(await download('users')).toBe(
      '\uFEFFemail,name,country,role,disabled\r\nanna@example.com,Anna Admin,DE,administrator,no\r\np@example.com,Piotr,PL,user,no\r\nuwe@example.com,"Uwe; Użytkownik",PL,user,no\r\n',
    );
  });

  test('every wrong row is named with its line and column, and none of the right ones is done', async () => {
    const { organization, upload } = await served();
    const before = await auditOf(organization);
    const cases: readonly (readonly [TableName, string, readonly Problem[]])[] = [
      ['users', 'email,name,country,role,disabled\nok@example.com,Ok,DE,,\nno,Name,DE,,\n,Name,de,,\na@b.c,,PL,root,maybe\nOK@example.com,Ok,DE,,\nanna@example.com,Anna,DE,user,\nshort\n', [
        [3, 'email', 'csv-cell-wrong'], [4, 'email', 'csv-cell-empty'], [4, 'country', 'csv-cell-wrong'], [5, 'name', 'csv-cell-empty'], [5, 'role', 'csv-cell-wrong'],
        [5, 'disabled', 'csv-cell-wrong'], [6, null, 'csv-row-twice'], [7, null, 'last-administrator'], [8, null, 'csv-cells-differ'],
      ]],
      ['applications', 'product id,feature,name,version,license service\n4100,,A,1.0.0.0,SES\n4100,,B,2.0.0.0,SES\n41,,C,1.0.0.0,SES\n4500,,D,1.0,SES\n4501,,E,1.0.0.0,\n4502,,F,1.0.0.0,ses\n4100,,A,1.0.0.0,SELECTserver\n', [
        [3, 'name', 'csv-rows-disagree'], [4, 'product id', 'csv-cell-wrong'], [5, 'version', 'csv-cell-wrong'], [6, 'license service', 'csv-cell-empty'], [7, 'license service', 'csv-cell-wrong'], [8, null, 'csv-row-twice'],
      ]],
      ['contracts', 'contract,ends on,maintenance\nX,2026-02-30,yes\nY,31.12.2026,perhaps\n', [[2, 'ends on', 'csv-cell-wrong'], [3, 'ends on', 'csv-cell-wrong'], [3, 'maintenance', 'csv-cell-wrong']]],
      ['activation-keys', 'country,key\nGermany,ABCD\nDE,\nPL,••••-1234\n', [[2, 'country', 'csv-cell-wrong'], [3, 'activation key', 'csv-cell-empty'], [4, null, 'activation-key-masked']]],
      ['entitlements', 'email,country,contract,product id,access,qualifiers\nnobody@example.com,DE,SELECT,4100,,\n,DE,NONE,4100,,\n,DE,SELECT,4999,,\n,DE,SELECT,4100,all,\n,DE,SELECT,4200,,OfflineDuration=x\n', [
        [2, null, 'unknown-user'], [3, null, 'contract-unknown'], [4, null, 'application-unknown'], [5, 'access', 'csv-cell-wrong'], [6, 'qualifiers', 'csv-cell-wrong'],
      ]],
      ['users', 'mail,nome,country\na@b.c,x,DE\n', [[1, 'nome', 'csv-column-unknown'], [1, 'name', 'csv-column-missing']]],
      ['users', '', [[0, null, 'csv-no-header']]],
    ]; // prettier-ignore
    for (const [name, text, problems] of cases) {
      expect(await upload(name, text, '?dryRun=true')).toMatchObject({ status: 200, problems, body: { isDone: false } });
      expect(await upload(name, text)).toMatchObject({ status: 422, code: 'csv-rows-wrong', problems });
    }
    expect(await auditOf(organization)).toEqual(before);
  });

  test('hostile tables are refused with what is wrong, and formulas stay texts', async () => {
    const { organization, upload, download } = await served();
    const codes = async (text: string | Uint8Array<ArrayBuffer>) => (await upload('users', text)).problems.map(([, , code]) => code);
    expect(await codes(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual(['csv-not-utf-8']);
    expect(await codes('email,name,country\n"a@b.c,x,DE\n')).toEqual(['csv-quotes-wrong']);
    expect(await codes('email,name,__proto__\na@b.c,x,DE\n')).toEqual(['csv-column-unknown', 'csv-column-missing']);
    expect(await codes(`email,name,country\n${'a@b.c,x,DE\n'.repeat(5_001)}`)).toEqual(['csv-too-many-rows']);
    expect(await codes('email,name,country\na@b.c,x\u0007y,DE\n')).toEqual(['csv-cell-wrong']);
    expect(await upload('users', 'x'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ status: 413, code: 'too-large' });
    expect(await upload('users', 'x', '?dryRun=yes')).toMatchObject({ status: 400, code: 'bad-request' });
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    expect(await (await ask('PUT', '/v1/users/csv', token, { users: [] })).json()).toMatchObject({ error: { code: 'bad-request' } });
    const name = '=HYPERLINK("http://evil.example";"x")';
    expect(await upload('users', `email\tname\tcountry\nf@example.com\t"${name.replaceAll('"', '""')}"\tDE\n`)).toMatchObject({ body: { made: 1 } });
    const text = await download('users');
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
    expect(await upload('users', text)).toMatchObject({ body: { unchanged: 3, changed: 0 } });
  });
});
