import { expect, test } from 'vitest';
import { createTexts } from '#core/texts/create-texts.ts';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import type { LicensingBridge } from '#renderer/state/bridge.ts';
import { createLicensingWindow, type LicensingWindow } from '#renderer/state/licensing-window.ts';

/** A host that is spoken for by the test: what it answers, what it tells, and that it goes. */
function host(answers: Record<string, unknown> = {}) {
  const asked: string[] = [];
  let tell: (event: LicensingEvent) => void = () => undefined;
  let lose: () => void = () => undefined;
  const bridge: LicensingBridge = {
    host: 'browser',
    request: (name) => {
      asked.push(name);
      return Promise.resolve((answers[name] ?? { ok: true, value: null }) as never);
    },
    onEvent: (listener) => {
      tell = listener;
      return () => undefined;
    },
    onLost: (listener) => (lose = listener),
  };
  return { window: createLicensingWindow(bridge), asked, tell: (event: LicensingEvent) => tell(event), lose: () => lose() };
}

/** As much of a snapshot as a window looks at: its number, and what its overview says first. */
const numbered = (sequence: number, hero = 'online') => ({ sequence, profile: { ok: true, value: { overview: { hero } } } }) as Snapshot;
const changed = (sequence: number, hero?: string): LicensingEvent => ({ event: 'licensingChanged', payload: numbered(sequence, hero) });

/** What the lines above the page say. */
const said = (window: LicensingWindow): readonly string[] =>
  window.store.getState().notices.map((one) => (one.problem === undefined ? one.words(createTexts('en', { timeZone: 'UTC' })) : one.problem.code));

test('an older snapshot never takes the place of a newer one, by whichever way it comes', async () => {
  const { window, tell } = host({ refresh: { ok: true, value: numbered(3) } });
  tell(changed(5));
  tell(changed(4));
  await window.refresh();
  expect(window.store.getState().snapshot?.sequence).toBe(5);
  tell(changed(6));
  expect(window.store.getState().snapshot?.sequence).toBe(6);
});

test('a refresh keeps what is shown until the new snapshot is there', async () => {
  const { window, tell } = host({ refresh: { ok: true, value: numbered(2) } });
  tell(changed(1));
  const refreshing = window.refresh();
  expect(window.store.getState()).toMatchObject({ isRefreshing: true, snapshot: { sequence: 1 } });
  await refreshing;
  expect(window.store.getState()).toMatchObject({ isRefreshing: false, snapshot: { sequence: 2 } });
});

test('a first snapshot that cannot be had is a problem, and one that comes later ends it', async () => {
  const { window, tell } = host({ getSnapshot: { ok: false, code: 'request-refused', facts: {} } });
  await window.load();
  expect(window.store.getState().problem?.code).toBe('request-refused');
  tell(changed(1));
  expect(window.store.getState().problem).toBeNull();
});

test('a lost connection stays lost, whatever was still on its way', () => {
  const { window, tell, lose } = host();
  tell(changed(1));
  lose();
  tell(changed(2));
  expect(window.store.getState().problem?.code).toBe('connection-lost');
});

test('a connection that was only interrupted takes nothing away: the next snapshot shows', async () => {
  const { window, tell } = host({ getSnapshot: { ok: false, code: 'connection-lost', facts: { interrupted: 'yes' } }, commitImport: { ok: false, code: 'connection-lost', facts: { interrupted: 'yes' } } });
  await window.load();
  expect(window.store.getState().problem).toBeNull();
  tell(changed(1));
  expect(await window.ask('commitImport', { previewId: 'a' })).toMatchObject({ code: 'connection-lost' });
  expect(window.store.getState()).toMatchObject({ problem: null, snapshot: { sequence: 1 } });
});

test('progress ends with the work it belongs to', async () => {
  const { window, tell } = host();
  tell({ event: 'workProgressed', payload: { done: 1, known: 9 } });
  await window.ask('copyText', { text: '' });
  expect(window.store.getState().progress).toEqual({ done: 1, known: 9 });
  await window.ask('commitImport', { previewId: 'a' });
  expect(window.store.getState().progress).toBeNull();
});

test('files are taken in the order in which they arrived, each once', () => {
  const { window } = host();
  window.arrive({ kind: 'files', files: [] });
  window.arrive({ kind: 'preview', preview: { previewId: 'a' } as never });
  expect(window.takeArrival()?.kind).toBe('files');
  expect(window.takeArrival()?.kind).toBe('preview');
  expect(window.takeArrival()).toBeNull();
});

test('a problem stays until it is closed, or the page is left', () => {
  const { window } = host();
  window.notify({ tone: 'stop', words: () => 'one' });
  window.notify({ tone: 'stop', words: () => 'two' });
  const [first] = window.store.getState().notices;
  window.dismissNotice(first!.id);
  expect(said(window)).toEqual(['two']);
  window.go('overview');
  expect(window.store.getState().notices).toHaveLength(1);
  window.go('settings');
  expect(window.store.getState().notices).toEqual([]);
});

test('what went well gives way to the next, and to another verdict; what went wrong does not', () => {
  const { window, tell } = host();
  tell(changed(1));
  window.notify({ tone: 'stop', words: () => 'wrong' });
  window.notify({ tone: 'ok', words: () => 'one' });
  window.notify({ tone: 'ok', words: () => 'two' });
  expect(said(window)).toEqual(['wrong', 'two']);
  tell(changed(2));
  expect(window.store.getState().notices).toHaveLength(2);
  tell(changed(3, 'offline'));
  expect(said(window)).toEqual(['wrong']);
});

test('the dialog on top is the one that is closed', () => {
  const { window } = host();
  window.open({ kind: 'help' });
  window.open({ kind: 'connection-client', application: { productId: 1_000, featureString: '', version: null }, name: null });
  window.closeDialog();
  expect(window.store.getState().dialogs).toEqual([{ kind: 'help' }]);
});
