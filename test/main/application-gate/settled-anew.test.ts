import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { duration, SECOND } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { logFolder } from '#main/log/log-files.ts';
import { imports } from '../use-cases/answers.ts';
import { GateHere } from './support/gate-here.ts';

let here: GateHere;
beforeEach(() => {
  here = new GateHere();
});
afterEach(() => here.remove());

/** What the gate has written into its log. */
function log(): string {
  const folder = logFolder(here.workstation.profile);
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('') : '';
}

it('an import folder that a policy names while the gate runs is imported from', async () => {
  const folder = join(here.workstation.folder, 'named-later');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.belic'), aBelic());
  here.workstation.hasPolicies('{}');
  const client = await here.client();
  expect(await client.asks({ id: 1, request: 'subscribe', productId: 1003 })).toMatchObject({ decision: { status: 'NotEntitled' } });
  here.workstation.hasPolicies(JSON.stringify({ ImportFolder: folder }));
  expect(await client.event(1)).toMatchObject({ decision: { status: 'Ok', source: 'checkout' } });
});

it('a start at a gate that has only just begun finds what lies in the import folder', async () => {
  const folder = join(here.workstation.folder, 'for-everybody');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.belic'), aBelic());
  here.workstation.hasPolicies(JSON.stringify({ ImportFolder: folder }));
  const client = await here.client();
  expect(await client.asks({ id: 1, request: 'start', productId: 1003, prompt: 'none' })).toMatchObject({
    ok: true,
    decision: { status: 'Ok', source: 'checkout' },
  });
});

it('a level of the log that a policy sets while the gate runs holds from then on', async () => {
  await here.workstation.use((opened) => imports(opened, here.workstation.brings('good.belic', aBelic())));
  here.workstation.hasPolicies(JSON.stringify({ LogLevel: 'error' }));
  const client = await here.client();
  let id = 0;
  /** A session, whose beginning is written at the level `info`. */
  const begins = async (): Promise<string> => {
    here.workstation.passes(duration(1, SECOND));
    await client.asks({ id: (id += 1), request: 'start', productId: 1003 });
    return log();
  };
  expect(await begins()).not.toContain('session-begun');
  here.workstation.hasPolicies(JSON.stringify({ LogLevel: 'info' }));
  await expect.poll(begins, { timeout: 30_000, interval: 500 }).toContain('session-begun');
});
