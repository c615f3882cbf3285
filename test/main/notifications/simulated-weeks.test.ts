import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, minus, MINUTE, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { clears, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { AttendedProfile } from './attended-profile.ts';

let workstation: Workstation;
let profile: AttendedProfile | null = null;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  profile?.opened.close();
  workstation.remove();
});

const minute = (at: Instant): string => formatIsoInstant(at).slice(0, 16);

/** Imports a checkout of product 1003 that ends then. */
async function hasCheckout(expiresAt: Instant, number = 1): Promise<void> {
  const license = aBelic({ checkoutId: checkoutIdOf(number), expiresAt, applications: [anApplication({ expiresAt })] });
  await workstation.use((opened) => imports(opened, workstation.brings(`${String(number)}.belic`, license)));
}

/** Works in a day as people do: looked at each hour of eight, then asleep; sometimes off overnight. */
async function lives(days: number, off: (day: number) => boolean = () => false): Promise<AttendedProfile> {
  let attended = profile ?? (profile = await AttendedProfile.open(workstation));
  for (let day = 0; day < days; day += 1) {
    for (let hour = 0; hour < 8; hour += 1) {
      workstation.passes(HOUR);
      attended.attendant.look();
    }
    if (off(day)) {
      attended.opened.close();
      workstation.restarts((16 * HOUR) as Duration);
      const reopened = await AttendedProfile.open(workstation);
      reopened.said.unshift(...attended.said);
      attended = profile = reopened;
    } else workstation.passes((16 * HOUR) as Duration);
    attended.attendant.look();
  }
  return attended;
}

describe('over weeks with sleeps and nights off', () => {
  it('each threshold of a checkout is said once, at the first look after it', async () => {
    const ends = plus(START, duration(35, DAY));
    await hasCheckout(ends);
    const { said } = await lives(36, (day) => day % 3 === 2);
    expect(said.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['checkout days-30', 'checkout days-14', 'checkout days-7', 'checkout days-3', 'checkout days-1']);
    for (const [index, days] of [30, 14, 7, 3, 1].entries()) {
      const at = Date.parse(`${said[index]?.split(' ')[2] ?? ''}Z`) - minus(ends, duration(days, DAY));
      expect(at).toBeGreaterThanOrEqual(-MINUTE);
      expect(at).toBeLessThanOrEqual(8 * HOUR);
    }
  });

  it('the time offline is said to end in three days, in one, in two hours, and that it has ended; a sign-in begins anew', async () => {
    const policy = { entitlements: [anEntitlement({ productId: product(2001) }), anEntitlement()] };
    await workstation.use((opened) => signsIn(opened, START, { policy }));
    profile = await AttendedProfile.open(workstation);
    const codes = () => profile?.said.map((one) => one.split(' ')[1]);
    const passesLooking = (hours: number): void => {
      for (let hour = 0; hour < hours; hour += 1) {
        workstation.passes(HOUR);
        profile?.attendant.look();
      }
    };
    passesLooking(8 * 24);
    expect(codes()).toEqual(['days-3', 'days-1', 'hours-2', 'ended']);
    expect(profile.notifications.at(-1)).toMatchObject({ kind: 'grace', threshold: 'ended' });
    const signedInAt = workstation.now;
    signsIn(profile.opened, signedInAt, { policy });
    profile.attendant.changed();
    passesLooking(5 * 24);
    expect(codes()).toEqual(['days-3', 'days-1', 'hours-2', 'ended', 'days-3']);
  });

  it('of what came while nobody looked the newest threshold alone is said', async () => {
    await hasCheckout(plus(START, duration(35, DAY)));
    profile = await AttendedProfile.open(workstation);
    profile.attendant.look();
    workstation.passes(duration(32.5, DAY));
    profile.attendant.look();
    expect(profile.said).toEqual([`checkout days-3 ${minute(workstation.now)}`]);
    workstation.passes(duration(1.5, DAY));
    profile.attendant.look();
    expect(profile.said).toHaveLength(2);
  });
});

describe('what is not said', () => {
  it('are the thresholds that had passed at the import; the next one is', async () => {
    await hasCheckout(plus(START, duration(5, DAY)));
    profile = await AttendedProfile.open(workstation);
    profile.attendant.look();
    expect(profile.said).toEqual([]);
    workstation.passes(duration(2, DAY));
    profile.attendant.look();
    expect(profile.said).toEqual([`checkout days-3 ${minute(workstation.now)}`]);
  });

  it('is anything of a checkout that was cleared or extended; the longer one has thresholds of its own', async () => {
    await hasCheckout(plus(START, duration(8, DAY)));
    await hasCheckout(plus(START, duration(40, DAY)), 2);
    profile = await AttendedProfile.open(workstation);
    workstation.passes(duration(2, DAY));
    profile.attendant.look();
    expect(profile.said).toEqual([]);
    workstation.passes(duration(8, DAY));
    profile.attendant.look();
    expect(profile.said).toEqual([`checkout days-30 ${minute(workstation.now)}`]);
    clears(profile.opened, checkoutIdOf(2));
    profile.attendant.changed();
    workstation.passes(duration(25, DAY));
    profile.attendant.look();
    expect(profile.said).toHaveLength(1);
  });

  it('is a threshold a second time after the clock went back, or after the process started anew', async () => {
    await hasCheckout(plus(START, duration(31, DAY)));
    profile = await AttendedProfile.open(workstation);
    profile.attendant.look();
    workstation.passes(duration(25, HOUR));
    profile.attendant.look();
    expect(profile.said).toHaveLength(1);
    for (const back of [2 * HOUR, DAY, 30 * DAY]) {
      workstation.setsClock(-back as Duration);
      profile.attendant.look();
      workstation.passes(duration(1, HOUR));
      profile.attendant.look();
      workstation.setsClock(back as Duration);
      profile.attendant.look();
    }
    profile.opened.close();
    profile = await AttendedProfile.open(workstation);
    profile.attendant.look();
    expect(profile.said).toEqual([]);
  });
});

it('a clock that is a month ahead for an hour says what it shows, and swallows nothing', async () => {
  await hasCheckout(plus(START, duration(20, DAY)));
  profile = await AttendedProfile.open(workstation);
  const { attendant, said } = profile;
  workstation.passes(duration(2, DAY));
  attendant.look();
  workstation.setsClock(duration(17.5, DAY));
  attendant.look();
  workstation.passes(HOUR);
  workstation.setsClock(duration(-17.5, DAY));
  attendant.look();
  const codes = () => said.map((one) => one.split(' ')[1]);
  expect(codes()).toEqual(['days-1']);
  for (let day = 2; day < 20; day += 1) {
    workstation.passes(DAY);
    attendant.look();
  }
  expect(codes()).toEqual(['days-1', 'days-14', 'days-7', 'days-3', 'days-1']);
});
