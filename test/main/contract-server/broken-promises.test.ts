import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { NO_APPLICATIONS } from '#main/contract-server/application-launcher.ts';
import { createLicensingApi } from '#main/contract-server/create-licensing-api.ts';
import { about, signsIn } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

const application = { ...about(), version: null };

describe('what breaks a promise', () => {
  it('is told to stderr, and to the window no more than that', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const applications = { ...NO_APPLICATIONS, registered: () => [{ ...about(), name: 'X' }], start: () => Promise.reject(new Error('a secret of the launcher')) };
    await workstation.use((opened) => signsIn(opened, START));
    const window = await Window.open(workstation, { applications });
    expect(await window.api.request('startApplication', { application })).toEqual({ ok: false, code: 'unexpected', facts: {} });
    expect(told.mock.calls.flat().join('')).toContain('a secret of the launcher');
    expect(JSON.stringify(window.events)).not.toContain('secret');
    told.mockRestore();
    await window.api.close();
  });

  it('in one listener keeps no other from being told, and no request from being answered', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const window = await Window.open(workstation);
    const heard: string[] = [];
    window.api.subscribe(() => {
      throw new Error('a window that is gone');
    });
    const end = window.api.subscribe(({ event }) => heard.push(event));
    expect(await window.ask('changeSettings', { language: 'de' })).toMatchObject({ ok: true });
    end();
    end();
    await window.get('changeSettings', { language: 'en' });
    expect(heard).toEqual(['licensingChanged']);
    told.mockRestore();
    await window.api.close();
  });
});

describe('an API that is closed', () => {
  it('finishes what is under way, answers that the connection is lost, and may be closed again', async () => {
    const window = await Window.open(workstation);
    const path = workstation.brings('a.belic', aBelic());
    const { previewId } = await window.get('previewFiles', { files: [{ name: 'a', path }] });
    const committing = window.ask('commitImport', { previewId });
    await window.api.close();
    const committed = await committing;
    expect(await window.ask('getSnapshot', {})).toMatchObject({ ok: false, code: 'connection-lost' });
    await window.api.close();
    // What it answered is what is stored: imported, or interrupted before it began.
    const isImported = committed.ok && committed.value.files[0]?.outcome === 'imported';
    await workstation.use((opened) => {
      const stored = opened.cache.read((reader) => reader.license(checkoutIdOf(1)) !== null);
      expect(stored).toEqual({ ok: true, value: isImported });
    });
  });
});

describe('an API that cannot be made', () => {
  const options = { host: 'electron', surface: { kind: 'licensing-tool' }, acceptsPaths: true, demonstration: null, applications: NO_APPLICATIONS } as const;

  it('because a developer override is wrong, says which', async () => {
    const environment = { ...workstation.environment(), LICENSING_NOW: 'noon' };
    expect(await createLicensingApi({ ...options, environment })).toMatchObject({ ok: false, code: 'override-not-an-instant', facts: { variable: 'LICENSING_NOW' } });
  });

  it('as a demonstration comes near no profile but one of its own', async () => {
    const demonstration = { view: () => ({ time: 'now', filesFolder: '/x' }) as const, moveTo: () => Promise.resolve(null), clock: () => workstation.readings() };
    expect(await createLicensingApi({ ...options, environment: {}, demonstration })).toMatchObject({ ok: false, code: 'not-in-this-host' });
  });
});

it('a demonstration shows its ribbon and moves its clock, and tells it once', async () => {
  let time: 'now' | 'day-6' = 'now';
  const demonstration = {
    view: () => ({ time, filesFolder: '/files' }),
    moveTo: (to: string) => {
      workstation.passes((6 * 86_400_000) as never);
      time = to as 'day-6';
      return Promise.resolve(null);
    },
    clock: () => workstation.readings(),
  };
  await workstation.use((opened) => signsIn(opened, START));
  const window = await Window.open(workstation, { demonstration });
  expect(await window.get('getSnapshot', {})).toMatchObject({ demonstration: { time: 'now' }, profile: { value: { overview: { hero: 'online' } } } });
  const moved = await window.get('moveDemonstrationClock', { to: 'day-6' });
  expect(moved).toMatchObject({ demonstration: { time: 'day-6', filesFolder: '/files' }, now: workstation.now, profile: { value: { overview: { hero: 'last-days', offline: { daysLeft: 1 } } } } });
  expect(window.snapshots).toEqual([moved]);
  await window.api.close();
  const usual = await Window.open(workstation);
  expect(await usual.ask('moveDemonstrationClock', { to: 'day-6' })).toMatchObject({ ok: false, code: 'not-in-this-host' });
  await usual.api.close();
});
