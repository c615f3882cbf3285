import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { about, decisionOf, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { profileOf, Window } from './window.ts';

let workstation: Workstation;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const ended = aBelic({ checkoutId: checkoutIdOf(2), expiresAt: at('2026-06-20T22:00:00.000Z'), applications: [anApplication({ productId: product(1005), name: 'Old One', expiresAt: at('2026-06-20T22:00:00.000Z') })] });
  const paths = [workstation.brings('a.belic', aBelic()), workstation.brings('b.belic', ended)];
  workstation.passes(duration(-30, DAY));
  await workstation.use((opened) => imports(opened, ...paths));
  workstation.passes(duration(30, DAY));
  await workstation.use((opened) =>
    signsIn(opened, START, { policy: { entitlements: [anEntitlement({ productId: product(2001), productName: 'Demo Drainage' })] } }),
  );
  window = await Window.open(workstation, { host: 'browser' });
});

describe('a snapshot', () => {
  it('tells who and where, as whoami does, and what the window is', async () => {
    const snapshot = await window.get('getSnapshot', {});
    expect(snapshot).toMatchObject({
      sequence: 1,
      now: START,
      wall: START,
      clock: [],
      workstation: { machineNames: ['FIELD-LAPTOP-07'], profileFolder: workstation.profile },
      host: 'browser',
      surface: { kind: 'licensing-tool' },
      serviceConfigured: false,
      trustFolder: { issuers: 1, problem: null },
      keystore: 'found',
      demonstration: null,
      importQueue: { waiting: 0, next: null, taken: 0 },
    });
    expect(snapshot.workstation.user).not.toBe('');
    expect(snapshot.overrides.map(({ variable }) => variable)).toEqual(['LICENSING_PROFILE_DIR', 'LICENSING_TRUST_DIR', 'LICENSING_MACHINE_NAME']);
  });

  it('has for every application the very decision that a command gives at that moment', async () => {
    const { applications } = profileOf(await window.get('getSnapshot', {}));
    expect(applications.map(({ decision }) => decision.application.name)).toEqual(['Demo Drainage', 'Old One', 'Structure Designer']);
    await workstation.use((opened) => {
      for (const { decision } of applications) {
        expect(decision).toEqual({ ...decisionOf(opened, decision.application), application: decision.application });
      }
    });
    expect(applications.map(({ decision, bars }) => [decision.reason, bars.map(({ kind }) => kind)])).toEqual([
      ['confirmed-recently', ['signed-in', 'grace']],
      ['checkout-ended', []],
      ['covered-by-checkout', ['checkout']],
    ]);
  });

  it('lists live checkouts first with the days they have left, and ended ones after them', async () => {
    const { checkouts } = profileOf(await window.get('getSnapshot', {}));
    expect(checkouts.map(({ stored, state, daysLeft }) => [stored.checkout.checkoutId, state, daysLeft])).toEqual([
      [checkoutIdOf(1), 'active', 63],
      [checkoutIdOf(2), 'expired', null],
    ]);
    expect(checkouts[1]?.leavesListAt).toBe(at('2026-09-20T22:00:00.000Z'));
  });

  it('tells what policy, build and developer settle, and who set it', async () => {
    const { policy } = profileOf(await window.get('getSnapshot', {}));
    expect(policy).toEqual([
      { name: 'entitlement-service', value: null, setBy: 'built-in' },
      { name: 'offline-use', value: 'TRUE', setBy: 'policy-document' },
      { name: 'offline-period', value: '7', setBy: 'built-in' },
      { name: 'confirmation-interval', value: '240', setBy: 'built-in' },
      { name: 'updates', value: 'sources', setBy: 'built-in' },
      { name: 'trust-folder', value: join(workstation.folder, 'trust'), setBy: 'developer-override' },
      { name: 'applications-folder', value: applicationsFolder(null).path, setBy: 'built-in' },
      { name: 'import-folder', value: '/etc/licensing-client/import.d', setBy: 'built-in' },
      { name: 'profile-folder', value: workstation.profile, setBy: 'developer-override' },
    ]);
  });

  it('asks about the version that an application is licensed for', async () => {
    const { applications } = profileOf(await window.get('getSnapshot', {}));
    const licensed = applications.find(({ decision }) => decision.application.productId === about().productId);
    expect(licensed?.decision.application.version).toEqual([10, 16, 2, 34]);
  });

  it('counts the issuers that count', async () => {
    writeFileSync(join(workstation.folder, 'trust', 'broken.json'), '{');
    expect((await window.get('refresh', {})).trustFolder).toEqual({ issuers: 1, problem: null });
  });
});
