import type { ParameterKinds } from '../parameters.ts';

/** What a browser shows once it came back from the sign-in page. */
export const SIGN_IN_PAGE = {
  'signed-in': {},
  'signed-in-meaning': {},
  'not-signed-in': {},
  'not-signed-in-meaning': {},
  foreign: {},
  'foreign-meaning': {},
  twice: {},
  'twice-meaning': {},
} as const satisfies Record<string, ParameterKinds>;
