import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, type Instant } from '#core/time/instant.ts';
import { openStore, type StorePlace } from '#service/store/open-store.ts';
import type { Store, StoreKind } from '#service/store/store.ts';
import { realOrganization, type RealOrganization } from '../service/support/real-organization.ts';
import { startPostgresql, whyNoPostgresql } from '../support/postgresql.ts';

/** An organisation in a database of its own. */
export interface ServiceBench {
  readonly kind: StoreKind;
  readonly name: string;
  readonly store: Store;
  readonly organization: RealOrganization;
  readonly now: Instant;
}

/** Does something on SQLite and, where it can be started, on PostgreSQL, each with an organisation of its own. */
export async function onEachStore<Result>(work: (bench: ServiceBench) => Promise<Result>): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'service-bench-'));
  const postgresql = whyNoPostgresql() === null ? await startPostgresql() : null;
  try {
    const results: Result[] = [await onOne({ kind: 'sqlite', path: join(folder, 'service.db') }, work)];
    if (postgresql !== null) results.push(await onOne({ kind: 'postgresql', url: await postgresql.newDatabase() }, work));
    return results;
  } finally {
    await postgresql?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onOne<Result>(place: StorePlace, work: (bench: ServiceBench) => Promise<Result>): Promise<Result> {
  const organization = await realOrganization(place);
  const now = instant(Date.now());
  const opened = await openStore(place, now, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  try {
    return await work({ kind: place.kind, name: place.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL', store, organization, now });
  } finally {
    await store.close();
  }
}
