import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { revocationStateOf } from '#license-file/revocations/accepted-revocations.ts';
import { storedCheckouts } from '#main/use-cases/checkouts/stored-checkouts.ts';
import { imports, outcomes, statusOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const LICENSES = 40;
const REVOKED_AT = at('2026-05-01T00:00:00.000Z');

/** The shortest of three, in milliseconds. */
function timeOf(work: () => unknown): number {
  const once = (): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  return Math.min(once(), once(), once());
}

it('an accepted list is made ready once, however many of the stored licenses it revokes', async () => {
  const workstation = new Workstation();
  const folder = join(workstation.folder, 'in');
  mkdirSync(folder);
  for (let number = 1; number <= LICENSES; number += 1) {
    writeFileSync(join(folder, `${String(number)}.belic`), aBelic({ checkoutId: checkoutIdOf(number) }));
  }
  const checkouts = Array.from({ length: 10_000 }, (_, index) => ({ checkoutId: checkoutIdOf(index + 1), revokedAt: REVOKED_AT }));
  const list = workstation.brings('list', aRevocationList({ checkouts }));
  await workstation.use((opened) => imports(opened, folder));
  await workstation.use(async (opened) => {
    expect(await outcomes(opened, list)).toEqual(['imported']);
    expect(statusOf(opened)).toBe('NotEntitled checkout-revoked');
    const answer = opened.cache.read((reader) => {
      const states = reader.acceptedRevocations().map((one) => one.revocations);
      const licenses = reader.licenses();
      const making = timeOf(() => revocationStateOf(reader.acceptedRevocations()));
      const looking = timeOf(() => storedCheckouts(reader, licenses));
      // Made anew for each license, it would take as long as making it that often.
      expect(looking).toBeLessThan((making * LICENSES) / 2);
      const revoked = storedCheckouts(reader, licenses).filter(({ revokedAt }) => revokedAt !== null);
      reader.acceptedRevocations().forEach((one, index) => expect(one.revocations).toBe(states[index]));
      return revoked.length;
    });
    expect(answer).toEqual({ ok: true, value: LICENSES });
  });
  workstation.remove();
});
