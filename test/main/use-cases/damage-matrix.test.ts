import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, minus, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { showReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { about, clears, decisionOf, imports, outcomes, signsIn, valueOf } from './answers.ts';
import { flips, losses, ProfileCopies, type Damage } from './damage.ts';
import { START, Workstation } from './workstation.ts';

// 1003 was cleared, 2001 is checked out and live, 2002 was revoked, 3000 is a matter of the policy and its grace period.
const [CLEARED, LIVE, REVOKED, IN_GRACE] = [1003, 2001, 2002, 3000];
const [CLEARED_ID, LIVE_ID, REVOKED_ID] = [checkoutIdOf(1), checkoutIdOf(2), checkoutIdOf(3)];
const DEADLINE = plus(START, duration(168, HOUR));

const workstation = new Workstation();
const copies = new ProfileCopies(join(workstation.folder, 'copies'));
const files = {
  cleared: workstation.brings('cleared.xml', anXml({ checkoutId: CLEARED_ID })),
  revoked: workstation.brings('revoked.belic', aBelic({ checkoutId: REVOKED_ID, applications: [anApplication({ productId: product(REVOKED) })] })),
  list: workstation.brings('list.jwt', aRevocationList({ checkouts: [{ checkoutId: REVOKED_ID, revokedAt: at('2026-06-01T12:00:00.000Z') }] })),
  live: workstation.brings('live.belic', aBelic({ checkoutId: LIVE_ID, applications: [anApplication({ productId: product(LIVE) })] })),
};
/** The clocks when the last copy was made. */
let last: Pick<Workstation, 'now' | 'wall' | 'uptime' | 'bootId'>;

beforeAll(async () => {
  const entitlements = [anEntitlement(), anEntitlement({ productId: product(IN_GRACE) })];
  const keep = (moment: string): void => { copies.keep(moment, workstation.profile); };
  workstation.setsClock(duration(-1, HOUR));
  await workstation.use((opened) => decisionOf(opened));
  keep('when it was new');
  workstation.setsClock(HOUR);
  workstation.passes(HOUR);
  await workstation.use((opened) => imports(opened, files.live));
  keep('before the import');
  workstation.passes(HOUR);
  // The sign-in that counts is later than everything kept so far: an earlier one had a grace period of its own.
  await workstation.use((opened) => signsIn(opened, minus(START, duration(2, DAY)), { policy: { entitlements } }));
  keep('after an earlier sign-in');
  await workstation.use((opened) => imports(opened, files.cleared, files.revoked));
  keep('after the import');
  workstation.now = workstation.wall = START;
  await workstation.use((opened) => signsIn(opened, START, { policy: { entitlements } }));
  keep('before the grace period began');
  workstation.passes(duration(2, HOUR));
  workstation.restarts(HOUR);
  await workstation.use(async (opened) => {
    valueOf(dismissSignIn(opened, about(IN_GRACE)));
    keep('while the grace period ran');
    workstation.passes(duration(2, DAY));
    decisionOf(opened);
    keep('before the clearing');
    await imports(opened, files.list);
    keep('before the clearing and after the revocation');
    clears(opened, CLEARED_ID);
    keep('after the clearing');
    workstation.passes(DAY);
    decisionOf(opened, about(IN_GRACE));
    const { now, wall, uptime, bootId } = workstation;
    last = { now, wall, uptime, bootId };
    keep('as a crash leaves it');
  });
  keep('closed');
});
afterAll(() => {
  workstation.remove();
});

/** What the clocks show when the damaged profile is opened. */
const CLOCKS: Readonly<Record<string, () => void>> = {
  'in the same boot': () => undefined,
  'after a restart, with the wall clock four days back': () => {
    workstation.restarts(0 as Duration);
    workstation.setsClock(duration(-4, DAY));
  },
  'with the wall clock four days back and no name of the boot': () => {
    workstation.bootId = null;
    workstation.setsClock(duration(-4, DAY));
  },
};

/** Opens twice after the damage and holds what must hold, whatever it was. */
async function expectNothingWon(what: string): Promise<void> {
  let left = DEADLINE - last.now;
  for (const opening of ['first', 'second']) {
    const found = await workstation.use(async (opened) => {
      const before = decisionOf(opened, about(CLEARED));
      const again = await outcomes(opened, files.cleared, files.revoked);
      const grace = decisionOf(opened, about(IN_GRACE));
      const dismissed = valueOf(dismissSignIn(opened, about(IN_GRACE))).decision;
      const { now, unverified } = valueOf(listCheckouts(opened));
      return {
        // The policy names it too, so it may run by the grace period, and never by its checkout.
        bySource: [before.source, decisionOf(opened, about(CLEARED)).source],
        again,
        revoked: decisionOf(opened, about(REVOKED)).mayRun,
        live: decisionOf(opened, about(LIVE)).reason,
        unverified: unverified.length,
        receipt: valueOf(showReceipt(opened, CLEARED_ID)).checkoutId,
        grace: [grace, dismissed].map((decision) => ({ status: decision.status, until: decision.until })),
        now,
        history: valueOf(readHistory(opened, null)).map((entry) => formatIsoInstant(entry.at)).length > 0,
      };
    });
    expect({ what, opening, ...found }).toMatchObject({
      what,
      opening,
      again: ['refused cleared-earlier', 'refused revoked'],
      revoked: false,
      live: 'covered-by-checkout',
      unverified: 0,
      receipt: CLEARED_ID,
      history: true,
    });
    // No wall clock here is ahead, so nothing may make the time later than it is.
    expect({ what, opening, ahead: found.now > workstation.now }).toEqual({ what, opening, ahead: false });
    expect({ what, opening, bySource: found.bySource.includes('checkout') }).toEqual({ what, opening, bySource: false });
    for (const { status, until } of found.grace) {
      expect({ what, opening, status: ['Offline', 'Expired', 'NotEntitled', 'DisabledByPolicy'].includes(status) ? 'no more' : status }).toEqual({ what, opening, status: 'no more' });
      if (until === null) continue;
      expect({ what, opening, until: until <= DEADLINE, left: until - found.now <= left }).toEqual({ what, opening, until: true, left: true });
      left = until - found.now;
    }
  }
}

function offsetsOf(size: number, random: () => number): readonly number[] {
  if (IS_LONG_RUN) return Array.from({ length: Math.ceil(size / 64) }, (_, index) => Math.min(size - 1, index * 64 + Math.floor(random() * 64)));
  return [0, 18, size - 1, ...Array.from({ length: 3 }, () => Math.floor(random() * size))];
}

describe.each(['closed', 'as a crash leaves it'])('after a clearing, a profile %s', (moment) => {
  it('gives no license and no grace back for one damaged file, and loses no other license', async () => {
    const random = randomFrom(testSeed(`damage matrix, ${moment}`));
    const damages: (Damage & { readonly file: string })[] = [
      ...copies.filesOf(moment).flatMap((file) => {
        const size = copies.sizeOf(moment, file);
        return [...flips(offsetsOf(size, random), size), ...losses(size), ...copies.olderCopiesOf(moment, file)].map((damage) => ({ ...damage, file }));
      }),
      ...copies.vanishedFiles(moment),
    ];
    const clocks = Object.entries(CLOCKS);
    let count = 0;
    for (const [index, { file, name, inflict }] of damages.entries()) {
      const isOlder = name.includes(' back as it was ');
      // The clocks matter most for what is put back; the other damages take turns.
      const chosen = IS_LONG_RUN && !name.startsWith('byte') ? clocks : isOlder ? clocks.slice(0, 2) : clocks.slice(index % 3, (index % 3) + 1);
      for (const [clock, turn] of chosen) {
        Object.assign(workstation, last);
        copies.restore(moment, workstation.profile);
        turn();
        inflict(join(workstation.profile, file));
        const what = `${file} ${name}, ${clock}`;
        await expectNothingWon(what).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        count += 1;
      }
    }
    reportCount(`damage matrix, ${moment}`, count);
  }, 3_600_000);
});

/** Kept apart so that the test of the tests is plain: undamaged, the profile has what the damages must not change. */
it('is a profile with a cleared license, a live one and a running grace period', async () => {
  Object.assign(workstation, last);
  copies.restore('closed', workstation.profile);
  await workstation.use((opened) => {
    expect(decisionOf(opened, about(LIVE))).toMatchObject({ status: 'Ok', source: 'checkout' });
    expect(decisionOf(opened, about(IN_GRACE))).toMatchObject({ status: 'Offline', until: DEADLINE satisfies Instant });
    expect(decisionOf(opened, about(CLEARED))).toMatchObject({ source: 'entitlement', status: 'Offline' });
  });
});
