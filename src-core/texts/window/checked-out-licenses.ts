import type { ParameterKinds } from '../parameters.ts';

/** The texts of the page of checked-out licenses, with the values each names. */
export const CHECKED_OUT_LICENSES = {
  title: {},
} as const satisfies Record<string, ParameterKinds>;
