import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import { makeWorkplace } from './support/workplace.ts';

describe.concurrent('importing a list of ended licenses', () => {
  it('says what it ends here, before and after', async () => {
    const { licensing, file } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const list = file('list', aRevocationList({ checkouts: [{ checkoutId: checkoutIdOf(1001), revokedAt: at('2026-05-01T00:00:00.000Z') }] }));
    const tried = await licensing(['import', '--dry-run', list]);
    expectFinishedText(tried);
    expect(tried.stdout).toContain('It would end: ');
    const done = await licensing(['import', list]);
    expectFinishedText(done);
    expect(done.stdout).toContain('It ends: ');
    expect(done.exitCode).toBe(0);
  });

  it('says that it ends nothing, and names in JSON what it ends', async () => {
    const { licensing, file } = makeWorkplace();
    const checkouts = [{ checkoutId: checkoutIdOf(1001), revokedAt: at('2026-05-01T00:00:00.000Z') }];
    const nothing = await licensing(['import', file('list', aRevocationList({ checkouts }))]);
    expect(nothing.stdout).toContain('It ends nothing that is here.');
    const other = makeWorkplace();
    await other.licensing(['import', other.file('a.belic', licenseFor('belic', 1001))]);
    const json = await other.licensing(['import', '--json', other.file('list', aRevocationList({ checkouts }))]);
    expect(json.json()).toMatchObject({ files: [{ kind: 'revocations', outcome: 'imported', ends: [checkoutIdOf(1001)] }] });
  });
});
