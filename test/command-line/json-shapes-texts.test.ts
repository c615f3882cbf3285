import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { describedShape, differences, documentedShape } from './support/documented-shape.ts';
import { licenseFor, PDF } from './support/fixture-files.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const CLEARED = checkoutIdOf(1003);

/** A profile with a license that holds and one that was cleared, and files of every kind beside it. */
async function place(): Promise<Workplace> {
  const workplace = makeWorkplace();
  const { file, licensing } = workplace;
  file('good.belic', licenseFor('belic', 1003));
  file('more.xml', licenseFor('xml', 1004));
  file('read me.pdf', PDF);
  expect((await licensing(['import', 'good.belic', 'more.xml'])).exitCode).toBe(0);
  return workplace;
}

/** The commands of the documented table, with what makes each of them show all that it can. */
const COMMANDS: readonly (readonly [command: string, words: readonly string[]])[] = [
  ['verify', ['verify', 'good.belic', 'read me.pdf', 'missing']],
  ['import', ['import', 'good.belic', 'read me.pdf', 'missing']],
  ['status', ['status']],
  ['list', ['list']],
  ['clear', ['clear', CLEARED, '--yes', '--receipt', 'a.receipt']],
  ['receipt', ['receipt', CLEARED]],
  ['history', ['history']],
  ['whoami', ['whoami']],
  ['service-url', ['service-url']],
  ['sign-out', ['sign-out']],
  ['trust list', ['trust', 'list']],
  ['trust inspect', ['trust', 'inspect', 'good.belic']],
  ['trust add', ['trust', 'add', 'trust/example.json']],
  ['diagnose', ['diagnose']],
];

describe('the JSON of', () => {
  it.each(COMMANDS)('%s has exactly the documented fields', async (command, words) => {
    const { licensing } = await place();
    if (command === 'receipt') await licensing(['clear', CLEARED, '--yes']);
    const run = await licensing([...words, '--json']);
    const json = run.json<Readonly<Record<string, unknown>>>();
    expect(differences(json, documentedShape(command)), run.stdout).toEqual([]);
    for (const { license } of (json['files'] ?? []) as readonly { license: unknown }[]) {
      expect(differences(license, describedShape('license'))).toEqual([]);
    }
  });

  it('a license that does not verify now has the fields of any other', async () => {
    const { licensing, folder } = await place();
    const run = await licensing(['list', '--json'], { trust: `${folder}/nobody` });
    const { checkouts } = run.json<{ checkouts: readonly { state: string }[] }>();
    expect(checkouts.map(({ state }) => state)).toEqual(['unverified', 'unverified']);
    expect(differences({ ...run.json<object>() }, documentedShape('list'))).toEqual([]);
  });

  it('overrides are the same in whoami and diagnose, and a build says whether it is packaged', async () => {
    const { licensing } = await place();
    const [person, health] = await Promise.all([licensing(['whoami', '--json']), licensing(['diagnose', '--json'])]);
    const { overrides, versions } = health.json<{ overrides: unknown; versions: { packaged: unknown } }>();
    expect(overrides).toEqual(person.json<{ overrides: unknown }>().overrides);
    expect(versions.packaged).toBe(false);
  });
});
