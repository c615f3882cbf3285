import type { ParameterKinds } from '../parameters.ts';

/** The texts of screens for a profile that cannot be used, and for what went wrong, with the values each names. */
export const PROBLEMS = {
  title: {},
  'connection-lost': {},
  'page-failed': {},
  'page-failed-meaning': {},
  'nothing-is-lost': {},
  'what-happened': {},
  'what-it-means': {},
  'what-to-do': {},
} as const satisfies Record<string, ParameterKinds>;
