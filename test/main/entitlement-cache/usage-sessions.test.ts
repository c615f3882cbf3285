import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undetermined } from '#core/status/undetermined.ts';
import { MINUTE, plus } from '#core/time/instant.ts';
import { beginUsage, endUsage, seenUsage, type UsageSession } from '#core/usage/usage-session.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { NOW, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { read, withCache, write } from './open-test-cache.ts';

let material: CacheMaterial;
let profile: string;
beforeAll(async () => {
  material = await makeMaterial(1);
});
beforeEach(() => {
  profile = newProfile();
});

const question = { productId: product(1003), featureString: '', version: null, name: 'Demo Modeler' };
const begun = (id: string): UsageSession => beginUsage(id, undetermined(question, 'unexpected'), null, NOW);
const stores = (...sessions: readonly UsageSession[]) =>
  withCache(profile, material.trust, (cache) => {
    for (const session of sessions) write(cache, (writer) => { writer.writeUsageSession({ session, keeper: '1 boot' }); });
  });
const stored = (which: 'open' | 'all' = 'all') =>
  withCache(profile, material.trust, (cache) => read(cache, (reader) => reader.usageSessions(which).map(({ session }) => session)));

describe('sessions of usage', () => {
  it('are one row each, whatever is stored of them in whatever order, and open until they end', () => {
    const [first, second] = [begun('first'), begun('second')];
    const ended = endUsage(seenUsage(first, { status: 'Ok', source: 'checkout' }, plus(NOW, MINUTE)), 'stopped', plus(NOW, MINUTE));
    stores(first, second, ended);
    expect(stored()).toEqual([ended, second]);
    expect(stored('open')).toEqual([second]);
  });

  it('are forgotten long after they ended, and never while they are open', () => {
    stores(endUsage(begun('ended'), 'stopped', NOW), begun('open'));
    withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.forgetUsageBefore(plus(NOW, MINUTE))));
    expect(stored().map(({ id }) => id)).toEqual(['open']);
  });

  it('outlive a damaged database, also where its backup is older than they are', () => {
    stores(begun('before'));
    withCache(profile, material.trust, (cache) => { write(cache, (writer) => { writer.storeLicense(verified(material.files[0]!, material.trust), NOW); }); });
    const later = endUsage(begun('before'), 'stopped', plus(NOW, MINUTE));
    stores(later, begun('after'));
    const database = new Database(join(profile, 'entitlements.sqlite'));
    database.pragma('wal_checkpoint(TRUNCATE)');
    const root = database.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'activity'").pluck().get() ?? 0;
    const size = database.pragma('page_size', { simple: true }) as number;
    database.close();
    const bytes = readFileSync(join(profile, 'entitlements.sqlite'));
    bytes.fill(0xa5, (root - 1) * size, root * size);
    writeFileSync(join(profile, 'entitlements.sqlite'), bytes);
    withCache(profile, material.trust, (cache) => expect(cache.repairs).toMatchObject([{ salvaged: { usage: 2 } }]));
    expect(stored()).toEqual([later, begun('after')]);
  });

  it('that were changed by a flipped byte are passed over, and take no other with them', () => {
    stores(begun('first'), begun('second'));
    const database = new Database(join(profile, 'entitlements.sqlite'));
    database.exec("UPDATE usage_session SET intervals = 'x' WHERE session_id = 'first'");
    database.close();
    expect(stored().map(({ id }) => id)).toEqual(['second']);
  });
});
