import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Clear license',
} as const satisfies WindowMessages['clear-license'];
