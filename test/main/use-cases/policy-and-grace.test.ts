import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MILLISECOND, MINUTE, plus, type Duration } from '#core/time/instant.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { askToStart, continueOffline, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, decisionOf, imports, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const GRACE = duration(168, HOUR);
const FORBIDDEN = { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] };

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

describe('after a sign-in', () => {
  it('is Ok for PolicyInterval minutes, then Offline until 168 hours after the server time, to the millisecond', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      expect(decisionOf(opened)).toMatchObject({ status: 'Ok', statusCode: 101, reason: 'confirmed-recently', until: plus(START, duration(240, MINUTE)) });
      workstation.passes((240 * MINUTE - 1) as Duration);
      expect(statusOf(opened)).toBe('Ok confirmed-recently');
      workstation.passes(MILLISECOND);
      expect(decisionOf(opened)).toMatchObject({ status: 'Offline', statusCode: 102, reason: 'offline-grace', until: plus(START, GRACE) });
      workstation.passes((GRACE - 240 * MINUTE - 1) as Duration);
      expect(statusOf(opened)).toBe('Offline offline-grace');
      workstation.passes(MILLISECOND);
      expect(decisionOf(opened)).toMatchObject({ status: 'Expired', statusCode: 105, reason: 'offline-grace-ended', until: null });
    }));

  it('is Offline at once when the sign-in prompt is dismissed, until the same deadline', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(HOUR);
      const { decision, prompt } = valueOf(dismissSignIn(opened, about()));
      expect(decision).toMatchObject({ status: 'Offline', until: plus(START, GRACE) });
      expect(prompt).toMatchObject({ afterClosing: 'allowed', mayContinue: true, daysLeft: 7, until: plus(START, GRACE) });
      expect(decisionOf(opened)).toMatchObject({ status: 'Offline', until: plus(START, GRACE) });
    }));

  it('never gets a later deadline from Continue, however often it is pressed', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      dismissSignIn(opened, about());
      for (let day = 0; day < 6; day += 1) {
        expect(valueOf(continueOffline(opened, about())).decision.until).toBe(plus(START, GRACE));
        workstation.passes(DAY);
        dismissSignIn(opened, about());
      }
      workstation.passes((DAY - 1) as Duration);
      expect(valueOf(continueOffline(opened, about())).decision.status).toBe('Offline');
      workstation.passes(MILLISECOND);
      expect(valueOf(continueOffline(opened, about()))).toMatchObject({ decision: { status: 'Expired' }, prompt: { afterClosing: 'ended', mayContinue: false } });
    }));

  it('is Ok until the grace period begins where offline use is forbidden, and DisabledByPolicy from then on', () =>
    workstation.use((opened) => {
      signsIn(opened, START, { policy: FORBIDDEN });
      workstation.passes(duration(239, MINUTE));
      expect(statusOf(opened)).toBe('Ok confirmed-recently');
      workstation.passes(MINUTE);
      expect(decisionOf(opened)).toMatchObject({ status: 'DisabledByPolicy', statusCode: 108, reason: 'offline-forbidden-by-policy', mayRun: false });
      signsIn(opened, workstation.now, { policy: FORBIDDEN });
      expect(statusOf(opened)).toBe('Ok confirmed-recently');
      expect(valueOf(dismissSignIn(opened, about()))).toMatchObject({ decision: { status: 'DisabledByPolicy' }, prompt: { afterClosing: 'forbidden', mayContinue: false } });
    }));

  it('has the grace period that OfflineDuration says, and never one beyond the end of the policy', () =>
    workstation.use((opened) => {
      const days = (value: string) => ({ defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'TRUE' }, { name: 'OfflineDuration', value }] });
      signsIn(opened, START, { policy: days('3') });
      expect(valueOf(dismissSignIn(opened, about())).decision.until).toBe(plus(START, duration(72, HOUR)));
      workstation.passes(duration(72, HOUR));
      expect(statusOf(opened)).toBe('Expired offline-grace-ended');
      const { now } = workstation;
      signsIn(opened, now, { policy: { ...days('3'), expiresAt: plus(now, DAY) } });
      expect(valueOf(dismissSignIn(opened, about())).decision.until).toBe(plus(now, DAY));
    }));

  it('calls a policy expired for 21 days, then invalid', () =>
    workstation.use((opened) => {
      signsIn(opened, START, { policy: { expiresAt: plus(START, duration(5, DAY)) } });
      workstation.passes(duration(5, DAY));
      expect(statusOf(opened)).toBe('Expired policy-expired');
      workstation.passes((21 * DAY - 1) as Duration);
      expect(statusOf(opened)).toBe('Expired policy-expired');
      workstation.passes(MILLISECOND);
      expect(statusOf(opened)).toBe('DisabledByPolicy policy-long-expired');
    }));

  it('keeps its grace across processes and restarts, and counts nothing twice', async () => {
    await workstation.use((opened) => signsIn(opened, START));
    await workstation.use((opened) => dismissSignIn(opened, about()));
    for (let day = 0; day < 6; day += 1) {
      workstation.passes(duration(20, HOUR));
      workstation.restarts(duration(4, HOUR));
      expect(await workstation.use((opened) => decisionOf(opened))).toMatchObject({ status: 'Offline', until: plus(START, GRACE) });
    }
    workstation.passes(DAY);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Expired offline-grace-ended');
  });
});

describe('a checkout', () => {
  it('covers before any question about a policy, and the prompt says so', async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      signsIn(opened, START, { policy: FORBIDDEN });
      dismissSignIn(opened, about());
      expect(statusOf(opened)).toBe('DisabledByPolicy offline-forbidden-by-policy');
      await imports(opened, path);
      expect(decisionOf(opened)).toMatchObject({ status: 'Ok', source: 'checkout', reason: 'covered-by-checkout' });
      expect(valueOf(askToStart(opened, about())).prompt).toMatchObject({ signIn: 'covered', afterClosing: 'none', mayContinue: true });
    });
  });
});
