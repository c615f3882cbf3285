import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { clearCheckouts, planClearing } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { about, imports, outcomes, statusOf, valueOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const ID = checkoutIdOf(1);
const BY_ID = { by: 'checkout', checkoutId: ID } as const;

let workstation: Workstation;
let license: string;
beforeEach(async () => {
  workstation = new Workstation();
  license = workstation.brings('a.belic', aBelic());
  const same = workstation.brings('b.belic', aBelic({ checkoutId: checkoutIdOf(2) }));
  await workstation.use((opened) => imports(opened, license, same));
  workstation.trusts(fixtureIssuer('stranger').trustEntry);
});
afterEach(() => {
  workstation.remove();
});

describe('a stored license that does not verify any more', () => {
  it('is cleared by its id, without a receipt, and does not run when its issuer is trusted again', async () => {
    await workstation.use((opened) => {
      expect(valueOf(listCheckouts(opened)).unverified).toHaveLength(2);
      expect(valueOf(planClearing(opened, BY_ID)).plan).toMatchObject({ outcome: 'clear', checkouts: [{ because: 'asked' }] });
      const { cleared, withoutReceipt } = valueOf(clearCheckouts(opened, BY_ID));
      expect(cleared).toEqual([]);
      expect(withoutReceipt.map(({ stored }) => stored.checkout.checkoutId)).toEqual([ID]);
      expect(valueOf(listCheckouts(opened)).unverified.map(({ checkoutId }) => checkoutId)).toEqual([checkoutIdOf(2)]);
      expect(valueOf(clearCheckouts(opened, BY_ID)).plan).toMatchObject({ outcome: 'already-over', state: 'cleared' });
    });
    workstation.trusts(fixtureIssuer().trustEntry);
    await workstation.use(async (opened) => {
      expect(await outcomes(opened, license)).toEqual(['refused cleared-earlier']);
      expect(valueOf(listCheckouts(opened)).checkouts.map(({ stored }) => stored.checkout.checkoutId)).toEqual([checkoutIdOf(2)]);
    });
  });

  it('is cleared by its product, as the index has it', async () => {
    const target = { by: 'product', productId: about().productId, featureString: null } as const;
    await workstation.use((opened) => {
      expect(valueOf(clearCheckouts(opened, target)).withoutReceipt).toHaveLength(2);
    });
    workstation.trusts(fixtureIssuer().trustEntry);
    expect(await workstation.use((opened) => statusOf(opened))).not.toMatch(/^Ok/);
  });
});
