import type { ParameterKinds } from '../parameters.ts';

/** The texts of what every page has: navigation, the state in the header, buttons that many screens share, with the values each names. */
export const COMMON = {
  'licensing-tool': {},
  'connection-client': {},
  'import-a-license-file': {},
  'sign-in': {},
  close: {},
  'copy-details': {},
  copied: {},
} as const satisfies Record<string, ParameterKinds>;
