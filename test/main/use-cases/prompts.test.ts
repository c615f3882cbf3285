import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE, plus, type Duration } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { askToStart, continueOffline, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, imports, signsIn, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const DEADLINE = plus(START, duration(168, HOUR));
const TWO_APPLICATIONS = { entitlements: [anEntitlement(), anEntitlement({ productId: product(2001) })] };

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

const asks = (opened: OpenedProfile, productNumber = 1003) => valueOf(askToStart(opened, about(productNumber))).prompt;
const dismisses = (opened: OpenedProfile, productNumber = 1003) => valueOf(dismissSignIn(opened, about(productNumber))).prompt;
const continues = (opened: OpenedProfile, productNumber = 1003) => valueOf(continueOffline(opened, about(productNumber)));

// No entitlement service can be set yet, so the prompt that asks for a sign-in says that none is there.
describe('the prompt of a start', () => {
  it('of somebody who never signed in leads nowhere without a sign-in', () =>
    workstation.use((opened) => {
      expect(asks(opened)).toEqual({ signIn: 'no-service', afterClosing: 'never-signed-in', mayContinue: false, until: null, daysLeft: null });
      expect(dismisses(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'never-signed-in', mayContinue: false });
      expect(continues(opened).decision.mayRun).toBe(false);
    }));

  it('does not appear after a fresh sign-in', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      expect(asks(opened)).toMatchObject({ signIn: 'none', afterClosing: 'none', mayContinue: true });
    }));

  it('allows the first time, says that the period runs the next, and is stronger in the last three days', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(DAY);
      expect(dismisses(opened)).toEqual({ signIn: 'no-service', afterClosing: 'allowed', mayContinue: true, until: DEADLINE, daysLeft: 6 });
      expect(continues(opened).prompt).toMatchObject({ signIn: 'none' });
      workstation.passes(duration(2, DAY));
      expect(dismisses(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'in-grace', daysLeft: 4 });
      workstation.passes((DAY - 1) as Duration);
      expect(dismisses(opened)).toMatchObject({ afterClosing: 'in-grace', daysLeft: 4 });
      workstation.passes(1 as Duration);
      expect(dismisses(opened)).toMatchObject({ afterClosing: 'last-three-days', mayContinue: true, daysLeft: 3 });
      workstation.passes(duration(3, DAY));
      expect(dismisses(opened)).toMatchObject({ afterClosing: 'ended', mayContinue: false, until: null });
      expect(continues(opened).decision.status).toBe('Expired');
    }));

  it('stays away after Continue for that application only, across processes, until 24 hours have passed', async () => {
    await workstation.use((opened) => {
      signsIn(opened, START, { policy: TWO_APPLICATIONS });
      workstation.passes(HOUR);
      dismisses(opened);
      continues(opened);
      expect(asks(opened, 2001)).toMatchObject({ signIn: 'no-service', afterClosing: 'in-grace' });
    });
    workstation.passes((DAY - MINUTE) as Duration);
    workstation.restarts(30_000 as Duration);
    expect(await workstation.use((opened) => asks(opened))).toMatchObject({ signIn: 'none' });
    workstation.passes(MINUTE);
    expect(await workstation.use((opened) => asks(opened))).toMatchObject({ signIn: 'no-service' });
  });

  it('comes back at the next threshold, though Continue was pressed less than a day before', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes((4 * DAY - HOUR) as Duration);
      dismisses(opened);
      expect(continues(opened).prompt.signIn).toBe('none');
      workstation.passes(HOUR);
      expect(asks(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'last-three-days' });
    }));

  it('forgets Continue with the next sign-in', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(DAY);
      dismisses(opened);
      continues(opened);
      signsIn(opened, workstation.now);
      expect(dismisses(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'allowed' });
    }));

  it('says that a checkout covers the application, and until when', async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      await imports(opened, path);
      const covered = { signIn: 'covered', afterClosing: 'none', mayContinue: true };
      expect(asks(opened)).toMatchObject(covered);
      expect(dismisses(opened)).toMatchObject(covered);
      // Continue holds for a checkout as well: the prompt does not come back at every start.
      expect(continues(opened).prompt.signIn).toBe('none');
    });
  });

  it('has no Continue where the administrator forbids offline use', () =>
    workstation.use((opened) => {
      signsIn(opened, START, { policy: { defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'false' }] } });
      expect(dismisses(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'forbidden', mayContinue: false });
    }));

  it('has no Continue for an application that is not assigned or denied', () =>
    workstation.use((opened) => {
      signsIn(opened, START, { policy: { entitlements: [anEntitlement({ accessKind: 3 })] } });
      expect(dismisses(opened)).toMatchObject({ afterClosing: 'not-entitled', mayContinue: false });
      expect(dismisses(opened, 2001)).toMatchObject({ afterClosing: 'not-entitled', mayContinue: false });
    }));

  it('is noted in the history once for one grace period, and each Continue with its end', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      dismisses(opened);
      dismisses(opened);
      continues(opened);
      expect(valueOf(readHistory(opened, null)).map(({ kind, details }) => [kind, details['until'] ?? null])).toEqual([
        ['continued-offline', formatIsoInstant(DEADLINE)],
        ['sign-in-dismissed', null],
        ['signed-in', null],
      ]);
    }));

  it.each([
    [{}, null],
    [{ ownName: 'Prog 0' }, 'Prog 0'],
    [{ ownName: 'Prog 0', name: 'As registered' }, 'As registered'],
  ])('is noted by what the program calls itself where nothing else names it: %j', (names, application) =>
    workstation.use((opened) => {
      valueOf(dismissSignIn(opened, { ...about(4100), ...names }));
      expect(valueOf(readHistory(opened, null))).toMatchObject([{ kind: 'sign-in-dismissed', details: { application, product: 4100 } }]);
    }));

  it('is noted by the name of the license or the policy before the program’s own', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      const { decision } = valueOf(dismissSignIn(opened, { ...about(1003), ownName: 'Prog 0' }));
      expect(decision.application.name).toBe('Structure Designer');
    }));

  it('counts as closed where Continue comes without that: the period begins with it', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(DAY);
      expect(continues(opened)).toMatchObject({ decision: { status: 'Offline', until: DEADLINE }, prompt: { signIn: 'none' }, isChanged: true });
      expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).toEqual(['continued-offline', 'sign-in-dismissed', 'signed-in']);
      expect(dismisses(opened)).toMatchObject({ signIn: 'none' });
      expect(valueOf(readHistory(opened, null))).toHaveLength(3);
    }));

  it('takes no Continue while the sign-in is confirmed and nothing failed, so that none can be laid by', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(duration(3, HOUR));
      expect(continues(opened)).toMatchObject({ decision: { reason: 'confirmed-recently' }, prompt: { signIn: 'none' }, isChanged: false });
      workstation.passes(duration(2, HOUR));
      expect(asks(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'allowed' });
      expect(valueOf(readHistory(opened, null)).map(({ kind }) => kind)).toEqual(['signed-in']);
    }));

  it('takes no second Continue while one holds: 24 hours are counted from the first', () =>
    workstation.use((opened) => {
      signsIn(opened, START);
      workstation.passes(DAY);
      continues(opened);
      workstation.passes(duration(23, HOUR));
      expect(continues(opened)).toMatchObject({ prompt: { signIn: 'none' }, isChanged: false });
      workstation.passes(HOUR);
      expect(asks(opened)).toMatchObject({ signIn: 'no-service', afterClosing: 'in-grace' });
    }));

  it('leaves no Continue behind where there was nothing to continue', () =>
    workstation.use((opened) => {
      continues(opened);
      expect(valueOf(readHistory(opened, null))).toEqual([]);
      signsIn(opened, START);
      expect(dismisses(opened)).toMatchObject({ afterClosing: 'allowed' });
    }));
});
