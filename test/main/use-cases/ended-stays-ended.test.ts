import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY, duration, HOUR, type Duration } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { at } from '#fixtures/builders/instants.ts';
import { keyFileText } from '#main/profile-key/key-file.ts';
import { IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { decisionOf, imports, signsIn, statusOf } from './answers.ts';
import { flips, losses, ProfileCopies, type Damage } from './damage.ts';
import { START, Workstation } from './workstation.ts';

const BACK = duration(-92, DAY);
const KEY = 'profile-key.json';
const workstation = new Workstation();
const copies = new ProfileCopies(join(workstation.folder, 'copies'));
let license: string;
/** The clocks when the checkout had ended and its end was certain. */
let last: Pick<Workstation, 'now' | 'wall' | 'uptime' | 'bootId'>;

beforeAll(async () => {
  license = workstation.brings('a.belic', aBelic({ expiresAt: at('2026-09-15T22:00:00.000Z') }));
  await workstation.use(async (opened) => {
    await imports(opened, license);
    signsIn(opened, START, { policy: { entitlements: [] } });
  });
  workstation.restarts(duration(80, DAY));
  for (let day = 0; day < 2; day += 1) {
    workstation.passes(duration(26, HOUR));
    await workstation.use((opened) => decisionOf(opened));
  }
  const { now, wall, uptime, bootId } = workstation;
  last = { now, wall, uptime, bootId };
  copies.keep('ended', workstation.profile);
});
afterAll(() => {
  workstation.remove();
});

/** The key lies in a keystore that cannot be reached, as in a session without one. */
const UNREACHABLE: Damage = {
  name: 'names an entry of a keystore that cannot be reached',
  inflict: (path) => { writeFileSync(path, keyFileText({ keptIn: 'keystore', account: 'x' })); },
};

const CLOCKS: Readonly<Record<string, () => void>> = {
  'in the same boot': () => undefined,
  'after a restart': () => { workstation.restarts(0 as Duration); },
  'without a name of the boot': () => { workstation.bootId = null; },
};

it('has ended, and a clock set back alone does not bring it back', async () => {
  Object.assign(workstation, last);
  copies.restore('ended', workstation.profile);
  workstation.setsClock(BACK);
  expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled checkout-ended');
});

it('an ended checkout does not come back by damage to one file and a clock set back past its end', async () => {
  const random = randomFrom(testSeed('ended stays ended'));
  let count = 0;
  for (const file of copies.filesOf('ended')) {
    const size = copies.sizeOf('ended', file);
    const offsets = [0, 18, size - 1, ...Array.from({ length: IS_LONG_RUN ? 200 : 4 }, () => Math.floor(random() * size))];
    const damages = [...flips(offsets, size), ...losses(size), ...(file === KEY ? [UNREACHABLE] : [])];
    for (const [index, { name, inflict }] of damages.entries()) {
      const clocks = Object.entries(CLOCKS);
      for (const [clock, turn] of file === KEY ? clocks : clocks.slice(index % 3, (index % 3) + 1)) {
        Object.assign(workstation, last);
        copies.restore('ended', workstation.profile);
        turn();
        inflict(join(workstation.profile, file));
        workstation.setsClock(BACK);
        const what = `${file} ${name}, ${clock}`;
        // Twice: what the first opening repairs or makes anew must not be how the second one wins.
        for (let opening = 0; opening < 2; opening += 1) {
          const decision = await workstation.use((opened) => decisionOf(opened));
          expect({ what, opening, mayRun: decision.mayRun }).toEqual({ what, opening, mayRun: false });
        }
        count += 1;
      }
    }
  }
  reportCount('one damage each and a clock 92 days back', count);
});
