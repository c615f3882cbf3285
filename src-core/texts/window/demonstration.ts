import type { ParameterKinds } from '../parameters.ts';

/** The texts of the ribbons of a demonstration and of developer overrides, with the values each names. */
export const DEMONSTRATION = {
  ribbon: {},
} as const satisfies Record<string, ParameterKinds>;
