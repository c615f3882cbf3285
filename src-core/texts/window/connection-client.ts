import type { ParameterKinds } from '../parameters.ts';

/** The texts of the sign-in prompt and what closing it leads to, with the values each names. */
export const CONNECTION_CLIENT = {
  asks: { application: 'text' },
} as const satisfies Record<string, ParameterKinds>;
