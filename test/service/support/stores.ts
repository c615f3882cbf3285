import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Instant } from '#core/time/instant.ts';
import { openStore, type StorePlace } from '#service/store/open-store.ts';
import type { Store, StoreKind } from '#service/store/store.ts';
import { startPostgresql, whyNoPostgresql, type TestPostgresql } from '../../support/postgresql.ts';

/** What a test of the store is given: empty databases of one kind. */
export interface StoreBench {
  readonly kind: StoreKind;
  readonly newPlace: () => Promise<StorePlace>;
  /** Opens a database, and closes it when the test is over. */
  readonly open: (place?: StorePlace, now?: Instant) => Promise<Store>;
}

/** An instant that tests start from: 2026-06-01T08:00:00Z. */
export const MONDAY = Date.UTC(2026, 5, 1, 8) as Instant;

/** Runs the same tests on SQLite and, where it can be started, on PostgreSQL. */
export function onBothStores(name: string, tests: (bench: StoreBench) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-sqlite-'));
    let databases = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests(benchOf('sqlite', () => Promise.resolve({ kind: 'sqlite', path: join(folder, `${String(++databases)}.db`) })));
  });
  const reason = whyNoPostgresql();
  if (reason !== null) process.stdout.write(`skipped: ${name}, on PostgreSQL: ${reason}\n`);
  describe.skipIf(reason !== null)(`${name}, on PostgreSQL`, () => {
    let server: TestPostgresql | null = null;
    beforeAll(async () => {
      server = await startPostgresql();
    });
    afterAll(() => server?.stop());
    tests(benchOf('postgresql', async () => ({ kind: 'postgresql', url: await server!.newDatabase() })));
  });
}

function benchOf(kind: StoreKind, newPlace: () => Promise<StorePlace>): StoreBench {
  return {
    kind,
    newPlace,
    open: async (place, now = MONDAY) => {
      const opened = await openStore(place ?? (await newPlace()), now, () => undefined);
      if (!opened.ok) throw new Error(opened.problem);
      onTestFinished(() => opened.store.close());
      return opened.store;
    },
  };
}
