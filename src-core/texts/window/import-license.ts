import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Import page, with the values each names. */
export const IMPORT_LICENSE = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
