import { expect, test } from 'vitest';
import type { LicensingEvent } from '#core/contract/events.ts';
import { REQUEST_NAMES } from '#core/contract/request-names.ts';
import { electronBridge } from '#renderer/state/electron-bridge.ts';

/** What a preload puts on the window: every request is answered with the argument it was given. */
function preloaded(answer: (name: string, argument: unknown) => Promise<unknown>) {
  const listeners = new Set<(event: LicensingEvent) => void>();
  const functions = Object.fromEntries(REQUEST_NAMES.map((name) => [name, (argument: unknown) => answer(name, argument)]));
  const onEvent = (listener: (event: LicensingEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { bridge: electronBridge({ ...functions, onEvent } as unknown as NonNullable<Window['licensing']>), listeners };
}

test('a request goes through the function of its name, with its argument', async () => {
  const { bridge } = preloaded((name, argument) => Promise.resolve({ ok: true, value: { name, argument } }));
  expect(await bridge.request('copyText', { text: 'a' })).toEqual({ ok: true, value: { name: 'copyText', argument: { text: 'a' } } });
});

test('files go to the preload as they are, and their names of this page do not', async () => {
  const { bridge } = preloaded((_, argument) => Promise.resolve({ ok: true, value: argument }));
  const file = new File(['a'], 'a.belic');
  expect(await bridge.request('previewFiles', { files: [{ name: 'made-up/name', file, folder: null }] })).toEqual({ ok: true, value: [file] });
});

test('a main process that does not answer any more is a lost connection', async () => {
  const { bridge } = preloaded(() => Promise.reject(new Error('Object has been destroyed')));
  let lost = 0;
  bridge.onLost(() => lost++);
  expect(await bridge.request('refresh', {})).toEqual({ ok: false, code: 'connection-lost', facts: {} });
  expect(lost).toBe(1);
});

test('events reach who listens, until they stop', () => {
  const { bridge, listeners } = preloaded(() => Promise.resolve());
  const heard: LicensingEvent[] = [];
  const end = bridge.onEvent((event) => heard.push(event));
  const event: LicensingEvent = { event: 'menuChosen', payload: { command: 'help' } };
  for (const listener of listeners) listener(event);
  end();
  for (const listener of listeners) listener(event);
  expect(heard).toEqual([event]);
});
