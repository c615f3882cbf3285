import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ALL_ROUTES } from '#service/http/routes/all-routes.ts';
import { testOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

const JSON_TYPE = 'application/json';

/** What a body may be where the route says nothing else. */
const USUAL_LIMIT = 65_536;

/** Bodies that no request takes, by their content type. */
const NO_BODY: readonly (readonly [type: string, body: string | Uint8Array<ArrayBuffer>])[] = [
  [JSON_TYPE, 'null'], [JSON_TYPE, '7'], [JSON_TYPE, '"text"'], [JSON_TYPE, '[]'], [JSON_TYPE, '[[[]]]'], [JSON_TYPE, '{"unheardOf":true}'], [JSON_TYPE, '{"constructor":{"prototype":{"role":"administrator"}}}'],
  [JSON_TYPE, '{"__proto__":{"role":"administrator"}}'], [JSON_TYPE, '{'], [JSON_TYPE, ''], [JSON_TYPE, `${'['.repeat(20_000)}${']'.repeat(20_000)}`], [JSON_TYPE, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ['text/plain', '{}'], ['application/xml', '<a/>'], ['multipart/form-data; boundary=x', '--x--'], ['application/x-www-form-urlencoded', 'email=a'], ['nonsense', '{}'],
]; // prettier-ignore

onBothStores('every request', ({ open }) => {
  test('refuses, each with a code, what it has no word for: parameters, bodies, types, sizes; and nothing changes', async () => {
    const organization = await testOrganization(await open());
    const { store } = organization;
    const { url, log } = await serve(store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const before = await store.reading.selectFrom('audit').select('hash').execute();
    const send = async (method: string, path: string, type: string | null = null, body: string | Uint8Array<ArrayBuffer> | null = null): Promise<string> => {
      const headers = { authorization: `Bearer ${token}`, ...(type === null ? {} : { 'content-type': type }) };
      const response = await fetch(`${url}${path}`, { method, headers, ...(body === null ? {} : { body }) });
      const text = await response.text();
      if (response.ok) return `answered ${text.slice(0, 80)}`;
      const { error } = JSON.parse(text) as { readonly error: { readonly code: string; readonly requestId: string } };
      expect([path, response.headers.get('x-request-id')]).toEqual([path, error.requestId]);
      return error.code;
    };
    for (const { method, path: template, body, bodyLimit = USUAL_LIMIT } of ALL_ROUTES) {
      const path = template.replace('{id}', '00000000-0000-4000-8000-000000000000');
      for (const query of ['unheardOf=1', '__proto__=1', 'constructor=1']) expect([method, path, query, await send(method, `${path}?${query}`)]).toEqual([method, path, query, 'bad-request']);
      if (template !== path) for (const id of ['none', '%00', '..%2f..', '1%27%20or%201=1', 'x'.repeat(90)]) expect([id, await send(method, template.replace('{id}', id))]).toEqual([id, 'bad-request']);
      if (method === 'GET') continue;
      expect([path, body === undefined]).toEqual([path, false]);
      const type = path.endsWith('/csv') ? 'text/csv' : JSON_TYPE;
      expect([path, await send(method, path, type, randomBytes(bodyLimit + 1))]).toEqual([path, 'too-large']);
      expect([path, await send(method, path)]).toEqual([path, 'bad-request']);
      for (const [given, text] of NO_BODY) expect([path, given, String(text).slice(0, 80), await send(method, path, given, text)]).toEqual([path, given, String(text).slice(0, 80), expect.stringMatching(/^(?:bad-request|not-json)$/)]);
    }
    expect(await store.reading.selectFrom('audit').select('hash').execute()).toEqual(before);
    expect(log.filter((line) => line.includes('"unexpected"'))).toEqual([]);
  });
});
