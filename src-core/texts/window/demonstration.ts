import type { ParameterKinds } from '../parameters.ts';

/** The texts of the ribbons of a demonstration and of developer overrides, with the values each names. */
export const DEMONSTRATION = {
  ribbon: {},
  'copy-files-folder': {},
  short: { time: 'text' },
  clock: {},
  now: {},
  'day-3': {},
  'day-6': {},
  'after-day-7': {},
  'back-two-days': {},
  'clock-moved': { now: 'instant' },
  overrides: { variables: 'text' },
} as const satisfies Record<string, ParameterKinds>;
