import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Overview page, with the values each names. */
export const OVERVIEW = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
