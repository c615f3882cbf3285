import type { WindowMessages } from '../../messages.ts';

/** Texts of the Diagnostics page. */
export const diagnostics = {
  title: 'Diagnostics',
} as const satisfies WindowMessages['diagnostics'];
