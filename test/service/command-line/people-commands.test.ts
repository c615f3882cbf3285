import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { runServiceCommand } from '#service/command-line/run-service-command.ts';
import { callerOfToken } from '#service/sign-in/access-tokens.ts';
import { GRANT, putSignInState } from '#service/sign-in/sign-in-state.ts';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import { testOrganization } from '../support/organization.ts';
import { MONDAY } from '../support/stores.ts';

/** Commands about people on a store with an organisation, and that store. */
async function terminal(): Promise<{ readonly store: Store; readonly json: (words: readonly string[], input?: string) => Promise<Record<string, unknown>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'service-people-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await testOrganization(store);
  return {
    store,
    json: async (words, input = '') => {
      let stdout = '';
      await runServiceCommand(['--json', ...words], {
        environment: { SERVICE_DATA_DIR: folder },
        stdin: (async function* () {
          yield await Promise.resolve(input);
        })(),
        stdout: (text) => void (stdout += text),
        stderr: () => undefined,
        ending: new AbortController().signal,
      });
      return stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>);
    },
  };
}

test('adding somebody who is there changes what is said and nothing else, and says what that was', async () => {
  const { store, json } = await terminal();
  const one = async (email: string) =>
    store.reading.selectFrom('member').select(['name', 'usage_country', 'role', 'disabled']).where('email_key', '=', email).executeTakeFirst();
  await json(['user', 'add', 'cora@example.com', '--name', 'Cora', '--country', 'DE', '--role', 'co-administrator']);
  await json(['user', 'disable', 'cora@example.com']);
  expect(await json(['user', 'add', 'cora@example.com', '--name', 'Cora Changed'])).toMatchObject({ outcome: 'changed', changed: 'name' });
  expect(await one('cora@example.com')).toEqual({ name: 'Cora Changed', usage_country: 'DE', role: 'co-administrator', disabled: 1 });
  expect(await json(['user', 'add', 'cora@example.com'])).toMatchObject({ outcome: 'unchanged' });
  expect(await json(['user', 'enable', 'cora@example.com'])).toMatchObject({ outcome: 'changed' });
  const wanted = ['--role', 'user', '--country', 'IT', '--password-stdin'];
  expect(await json(['user', 'add', 'cora@example.com', ...wanted], 'correct horse battery staple\n')).toMatchObject({ changed: 'country, role, password' });
  expect(await one('cora@example.com')).toEqual({ name: 'Cora Changed', usage_country: 'IT', role: 'user', disabled: 0 });
  // Somebody new needs a name and a country, and is a user.
  expect(await json(['user', 'add', 'nora@example.com', '--name', 'Nora'])).toMatchObject({ code: 'usage' });
  expect(await json(['user', 'add', 'nora@example.com', '--country', 'DE'])).toMatchObject({ code: 'usage' });
  expect(await json(['user', 'add', 'nora@example.com', '--name', 'Nora', '--country', 'DE', '--role', 'king'])).toMatchObject({ code: 'usage' });
  expect(await json(['user', 'add', 'nora@example.com', '--name', 'Nora', '--country', 'DE'])).toMatchObject({ outcome: 'made' });
  expect(await one('nora@example.com')).toMatchObject({ role: 'user', disabled: 0 });
});

test('tokens of scripts are revoked, accounts are forgotten and keys renewed, and the history has what was done', async () => {
  const { store, json } = await terminal();
  const { token } = await json(['token', 'create', 'anna@example.com']);
  const isGood = async (): Promise<boolean> => (await callerOfToken(store.reading, String(token), instant(Date.now()))) !== null;
  expect(await isGood()).toBe(true);
  expect(await json(['token', 'revoke', 'anna@example.com'])).toMatchObject({ ok: true, revoked: 1 });
  expect(await isGood()).toBe(false);
  expect(await json(['token', 'revoke', 'anna@example.com'])).toMatchObject({ revoked: 0 });
  expect(await json(['token', 'revoke', 'nobody@example.com'])).toMatchObject({ code: 'unknown-user' });
  const anna = await store.reading.selectFrom('member').select('id').where('email_key', '=', 'anna@example.com').executeTakeFirstOrThrow();
  await store.outside((transaction) => transaction.insertInto('member_account').values({ member_id: anna.id, issuer: 'https://id.example', subject: 'a', bound_at: MONDAY }).execute());
  expect(await json(['user', 'forget-account', 'anna@example.com'])).toMatchObject({ outcome: 'changed' });
  expect(await json(['user', 'forget-account', 'anna@example.com'])).toMatchObject({ outcome: 'unchanged' });
  expect(await json(['sign-in', 'renew-keys'])).toMatchObject({ ok: true });
  const actions = await store.reading.selectFrom('audit').select('action').where('actor', 'like', 'command:%').orderBy('number').execute();
  expect(actions.map(({ action }) => action).slice(-4)).toEqual(['token.issued', 'token.revoked', 'account.forgotten', 'sign-in-keys.renewed']);
});

test('signing somebody out ends every sign-in of theirs and no token of a script, and the history has it once', async () => {
  const { store, json } = await terminal();
  const anna = await store.reading.selectFrom('member').select('id').where('email_key', '=', 'anna@example.com').executeTakeFirstOrThrow();
  const state = { payload: 'sealed', grantId: null, uid: null, memberId: anna.id, rotation: null, expiresAt: null };
  for (const id of ['one', 'two']) expect(await putSignInState(store, GRANT, id, state, MONDAY)).toBe(true);
  const { token } = await json(['token', 'create', 'anna@example.com']);
  expect(await json(['user', 'sign-out', 'anna@example.com'])).toMatchObject({ outcome: 'signed-out' });
  expect(await store.reading.selectFrom('sign_in_state').select('id').where('member_id', '=', anna.id).execute()).toEqual([]);
  expect(await callerOfToken(store.reading, String(token), instant(Date.now()))).not.toBeNull();
  expect(await json(['user', 'sign-out', 'anna@example.com'])).toMatchObject({ outcome: 'unchanged' });
  expect(await json(['user', 'sign-out', 'nobody@example.com'])).toMatchObject({ code: 'unknown-user' });
  const actions = await store.reading.selectFrom('audit').select('action').where('action', '=', 'sign-ins.ended').execute();
  expect(actions).toHaveLength(1);
});
