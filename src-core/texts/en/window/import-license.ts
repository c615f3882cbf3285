import type { WindowMessages } from '../../messages.ts';

/** Texts of the Import page. */
export const importLicense = {
  title: 'Import',
} as const satisfies WindowMessages['import-license'];
