import type { ParameterKinds } from '../parameters.ts';

/** The texts of what a browser shows before the window's own page: opening, the question for the code, and why there is no window. */
export const OPENING = {
  opening: {},
  'go-on': {},
  'enter-code': {},
  'where-the-code-is': {},
  code: {},
  open: {},
  'code-wrong': { tries: 'count' },
  'code-wait': { seconds: 'count' },
  'code-expired': {},
  'open-elsewhere': {},
  'open-elsewhere-meaning': {},
  'not-for-you': {},
  'not-for-you-meaning': {},
  'other-address': {},
  'other-address-meaning': { address: 'text' },
} as const satisfies Record<string, ParameterKinds>;
