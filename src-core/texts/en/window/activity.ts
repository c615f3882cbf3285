import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  title: 'Activity',
} as const satisfies WindowMessages['activity'];
