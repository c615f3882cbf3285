import type { ParameterKinds } from '../parameters.ts';

/** The texts of screens for a profile that cannot be used, and for what went wrong, with the values each names. */
export const PROBLEMS = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
