import type { ParameterKinds } from '../parameters.ts';

/** The texts of Help: the keys, what the states mean, and who helps, with the values each names. */
export const HELP = {
  title: {},
  keys: {},
  'with-control': { key: 'text' },
  'with-command': { key: 'text' },
  'key-import': {},
  'key-pages': {},
  'key-filter': {},
  'key-refresh': {},
  'key-settings': {},
  'key-help': {},
  'key-close': {},
  states: {},
  'state-online': {},
  'state-offline': {},
  'state-licensed': {},
  'state-sign-in-required': {},
  'state-attention': {},
  'state-nothing-yet': {},
  'who-helps': {},
  'ask-administrator': { user: 'text', machine: 'text' },
  version: { version: 'text' },
} as const satisfies Record<string, ParameterKinds>;
