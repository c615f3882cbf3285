import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NotificationsDue } from '#core/contract/events.ts';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { imports } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { profileOf, Window } from './window.ts';

const ENDS = plus(START, duration(10, DAY));

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const license = aBelic({ expiresAt: ENDS, applications: [anApplication({ expiresAt: ENDS })] });
  await workstation.use((opened) => imports(opened, workstation.brings('a.belic', license)));
});
afterEach(async () => {
  await window.api.close();
  workstation.remove();
});

const due = (): readonly NotificationsDue[] => window.events.flatMap((one) => (one.event === 'notificationsDue' ? [one.payload] : []));
const shown = async () => profileOf(await window.get('getSnapshot', {})).notifications;
const reopen = async (): Promise<void> => {
  await window.api.close();
  window = await Window.open(workstation);
};

describe('the notifications of a window', () => {
  it('come by themselves, in one event and the snapshot that follows, and are noted in the history', async () => {
    window = await Window.open(workstation);
    expect(await shown()).toEqual([]);
    const next = window.heard(({ profile }) => profile.ok && profile.value.notifications.length > 0);
    workstation.passes(duration(3, DAY));
    const notification = { kind: 'checkout', threshold: 'days-7', endsAt: ENDS, applications: [{ productId: 1003, name: 'Structure Designer' }], goesOnUntil: null };
    expect(profileOf(await next).notifications).toMatchObject([notification]);
    expect(due()).toMatchObject([{ notifications: [notification], isNative: true, now: workstation.now }]);
    expect(await window.get('getHistory', { since: null })).toContainEqual(
      expect.objectContaining({ kind: 'notified', details: expect.objectContaining({ ending: 'checkout', threshold: 'days-7', applications: ['Structure Designer'] }) as unknown }),
    );
  });

  it('that came while none was open are in the first snapshot of the next, until they are put aside', async () => {
    window = await Window.open(workstation);
    await window.api.close();
    workstation.passes(duration(8, DAY));
    window = await Window.open(workstation);
    const [one] = await shown();
    expect(one).toMatchObject({ threshold: 'days-3' });
    expect(due()).toHaveLength(1);
    await reopen();
    expect(await shown()).toEqual([one]);
    expect(due()).toEqual([]);
    expect(await window.get('dismissNotification', { id: one?.id ?? 0 })).toBeNull();
    expect(await window.get('dismissNotification', { id: one?.id ?? 0 })).toBeNull();
    expect(await shown()).toEqual([]);
    await reopen();
    expect(await shown()).toEqual([]);
    workstation.passes(duration(25, HOUR));
    expect(await shown()).toMatchObject([{ threshold: 'days-1' }]);
  });

  it('go with what they spoke of: a license that is cleared, extended or over', async () => {
    window = await Window.open(workstation);
    workstation.passes(duration(4, DAY));
    expect(await shown()).toHaveLength(1);
    const longer = plus(START, duration(60, DAY));
    const license = aBelic({ checkoutId: checkoutIdOf(2), expiresAt: longer, applications: [anApplication({ expiresAt: longer })] });
    await workstation.use((opened) => imports(opened, workstation.brings('b.belic', license)));
    expect(await shown()).toEqual([]);
    workstation.passes(duration(57, DAY));
    expect(await shown()).toEqual([]);
  });

  it('are not the operating system’s where the person or an organisation has it so; in the window they are', async () => {
    window = await Window.open(workstation);
    await window.get('changeSettings', { notifications: false });
    workstation.passes(duration(4, DAY));
    expect(await shown()).toHaveLength(1);
    expect(due()).toMatchObject([{ isNative: false }]);
    await window.get('changeSettings', { notifications: true });
    workstation.hasPolicies('{"NativeNotifications":false}');
    await reopen();
    expect((await window.get('getSnapshot', {})).lockedChoices).toMatchObject({ notifications: expect.any(String) as unknown });
    expect(await window.ask('changeSettings', { notifications: true })).toMatchObject({ ok: false, code: 'forbidden-by-policy' });
    workstation.passes(duration(4, DAY));
    expect(await shown()).toMatchObject([{ threshold: 'days-3' }]);
    expect(due()).toMatchObject([{ isNative: false }]);
  });
});
