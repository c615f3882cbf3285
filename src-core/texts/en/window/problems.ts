import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Your licenses cannot be read now',
} as const satisfies WindowMessages['problems'];
