import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { attendNotifications } from '#main/notifications/notification-attendant.ts';
import { imports } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { AttendedProfile } from './attended-profile.ts';

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => workstation.remove());

it('what is due is left by a process that can say nothing to one that can', async () => {
  const expiresAt = plus(START, duration(20, DAY));
  await workstation.use((opened) => imports(opened, workstation.brings('a.belic', aBelic({ expiresAt, applications: [anApplication({ expiresAt })] }))));
  const headless = await workstation.open();
  const desktop = await AttendedProfile.open(workstation);
  const said: string[] = [];
  let isAbleToSay = false;
  const attendant = attendNotifications({
    profile: () => ({ ok: true, value: headless }),
    say: (due) => said.push(...due.map(({ threshold }) => threshold)),
    canSay: () => isAbleToSay,
  });
  attendant.begin();
  workstation.passes(duration(7, DAY));
  expect(attendant.look()).toBe(false);
  expect(desktop.attendant.look()).toBe(true);
  expect([said, desktop.notifications.map(({ threshold }) => threshold)]).toEqual([[], ['days-14']]);
  // Once it can, it says the next.
  isAbleToSay = true;
  workstation.passes(duration(7, DAY));
  expect(attendant.look()).toBe(true);
  expect(said).toEqual(['days-7']);
  headless.close();
  desktop.opened.close();
});
