import type { WindowMessages } from '../../messages.ts';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Checked-out licenses',
} as const satisfies WindowMessages['checked-out-licenses'];
