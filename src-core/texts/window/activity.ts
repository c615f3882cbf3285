import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Activity page, with the values each names. */
export const ACTIVITY = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
