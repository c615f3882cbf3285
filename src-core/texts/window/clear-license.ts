import type { ParameterKinds } from '../parameters.ts';

/** The texts of clearing a license, and its receipt, with the values each names. */
export const CLEAR_LICENSE = {
  'clear-license': {},
} as const satisfies Record<string, ParameterKinds>;
