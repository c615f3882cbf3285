import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR, MILLISECOND, MINUTE, plus, SECOND } from '#core/time/instant.ts';
import { attendSignIn } from '#main/refresh/attend-sign-in.ts';
import type { RefreshAttendant } from '#main/refresh/refresh-attendant.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { recordSessionBegin, recordSessionEnds } from '#main/use-cases/sessions/record-session.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { askToStart, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { MODELER } from '../../service/support/organization.ts';
import { profileContent } from '../contract-server/profile-content.ts';
import { clears, decisionOf, imports, statusOf, valueOf } from '../use-cases/answers.ts';
import { hostileFront, type HostileFront, type Manner } from './hostile-front.ts';
import { both, type Both } from './reported.ts';

const GRACE = duration(7, DAY);

interface Signed extends Both {
  readonly front: HostileFront;
  readonly opened: OpenedProfile;
  readonly access: ServiceAccess;
  readonly attendant: RefreshAttendant;
}

/** A workstation that is signed in, with a front before its service; refreshed once, so that all its files are there. */
async function signedIn(patience = { whole: 20_000, idle: 20_000 }, prepare: (profile: string) => void = () => undefined): Promise<Signed> {
  const there = await both();
  prepare(there.workstation.profile);
  const front = await hostileFront(there.service.url);
  const opened = await there.workstation.open();
  onTestFinished(opened.close);
  valueOf(setServiceAddress(opened, front.url));
  await there.signsIn(opened);
  const keeper = new TokenKeeper();
  keeper.keepAccess({ token: await there.tokenOf(there.organization.user, SIGN_IN_FOR), serviceUrl: front.url, userId: there.organization.user }, 86_400);
  const access: ServiceAccess = { profile: () => ({ ok: true, value: opened }), keeper, environment: {}, patience };
  const attendant = attendSignIn({ access, clock: () => there.workstation.readings(), onStored: () => undefined, parts: { network: () => 'here', random: () => 0 } });
  onTestFinished(() => attendant.close());
  expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
  await attendant.settled();
  return { ...there, front, opened, access, attendant };
}

const SIGN_IN_FOR = duration(40 * 365, DAY);

const grace = (opened: OpenedProfile) => valueOf(dismissSignIn(opened, MODELER)).decision;

describe('a service that', () => {
  it.each<readonly [Manner, string]>([
    ['refuses', 'service-no-answer'],
    ['breaks-off', 'service-no-answer'],
    ['status-500', 'service-no-answer'],
    ['status-503', 'service-no-answer'],
    ['half', 'service-no-answer'],
    ['garbage', 'service-answer-wrong'],
    ['web-page', 'service-answer-wrong'],
    ['wrong-type', 'service-answer-wrong'],
    ['redirects', 'service-answer-wrong'],
    ['huge', 'service-answer-wrong'],
    ['drips', 'service-no-answer'],
    ['silent', 'service-no-answer'],
    ['replays', 'service-answer-wrong'],
  ])('%s leaves the profile as it is, byte for byte, and everything goes on when it answers again', async (manner, code) => {
    const patient = manner === 'silent' || manner === 'drips' ? { whole: 1_500, idle: 1_500 } : { whole: 60_000, idle: 60_000 };
    const { front, attendant, opened, passes, workstation } = await signedIn(patient);
    passes(HOUR);
    const [before, status] = [profileContent(workstation.profile), statusOf(opened, MODELER)];
    expect(status).toBe('Ok confirmed-recently');
    const told = profileContent(workstation.profile);
    front.manner = manner;
    expect(await attendant.refresh('asked')).toMatchObject({ outcome: 'failed', problem: { code } });
    await attendant.settled();
    expect(profileContent(workstation.profile)).toEqual(told);
    expect(Object.keys(told)).toEqual(Object.keys(before));
    expect(attendant.view.problem).toMatchObject({ code });
    front.manner = 'honest';
    expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    expect(attendant.view).toMatchObject({ problem: null, lastAt: workstation.now });
  });

  it('is up and never answers keeps nobody waiting: what is known is answered while it is asked', async () => {
    const { front, attendant, opened, passes } = await signedIn();
    passes(duration(5, HOUR));
    front.manner = 'silent';
    const isAsked = front.isAsked('/v1/policy');
    const asked = attendant.refresh('asked');
    await isAsked;
    const took = Array.from({ length: 5 }, () => {
      const began = performance.now();
      expect(statusOf(opened, MODELER)).toBe('Offline offline-grace');
      expect(valueOf(askToStart(opened, MODELER)).prompt).toMatchObject({ signIn: 'normal', afterClosing: 'allowed' });
      expect(grace(opened).status).toBe('Offline');
      return performance.now() - began;
    });
    // Status, prompt and Continue together; the median, since the machine may do something else.
    expect(took.toSorted((one, other) => one - other)[2]).toBeLessThan(100);
    expect(attendant.view.isUnderWay).toBe(true);
    await attendant.close();
    expect(await asked).toEqual({ outcome: 'given-up' });
  });

  it('asks to be left alone is, and a failure behind begins no grace period', async () => {
    const { front, attendant, opened, passes } = await signedIn();
    passes(HOUR);
    front.manner = 'status-503';
    expect(await attendant.refresh('due')).toMatchObject({ outcome: 'failed', retryAfter: 90 * SECOND });
    expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
    expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).not.toContain('sign-in-dismissed');
  });

  it.each(['breaks-off', 'half', 'status-500', 'garbage'] as const)('%s where receipts and usage are told has them once in the end', async (manner) => {
    const { front, attendant, opened, passes, checkout, organization } = await signedIn();
    const { path, checkoutId } = await checkout();
    await imports(opened, path);
    clears(opened, parseCheckoutId(checkoutId)!);
    const session = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, MODELER), name: null }));
    passes(MINUTE);
    valueOf(recordSessionEnds(opened, [session], 'stopped'));
    for (const only of [['/v1/receipts'], ['/v1/usage'], ['/v1/receipts', '/v1/usage']]) {
      [front.manner, front.only] = [manner, only];
      expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
      await attendant.settled();
    }
    [front.manner, front.only] = ['honest', []];
    await attendant.refresh('asked');
    await attendant.settled();
    const reading = organization.store.reading;
    expect(await reading.selectFrom('receipt').select('checkout_id').execute()).toEqual([{ checkout_id: checkoutId }]);
    expect(await reading.selectFrom('usage_session').select('id').execute()).toEqual([{ id: session.id }]);
    expect(valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'receipt-taken')).toHaveLength(1);
    const { length } = front.asked;
    await attendant.refresh('asked');
    await attendant.settled();
    expect(front.asked.slice(length)).toEqual(['/v1/policy']);
  });
});

describe('a service that never says that it has the usage', () => {
  it('holds up neither the answer nor the next refresh', async () => {
    const { front, attendant, opened, passes } = await signedIn();
    const session = valueOf(recordSessionBegin(opened, { id: randomUUID(), decision: decisionOf(opened, MODELER), name: null }));
    passes(HOUR);
    valueOf(recordSessionEnds(opened, [session], 'stopped'));
    [front.manner, front.only] = ['silent', ['/v1/usage']];
    const isAsked = front.isAsked('/v1/usage');
    expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    await isAsked;
    const again = front.isAsked('/v1/usage');
    expect(await attendant.refresh('prompt')).toEqual({ outcome: 'refreshed' });
    await again;
    expect(front.asked.filter((path) => path === '/v1/policy')).toHaveLength(3);
  });
});

describe('a profile that cannot be written', () => {
  it('because its disk is full, keeps what it has, and is refreshed once there is room', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'mounting a tmpfs needs the rights of root');
    const { workstation, opened, attendant, passes } = await signedIn(undefined, (profile) => {
      mkdirSync(profile, { mode: 0o700 });
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=768k,mode=0700', 'tmpfs', profile]);
      onTestFinished(() => void execFileSync('umount', ['-l', profile]));
    });
    passes(HOUR);
    const { lastAt } = attendant.view;
    const filler = join(workstation.profile, 'filler');
    expect(() => {
      for (;;) writeFileSync(filler, Buffer.alloc(4_096), { flag: 'a' });
    }).toThrow('ENOSPC');
    // What lies beside the store may have room for a few writes more.
    let attempt = await attendant.refresh('asked');
    for (let tries = 0; attempt.outcome === 'refreshed' && tries < 50; tries += 1) {
      await attendant.settled();
      attempt = await attendant.refresh('asked');
    }
    expect(attempt).toMatchObject({ outcome: 'failed', problem: { code: 'store-full' } });
    await attendant.settled();
    expect(attendant.view.lastAt).toBeGreaterThanOrEqual(lastAt!);
    rmSync(filler);
    passes(MINUTE);
    expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
  });
});

describe('while a refresh is under way', () => {
  it('somebody may sign out, or another service be set: what comes then counts for nothing', async () => {
    for (const change of ['sign-out', 'service-url'] as const) {
      const { front, access, attendant, opened, passes, service } = await signedIn();
      passes(HOUR);
      front.manner = 'silent';
      const isAsked = front.isAsked('/v1/policy');
      const asked = attendant.refresh('asked');
      await isAsked;
      await attendant.giveUp();
      valueOf(await signOut(access, new AbortController().signal));
      if (change === 'service-url') valueOf(setServiceAddress(opened, service.url));
      expect(await asked).toEqual({ outcome: 'given-up' });
      front.manner = 'honest';
      expect(await attendant.refresh('asked')).toEqual({ outcome: 'nobody' });
      expect(statusOf(opened, MODELER)).toBe('NotEntitled signed-out');
      expect(attendant.view.nextAt).toBeNull();
    }
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['eight days fast', duration(8, DAY)],
    ['three days slow', duration(-3, DAY)],
    ['nine years slow', duration(-9 * 365, DAY)],
  ])('on the workstation, %s, is set right by a refresh, which leaves exactly the grace period', async (_, by) => {
    const { attendant, opened, workstation, passes } = await signedIn();
    workstation.restarts(MINUTE);
    workstation.setsClock(by);
    statusOf(opened, MODELER);
    passes(MINUTE);
    const served = workstation.now;
    expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
    const { until } = grace(opened);
    // The service's clock did not wait while the computer was off.
    expect(until).toBe(plus(attendant.view.lastAt!, GRACE));
    expect(served).toBeGreaterThanOrEqual(attendant.view.lastAt!);
    workstation.passes((GRACE - 1) as typeof GRACE);
    expect(statusOf(opened, MODELER)).toBe('Offline offline-grace');
    workstation.passes(MILLISECOND);
    expect(statusOf(opened, MODELER)).toBe('Expired policy-expired');
  });

  it('at the service, a month behind, takes nothing away and gives no more grace; set right, all is as before', async () => {
    const { attendant, opened, workstation, service, checkout, passes } = await signedIn();
    const { path } = await checkout();
    await imports(opened, path);
    passes(MINUTE);
    service.wait(duration(-30, DAY));
    expect(await attendant.refresh('asked')).toMatchObject({ outcome: 'refreshed' });
    expect(statusOf(opened, MODELER)).toBe('Ok covered-by-checkout');
    expect(attendant.view.lastAt).toBe(plus(workstation.now, duration(-30, DAY)));
    service.wait(duration(30, DAY));
    expect(await attendant.refresh('asked')).toEqual({ outcome: 'refreshed' });
    expect(statusOf(opened, MODELER)).toBe('Ok covered-by-checkout');
  });

  it('at the service, decades ahead or behind, is outside what its certificate is good for, and changes nothing', async () => {
    for (const by of [duration(30 * 365, DAY), duration(-26 * 365, DAY)]) {
      const { attendant, opened, workstation, service, passes } = await signedIn();
      passes(HOUR);
      statusOf(opened, MODELER);
      const before = profileContent(workstation.profile);
      service.wait(by);
      expect(await attendant.refresh('asked')).toMatchObject({ outcome: 'failed' });
      await attendant.settled();
      expect(profileContent(workstation.profile)).toEqual(before);
      expect(statusOf(opened, MODELER)).toBe('Ok confirmed-recently');
    }
  });
});
