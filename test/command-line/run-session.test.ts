import Database from 'better-sqlite3';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const sessions = ({ profile }: Workplace) => {
  const database = new Database(join(profile, 'entitlements.sqlite'), { readonly: true });
  try {
    return database.prepare<[], Readonly<Record<string, unknown>>>('SELECT * FROM usage_session ORDER BY id').all();
  } finally {
    database.close();
  }
};

async function licensed(): Promise<Workplace> {
  const place = makeWorkplace();
  await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1003))]);
  return place;
}

describe('what licensing run starts', () => {
  it('is a session while it runs, which ends with it', async () => {
    const place = await licensed();
    const [go, running] = [join(place.folder, 'go'), join(place.folder, 'running')];
    const command = ['run', '--product', '1003', '--version', '10.16.2.34', '--', 'sh', '-c', `touch '${running}'; until [ -e '${go}' ]; do sleep 0.02; done; exit 3`];
    const run = place.licensing(command);
    await expect.poll(() => existsSync(running) && sessions(place).length, { timeout: 30_000 }).toBe(1);
    expect(sessions(place)).toMatchObject([{ product_id: 1003, version: '10.16.2.34', application: 'Product 1003', ended_at: null }]);
    place.file('go', '');
    expect(await run).toMatchObject({ exitCode: 3 });
    expect(sessions(place)).toMatchObject([{ ended_by: 'application-ended' }]);
  });

  it('that was killed with what kept its session leaves that to the next, who closes it', async () => {
    const place = await licensed();
    let child: ChildProcess | null = null;
    const run = place.licensing(['run', '--product', '1003', '--', 'sh', '-c', 'exec 1>&- 2>&-; sleep 60 & echo $! >pid; wait'], { watch: (started) => (child = started) });
    await expect.poll(() => existsSync(join(place.folder, 'pid')) && sessions(place).length, { timeout: 30_000 }).toBe(1);
    (child as ChildProcess | null)?.kill('SIGKILL');
    await run;
    await place.licensing(['run', '--product', '1003', '--', 'sh', '-c', 'kill $(cat pid)']);
    expect(sessions(place)).toMatchObject([{ ended_by: 'lost' }, { ended_by: 'application-ended' }]);
  });
});
