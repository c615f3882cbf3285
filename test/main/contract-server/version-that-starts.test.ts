import { beforeEach, describe, expect, it } from 'vitest';
import { applicationVersion, type ApplicationVersion } from '#core/application/version.ts';
import { DAY } from '#core/time/instant.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { about, imports, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { TestLauncher } from './test-launcher.ts';
import { profileOf, Window } from './window.ts';

const EVALUATED = about(2001);
const CHECKED_OUT = about(1003);
const LICENSED = version(10, 16, 2, 34);
const INSTALLED = version(10, 17, 0, 1);

function version(...parts: readonly [number, number, number, number]): ApplicationVersion {
  const made = applicationVersion(...parts);
  if (made === null) throw new Error('these are the parts of a version');
  return made;
}

let workstation: Workstation;
let window: Window;
beforeEach(() => {
  workstation = new Workstation();
});

/** Asks all four about an application in a version that the page chooses, and gives the reason of each answer. */
async function reasonsAsked(application: typeof EVALUATED, chosen: ApplicationVersion | null): Promise<readonly string[]> {
  const argument = { application: { ...application, version: chosen } };
  const asked = [await window.get('askToStart', argument), await window.get('dismissSignIn', argument), await window.get('continueOffline', argument)];
  return asked.map(({ decision }) => decision.reason);
}

describe('an evaluation that is bound to a version', () => {
  const applicationQualifiers = [{ name: 'UsageType', value: 'EVALUATION' }];
  const evaluation = anEntitlement({ productId: product(2001), kind: 'evaluation', version: LICENSED, applicationQualifiers });
  const launcher = (installed: ApplicationVersion | null) => new TestLauncher({ ...EVALUATED, name: 'Demo Drainage', version: installed });
  beforeEach(() => workstation.use((opened) => void signsIn(opened, START, { policy: { entitlements: [evaluation] } })));

  it('is not started in another one because the page asks about the licensed one', async () => {
    const applications = launcher(INSTALLED);
    window = await Window.open(workstation, { applications });
    expect(await reasonsAsked(EVALUATED, LICENSED)).toEqual(Array(3).fill('evaluation-for-other-version'));
    const started = await window.get('startApplication', { application: { ...EVALUATED, version: LICENSED } });
    expect(started).toMatchObject({ outcome: 'prompt-due', answer: { decision: { reason: 'evaluation-for-other-version' } } });
    expect(applications.started).toEqual([]);
  });

  it('starts in the licensed one, whatever the page asks about', async () => {
    const applications = launcher(LICENSED);
    window = await Window.open(workstation, { applications });
    expect(await window.get('askToStart', { application: { ...EVALUATED, version: INSTALLED } })).toMatchObject({ decision: { reason: 'evaluation-active' } });
    expect(await window.get('startApplication', { application: { ...EVALUATED, version: null } })).toMatchObject({ outcome: 'started' });
    expect(applications.started).toMatchObject([{ decision: { application: { version: LICENSED } } }]);
  });

  it('needs one where the registration says none, and the overview shows what a start would get', async () => {
    window = await Window.open(workstation, { applications: launcher(null) });
    const [row] = profileOf(await window.get('getSnapshot', {})).applications;
    expect(row?.decision.reason).toBe('evaluation-needs-version');
    expect(await reasonsAsked(EVALUATED, LICENSED)).toEqual(Array(3).fill('evaluation-needs-version'));
    const started = await window.get('startApplication', { application: { ...EVALUATED, version: LICENSED } });
    expect(started).toMatchObject({ outcome: 'prompt-due' });
  });
});

describe('a checkout that a policy binds to its version', () => {
  beforeEach(async () => {
    const path = workstation.brings('a.belic', aBelic());
    await workstation.use(async (opened) => {
      signsIn(opened, START, { policy: { entitlements: [], defaultQualifiers: [{ name: 'CheckoutVersionMatch', value: 'exact' }] } });
      await imports(opened, path);
    });
    workstation.passes(DAY);
  });

  it('covers no other one because the page asks about the licensed one', async () => {
    const applications = new TestLauncher({ ...CHECKED_OUT, name: 'Structure Designer', version: INSTALLED });
    window = await Window.open(workstation, { applications });
    expect(await reasonsAsked(CHECKED_OUT, LICENSED)).toEqual(Array(3).fill('checkout-for-other-version'));
    expect(await window.get('startApplication', { application: { ...CHECKED_OUT, version: LICENSED } })).toMatchObject({ outcome: 'prompt-due' });
    expect(applications.started).toEqual([]);
  });

  it('is asked about as the page says where nothing is registered', async () => {
    window = await Window.open(workstation);
    expect(await window.get('askToStart', { application: { ...CHECKED_OUT, version: LICENSED } })).toMatchObject({ decision: { reason: 'covered-by-checkout' } });
    expect(await window.get('askToStart', { application: { ...CHECKED_OUT, version: INSTALLED } })).toMatchObject({ decision: { reason: 'checkout-for-other-version' } });
  });

  it('is asked about as whoever opened the small window is to start it, which is never what is registered', async () => {
    const applications = new TestLauncher({ ...CHECKED_OUT, name: 'Structure Designer', version: LICENSED });
    window = await Window.open(workstation, { applications, surface: { kind: 'connection-client', application: { ...CHECKED_OUT, version: INSTALLED } } });
    expect(await reasonsAsked(CHECKED_OUT, LICENSED)).toEqual(Array(3).fill('checkout-for-other-version'));
    const started = await window.get('startApplication', { application: { ...CHECKED_OUT, version: null } });
    expect(started).toMatchObject({ outcome: 'started', decision: { application: { version: LICENSED } } });
  });
});
