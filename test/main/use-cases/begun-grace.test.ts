import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duration, HOUR, MINUTE, plus } from '#core/time/instant.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, decisionOf, signsIn, valueOf } from './answers.ts';
import { losses, ProfileCopies } from './damage.ts';
import { START, Workstation } from './workstation.ts';

const FORBIDDEN = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] };

let workstation: Workstation;
let copies: ProfileCopies;
beforeEach(() => {
  workstation = new Workstation();
  copies = new ProfileCopies(join(workstation.folder, 'copies'));
});
afterEach(() => {
  workstation.remove();
});

/** Signs in, then closes the prompt within PolicyInterval; copies before and after, closed and as a crash leaves them. */
async function beginsGrace(policy: object): Promise<void> {
  await workstation.use((opened) => {
    signsIn(opened, START, { policy });
    copies.keep('before, open', workstation.profile);
  });
  copies.keep('before, closed', workstation.profile);
  workstation.passes(MINUTE);
  await workstation.use((opened) => {
    valueOf(dismissSignIn(opened, about()));
    copies.keep('begun, open', workstation.profile);
  });
  copies.keep('begun, closed', workstation.profile);
}

describe('a grace period that has begun', () => {
  it.each(['begun, open', 'begun, closed'])('is not unbegun by one file that is older or damaged (%s)', async (moment) => {
    await beginsGrace(FORBIDDEN);
    for (const file of copies.filesOf(moment)) {
      for (const { name, inflict } of [...copies.olderCopiesOf(moment, file), ...losses(copies.sizeOf(moment, file))]) {
        copies.restore(moment, workstation.profile);
        inflict(join(workstation.profile, file));
        for (const opening of ['first', 'second']) {
          const { mayRun, status } = await workstation.use((opened) => decisionOf(opened));
          expect({ file, name, opening, mayRun, status }).toMatchObject({ mayRun: false });
        }
      }
    }
  });

  it('is unbegun by a sign-in, and by that alone', async () => {
    await beginsGrace(FORBIDDEN);
    expect(await workstation.use((opened) => decisionOf(opened))).toMatchObject({ status: 'DisabledByPolicy' });
    await workstation.use((opened) => signsIn(opened, workstation.now, { policy: FORBIDDEN }));
    expect(await workstation.use((opened) => decisionOf(opened))).toMatchObject({ status: 'Ok', until: plus(workstation.now, duration(4, HOUR)) });
  });
});
