import { beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { DAY, duration, HOUR, MINUTE, plus, SECOND, type Duration } from '#core/time/instant.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { about, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { profileContent } from './profile-content.ts';
import { profileOf, Window } from './window.ts';

const DEADLINE = plus(START, duration(7, DAY));
const SIGN_IN = { policy: { entitlements: [anEntitlement({ productId: product(2001) }), anEntitlement()] } };

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const ends = at('2026-07-05T22:00:00.000Z');
  const path = workstation.brings('a.belic', aBelic({ expiresAt: ends, applications: [anApplication({ expiresAt: ends })] }));
  await workstation.use(async (opened) => {
    signsIn(opened, START, SIGN_IN);
    await imports(opened, path);
  });
  window = await Window.open(workstation);
});

const hero = (snapshot: Snapshot): string => profileOf(snapshot).overview.hero;
const application = { ...about(2001), version: null };

describe('an open window', () => {
  it('shows over eight days, with sleeps, what each moment brings: in one event each, and without being asked', async () => {
    expect(hero(await window.get('getSnapshot', {}))).toBe('online');
    await window.get('dismissSignIn', { application });
    await window.get('continueOffline', { application });
    expect(hero(window.snapshots.at(-1) as Snapshot)).toBe('offline');
    const seen: string[] = [];
    const passes = async (length: Duration): Promise<void> => {
      const heard = window.snapshots.length;
      const next = window.heard(() => true);
      workstation.passes(length);
      const snapshot = await next;
      const { overview, checkouts, applications } = profileOf(snapshot);
      expect(snapshot.now).toBe(workstation.now);
      expect(window.snapshots.length).toBe(heard + 1);
      const [prompt] = applications.filter((one) => one.decision.application.productId === application.productId).map((one) => one.prompt);
      seen.push(`${overview.hero} ${String(overview.offline?.daysLeft)} ${checkouts[0]?.state ?? ''} ${String(checkouts[0]?.daysLeft)} ${prompt?.afterClosing ?? ''}`);
    };
    await passes(DAY); // asleep overnight
    await passes(duration(2, DAY));
    await passes((DAY - SECOND) as Duration);
    await passes(SECOND); // the last three days begin
    await passes(duration(14, HOUR)); // the checkout ends
    await passes((duration(34, HOUR) - SECOND) as Duration);
    await passes(SECOND); // one day left
    await passes((DAY - 1) as Duration);
    await passes(1 as Duration); // the end
    await passes(DAY);
    expect(seen).toEqual([
      'offline 6 active 4 in-grace',
      'offline 4 active 2 in-grace',
      'offline 4 active 1 in-grace',
      'last-days 3 active 1 last-three-days',
      'last-days 3 expired null last-three-days',
      'last-days 2 expired null last-three-days',
      'last-days 1 expired null last-three-days',
      'last-days 1 expired null last-three-days',
      'ended 0 expired null ended',
      'ended 0 expired null ended',
    ]);
    expect(workstation.now).toBe(plus(DEADLINE, DAY));
    const ended = (await window.get('getHistory', { since: null })).filter(({ kind }) => kind === 'ended');
    expect(ended).toMatchObject([{ at: at('2026-07-05T22:00:00.000Z') }]);
  }, 60_000);

  it('shows a clock that is set, ahead and back again', async () => {
    const ahead = window.heard(({ clock }) => clock.includes('clock-ahead') || clock.includes('clock-behind'));
    workstation.restarts(MINUTE);
    await window.heard(() => true);
    workstation.setsClock(duration(40, DAY));
    const jumped = await ahead;
    expect(jumped.clock).toEqual(['clock-ahead']);
    expect(hero(jumped)).toBe('clock');
    const right = window.heard(({ clock }) => clock.length === 0);
    workstation.setsClock(duration(-40, DAY));
    expect(hero(await right)).not.toBe('clock');
  }, 60_000);

  it('hears nothing while nothing changes, then once a minute, and writes only every ten minutes', async () => {
    await window.get('getSnapshot', {});
    const [before, heard] = [profileContent(workstation.profile), window.snapshots.length];
    for (let minute = 1; minute <= 3; minute += 1) {
      const next = window.heard(() => true);
      workstation.passes(MINUTE);
      await next;
    }
    await window.get('getSnapshot', {});
    expect(window.snapshots.length).toBe(heard + 3);
    expect(profileContent(workstation.profile)).toEqual(before);
    const recorded = window.heard(() => true);
    workstation.passes(duration(7, MINUTE));
    await recorded;
    expect(profileContent(workstation.profile)).not.toEqual(before);
  }, 60_000);

  it('makes every snapshot newer than the one before', async () => {
    await window.get('dismissSignIn', { application });
    const [one, other] = [await window.get('getSnapshot', {}), await window.get('refresh', {})];
    const sequences = [...window.snapshots.map(({ sequence }) => sequence), one.sequence, other.sequence].sort((left, right) => left - right);
    expect(new Set(sequences).size).toBe(sequences.length - 1); // the reply to refresh is the event's own
    expect(other.sequence).toBeGreaterThan(one.sequence);
  });
});
