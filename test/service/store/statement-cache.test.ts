import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { withStatementCache } from '#service/store/statement-cache.ts';

function database(): Database.Database {
  const opened = new Database(':memory:');
  onTestFinished(() => void opened.close());
  opened.exec('create table thing (id integer primary key, name text)');
  return opened;
}

test('a statement that was used is used again, and follows a change of the schema', () => {
  const opened = database();
  const cached = withStatementCache(opened);
  const all = 'select * from thing';
  expect(cached.prepare(all)).toBe(cached.prepare(all));
  expect(cached.prepare(all).all([])).toEqual([]);
  opened.exec('alter table thing add column size integer');
  opened.exec("insert into thing values (1, 'one', 7)");
  expect(cached.prepare(all).all([])).toEqual([{ id: 1, name: 'one', size: 7 }]);
});

test('a statement that is under way is not given again, and the ones used least are forgotten', () => {
  const cached = withStatementCache(database());
  const first = cached.prepare('select 1 as number union select 2');
  const rows = first.iterate([]);
  rows.next();
  expect(cached.prepare('select 1 as number union select 2')).not.toBe(first);
  rows.return?.();
  expect(cached.prepare('select 1 as number union select 2')).toBe(first);
  for (let number = 0; number < 300; number += 1) cached.prepare(`select ${String(number)}`);
  expect(cached.prepare('select 1 as number union select 2')).not.toBe(first);
  const long = `select '${'x'.repeat(9_000)}'`;
  expect(cached.prepare(long)).not.toBe(cached.prepare(long));
});
