import { beforeEach, describe, expect, it } from 'vitest';
import { applicationVersion } from '#core/application/version.ts';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { problemOfCache } from '#main/use-cases/use-case-problem.ts';
import { about, imports, signsIn, valueOf } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { TestLauncher } from './test-launcher.ts';
import { profileOf, Window } from './window.ts';

const [COVERED, ENTITLED, UNKNOWN] = [about(1003), about(2001), about(3001)];
const INSTALLED = applicationVersion(10, 17, 0, 1);

let workstation: Workstation;
let launcher: TestLauncher;
let window: Window;
beforeEach(async () => {
  workstation = new Workstation();
  const path = workstation.brings('a.belic', aBelic());
  await workstation.use(async (opened) => {
    signsIn(opened, START, { policy: { entitlements: [anEntitlement({ productId: product(2001), productName: 'Demo Drainage' })] } });
    await imports(opened, path);
  });
  launcher = new TestLauncher({ ...COVERED, name: 'Installed Designer', version: INSTALLED }, { ...ENTITLED, name: 'Demo Drainage' }, { ...UNKNOWN, name: 'Another' });
  window = await Window.open(workstation, { applications: launcher });
});

const rows = async () => profileOf(await window.get('getSnapshot', {})).applications;
const starts = (application = ENTITLED) => window.ask('startApplication', { application: { ...application, version: null } });
const kinds = async () => (await window.get('getHistory', { since: null })).map(({ kind }) => kind);

describe('a window with registered applications', () => {
  it('shows all of them, with the installed version asked about, and which of them can be started', async () => {
    expect((await rows()).map(({ decision: { application, reason, notices }, canStart }) => [application.name, application.version, reason, notices, canStart])).toEqual([
      ['Another', null, 'not-assigned', [], true],
      ['Demo Drainage', null, 'confirmed-recently', [], true],
      ['Structure Designer', INSTALLED, 'covered-by-checkout', ['version-differs'], true],
    ]);
  });

  it('starts what may run at once, notes it, and tells it once; its end too', async () => {
    const heard = window.snapshots.length;
    expect(await starts()).toMatchObject({ ok: true, value: { outcome: 'started', decision: { status: 'Ok' } } });
    expect(launcher.started).toMatchObject([{ application: ENTITLED, decision: { status: 'Ok', reason: 'confirmed-recently' } }]);
    expect(window.snapshots.length).toBe(heard + 1);
    expect((await rows()).find(({ isRunning }) => isRunning)?.decision.application.name).toBe('Demo Drainage');
    const [entry] = await window.get('getHistory', { since: null });
    const until = formatIsoInstant(plus(START, duration(4, HOUR)));
    expect(entry).toMatchObject({ kind: 'application-started', details: { application: 'Demo Drainage', product: 2001, status: 'Ok', until } });
    launcher.end();
    expect(window.snapshots.length).toBe(heard + 2);
    expect((await rows()).some(({ isRunning }) => isRunning)).toBe(false);
  });

  it('asks first where a prompt is due: closed, then Continue, then it starts as Offline and asks no more', async () => {
    workstation.passes(DAY);
    const application = { ...ENTITLED, version: null };
    expect(await starts()).toMatchObject({ value: { outcome: 'prompt-due', answer: { prompt: { signIn: 'no-service', afterClosing: 'allowed', daysLeft: 6 } } } });
    expect(launcher.started).toEqual([]);
    const heard = window.snapshots.length;
    await window.get('dismissSignIn', { application });
    expect(window.snapshots.length).toBe(heard + 1);
    expect(await starts()).toMatchObject({ value: { outcome: 'prompt-due' } });
    expect(await window.get('continueOffline', { application })).toMatchObject({ decision: { status: 'Offline' }, prompt: { signIn: 'none' } });
    expect(window.snapshots.length).toBe(heard + 2);
    expect(await starts()).toMatchObject({ value: { outcome: 'started', decision: { status: 'Offline', until: plus(START, duration(7, DAY)) } } });
    expect(await starts()).toMatchObject({ value: { outcome: 'started' } });
    expect((await kinds()).slice(0, 4)).toEqual(['application-started', 'application-started', 'continued-offline', 'sign-in-dismissed']);
  });

  it('starts what a checkout covers at once, although a prompt that can be closed would be due', async () => {
    workstation.passes(DAY);
    expect(await window.get('askToStart', { application: { ...COVERED, version: INSTALLED } })).toMatchObject({ prompt: { signIn: 'covered', afterClosing: 'none' } });
    expect(await starts(COVERED)).toMatchObject({ value: { outcome: 'started', decision: { source: 'checkout' } } });
    expect(await kinds()).not.toContain('sign-in-dismissed');
  });

  it('closes the prompt a second time without a word in the history and without an event', async () => {
    workstation.passes(DAY);
    const application = { ...ENTITLED, version: null };
    await window.get('dismissSignIn', { application });
    const heard = window.snapshots.length;
    await window.get('dismissSignIn', { application });
    expect(window.snapshots.length).toBe(heard);
    expect((await kinds()).filter((kind) => kind === 'sign-in-dismissed')).toHaveLength(1);
  });

  it('starts nothing that may not run, is not registered, or cannot be started', async () => {
    expect(await starts(UNKNOWN)).toMatchObject({ value: { outcome: 'prompt-due', answer: { decision: { mayRun: false } } } });
    expect(await starts(about(9999))).toMatchObject({ ok: false, code: 'application-not-registered' });
    launcher.launch = { ok: false, errno: 'EACCES' };
    expect(await starts()).toMatchObject({ ok: false, code: 'application-not-started', facts: { errno: 'EACCES' } });
    expect(launcher.started).toEqual([]);
    expect(await kinds()).not.toContain('application-started');
  });

  it('says that nobody can sign in while no service is set', async () => {
    expect(await window.get('getSnapshot', {})).toMatchObject({ serviceConfigured: false, signInProgress: { state: 'idle' } });
    expect(await window.ask('signIn', { application: null })).toMatchObject({ ok: false, code: 'service-not-configured' });
  });
});

it('the small window that asks for one application shows that one too, known or not', async () => {
  const application = { productId: product(7007), featureString: 'X' };
  const small = await Window.open(workstation, { surface: { kind: 'connection-client', application } });
  const snapshot = await small.get('getSnapshot', {});
  expect(snapshot.surface).toEqual({ kind: 'connection-client', application });
  expect(profileOf(snapshot).applications.map(({ decision, canStart }) => [decision.application.productId, canStart])).toContainEqual([7007, false]);
  await small.api.close();
});

it('the small window asks about the version that is to start, whatever is licensed or installed', async () => {
  const version = applicationVersion(9, 1, 0, 0);
  const small = await Window.open(workstation, { surface: { kind: 'connection-client', application: { ...COVERED, version } }, applications: launcher });
  const { applications } = profileOf(await small.get('getSnapshot', {}));
  expect(applications.filter(({ decision }) => decision.application.productId === 1003).map(({ decision }) => decision.application.version)).toEqual([version]);
  await small.api.close();
});

describe('what was started from a window', () => {
  const sessions = () =>
    workstation.use((opened) => {
      const read = opened.cache.read((reader) => reader.usageSessions('all'));
      return valueOf(read.ok ? read : problemOfCache(read));
    });

  it('is one session of usage while any of its processes runs', async () => {
    await starts();
    await starts();
    expect(await sessions()).toMatchObject([{ session: { application: { name: 'Demo Drainage' }, endedBy: null, intervals: [{ status: 'Ok', isOnline: true }] } }]);
    expect((await kinds()).filter((kind) => kind === 'application-started')).toHaveLength(2);
    launcher.end();
    await window.get('getSnapshot', {});
    expect(await sessions()).toMatchObject([{ session: { endedBy: 'application-ended' } }]);
    await starts();
    await window.api.close();
    expect((await sessions()).map(({ session }) => session.endedBy)).toEqual(['application-ended', 'keeper-ended']);
  });
});
