import type { WindowMessages } from '../../messages.ts';

/** Texts of the ribbons of a demonstration and of developer overrides. */
export const demonstration = {
  ribbon: 'Demonstration: a profile and a service of its own, with invented licenses.',
  'copy-files-folder': 'Copy the folder of files to try',
  short: 'Demonstration: {time}',
  clock: 'Clock of the demonstration',
  now: 'Now',
  'day-3': 'Day 3',
  'day-6': 'Day 6',
  'after-day-7': 'After day 7',
  'back-two-days': 'Two days back',
  'clock-moved': 'The clock of the demonstration shows {now}.',
  overrides: 'Developer overrides are in force: {variables}.',
} as const satisfies WindowMessages['demonstration'];
