import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '#service/store/open-store.ts';
import { migrate } from '#service/store/migrations/migrate.ts';
import { ALL_MIGRATIONS } from '#service/store/migrations/all-migrations.ts';
import { postgresqlDialect } from '#service/store/postgresql-dialect.ts';
import { sqliteDialect } from '#service/store/sqlite-dialect.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const ORGANIZATION = {
  id: 'b8a3a4f0-5c0e-4a53-9a4e-0f6f0f2f7a11',
  name: 'Example Engineering',
  created_at: MONDAY,
  requires_sign_in: 0,
  audit_number: 0,
  audit_hash: '',
} as const;

onBothStores('the store', ({ kind, newPlace, open }) => {
  test('processes that open one new database at once migrate it once', async () => {
    const place = await newPlace();
    const opened = await Promise.all(Array.from({ length: 5 }, () => openStore(place, MONDAY, () => undefined)));
    const applied = opened.flatMap((one) => (one.ok ? one.applied : ['refused']));
    for (const one of opened) if (one.ok) await one.store.close();
    expect(applied).toEqual(ALL_MIGRATIONS.map(({ name }) => name));
  });

  test('a database of a later version is refused and left as it is', async () => {
    const place = await newPlace();
    const store = await open(place);
    await sql`insert into migration (number, name, applied_at) values (999, 'from the future', 0)`.execute(store.reading);
    expect(await openStore(place, MONDAY, () => undefined)).toEqual({ ok: false, problem: 'newer-schema', number: 999 });
  });

  test('a migration that fails leaves nothing of itself behind', async () => {
    const place = await newPlace();
    const dialect = place.kind === 'sqlite' ? sqliteDialect(place.path) : postgresqlDialect(place.url, () => undefined);
    const database = new Kysely<Record<string, never>>({ dialect });
    const good = { number: 1, name: 'good', statements: () => ['create table half (id text)'] };
    const bad = { number: 2, name: 'bad', statements: () => ['create table other (id text)', 'create table half (id text)'] };
    await expect(migrate(database, kind, MONDAY, [good, bad])).rejects.toThrow(/exists/);
    expect(await migrate(database, kind, MONDAY, [good])).toEqual({ ok: true, applied: ['good'] });
    await database.destroy();
  });

  test('a column refuses a value of another type', async () => {
    const store = await open();
    const wrong = store.reading.insertInto('organization').values({ ...ORGANIZATION, created_at: 'yesterday' as unknown as number });
    await expect(wrong.execute()).rejects.toThrow();
  });

  test('instants come back as the numbers that they were', async () => {
    const store = await open();
    const created_at = Date.UTC(9999, 11, 31);
    await store.reading.insertInto('organization').values({ ...ORGANIZATION, created_at }).execute();
    expect(await store.reading.selectFrom('organization').select('created_at').execute()).toEqual([{ created_at }]);
  });

  test('changes of one organisation take turns, and none is lost', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    await stores[0]!.reading.insertInto('organization').values(ORGANIZATION).execute();
    const changes = Array.from({ length: 60 }, (_, index) =>
      stores[index % 2]!.change(ORGANIZATION.id, async (change) => {
        const { audit_number } = await change.selectFrom('organization').select('audit_number').executeTakeFirstOrThrow();
        await change.updateTable('organization').set({ audit_number: audit_number + 1 }).execute();
      }),
    );
    await Promise.all(changes);
    expect(await stores[1]!.reading.selectFrom('organization').select('audit_number').execute()).toEqual([{ audit_number: 60 }]);
  });

  test('a change that throws leaves nothing behind, and the next one goes on', async () => {
    const store = await open();
    await store.reading.insertInto('organization').values(ORGANIZATION).execute();
    const failing = store.change(ORGANIZATION.id, async (change) => {
      await change.updateTable('organization').set({ name: 'half' }).execute();
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await store.change(ORGANIZATION.id, (change) => change.updateTable('organization').set({ audit_number: 1 }).execute());
    expect(await store.reading.selectFrom('organization').select(['name', 'audit_number']).execute()).toEqual([
      { name: ORGANIZATION.name, audit_number: 1 },
    ]);
  });

  test('a change of an organisation that is not there throws', async () => {
    const store = await open();
    await expect(store.change(ORGANIZATION.id, () => Promise.resolve())).rejects.toThrow(RangeError);
  });

  test('whoever reads waits for no change, and sees what is committed', async () => {
    const store = await open();
    await store.outside((transaction) => transaction.insertInto('organization').values(ORGANIZATION).execute());
    const name = async () => (await store.reading.selectFrom('organization').select('name').executeTakeFirst())?.name;
    await store.change(ORGANIZATION.id, async (change) => {
      await change.updateTable('organization').set({ name: 'another' }).execute();
      expect(await name()).toBe(ORGANIZATION.name);
    });
    expect(await name()).toBe('another');
  });

  test('what is read at one instant stays so, and others change it meanwhile', async () => {
    const store = await open();
    await store.outside((transaction) => transaction.insertInto('organization').values(ORGANIZATION).execute());
    const names = await store.atOneInstant(async (reading) => {
      const name = async () => (await reading.selectFrom('organization').select('name').executeTakeFirst())?.name;
      const before = await name();
      await store.change(ORGANIZATION.id, (change) => change.updateTable('organization').set({ name: 'another' }).execute());
      return [before, await name()];
    });
    expect(names).toEqual([ORGANIZATION.name, ORGANIZATION.name]);
  });

  test('changes of one organisation that wait keep nothing from another one, nor from reading', async () => {
    const store = await open();
    const other = { ...ORGANIZATION, id: 'c8a3a4f0-5c0e-4a53-9a4e-0f6f0f2f7a11' };
    await store.outside((transaction) => transaction.insertInto('organization').values([ORGANIZATION, other]).execute());
    const held = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const changes = Array.from({ length: 50 }, () =>
      store.change(ORGANIZATION.id, async () => {
        begun.resolve(undefined);
        await held.promise;
      }),
    );
    await begun.promise;
    expect(await store.reading.selectFrom('organization').select('id').execute()).toHaveLength(2);
    // SQLite lets one transaction write, whosever it is.
    if (kind === 'postgresql') await store.change(other.id, (change) => change.updateTable('organization').set({ name: 'other' }).where('id', '=', other.id).execute());
    held.resolve(undefined);
    await Promise.all(changes);
  });
});
