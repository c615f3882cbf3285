import type { WindowMessages } from '../../messages.ts';

/** Texts of the Overview page. */
export const overview = {
  title: 'Overview',
} as const satisfies WindowMessages['overview'];
