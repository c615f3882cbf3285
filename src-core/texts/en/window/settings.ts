import type { WindowMessages } from '../../messages.ts';

/** Texts of the Settings page. */
export const settings = {
  title: 'Settings',
} as const satisfies WindowMessages['settings'];
