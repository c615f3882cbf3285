import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Diagnostics page, with the values each names. */
export const DIAGNOSTICS = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
