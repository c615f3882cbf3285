import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Settings page, with the values each names. */
export const SETTINGS = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
