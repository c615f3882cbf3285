import { expect, test } from 'vitest';
import { commandOfKey } from '#renderer/frame/key-commands.ts';

const NONE = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (keys: Partial<typeof NONE>) => commandOfKey({ ...NONE, ...keys });

test.each([
  ['Ctrl+O', { key: 'o', code: 'KeyO', ctrlKey: true }, 'import'],
  ['Command+O', { key: 'o', code: 'KeyO', metaKey: true }, 'import'],
  ['Ctrl+O with Caps Lock', { key: 'O', code: 'KeyO', ctrlKey: true }, 'import'],
  ['Ctrl+1', { key: '1', code: 'Digit1', ctrlKey: true }, 'overview'],
  ['Ctrl+1 on a French keyboard', { key: '&', code: 'Digit1', ctrlKey: true }, 'overview'],
  ['Ctrl+2 on the number pad', { key: '2', code: 'Numpad2', ctrlKey: true }, 'checked-out'],
  ['Ctrl+3', { key: '3', code: 'Digit3', ctrlKey: true }, 'import-page'],
  ['Ctrl+4', { key: '4', code: 'Digit4', ctrlKey: true }, 'activity'],
  ['Ctrl+5', { key: '5', code: 'Digit5', ctrlKey: true }, 'diagnostics'],
  ['Ctrl+6', { key: '6', code: 'Digit6', ctrlKey: true }, 'settings'],
  ['Ctrl+F', { key: 'f', code: 'KeyF', ctrlKey: true }, 'filter'],
  ['Ctrl+comma', { key: ',', code: 'Comma', ctrlKey: true }, 'settings'],
  ['F5', { key: 'F5', code: 'F5' }, 'refresh'],
  ['Ctrl+R', { key: 'r', code: 'KeyR', ctrlKey: true }, 'refresh'],
  ['F1', { key: 'F1', code: 'F1' }, 'help'],
] as const)('%s is a command', (_, keys, command) => {
  expect(press(keys)).toBe(command);
});

test.each([
  ['a letter', { key: 'o', code: 'KeyO' }],
  ['AltGr, which arrives as Ctrl+Alt', { key: 'ó', code: 'KeyO', ctrlKey: true, altKey: true }],
  ['Ctrl+7', { key: '7', code: 'Digit7', ctrlKey: true }],
  ['Ctrl+Shift+1', { key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }],
  ['Shift+F1', { key: 'F1', code: 'F1', shiftKey: true }],
  ['Ctrl with a key that is named like a property of every object', { key: 'constructor', code: '', ctrlKey: true }],
] as const)('%s is none', (_, keys) => {
  expect(press(keys)).toBeNull();
});
