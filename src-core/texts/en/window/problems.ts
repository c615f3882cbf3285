import type { WindowMessages } from '../../messages.ts';

/** Texts of screens for a profile that cannot be used, and for what went wrong. */
export const problems = {
  title: 'Your licenses cannot be read now',
  'connection-lost': 'The client has ended',
  'page-failed': 'This page could not be shown',
  'page-failed-meaning': 'Your licenses are not affected. The other pages work as before.',
  'nothing-is-lost': 'Nothing is lost: what was confirmed is stored.',
  'what-happened': 'What happened',
  'what-it-means': 'What it means for your work',
  'what-to-do': 'What to do next',
} as const satisfies WindowMessages['problems'];
