import type { WindowMessages } from '../../messages.ts';

/** Texts of the Activity page. */
export const activity = {
  'you-signed-in': 'You signed in.',
  title: 'Activity',
  subtitle: 'What happened to licenses in this profile. It stays on this computer.',
  search: 'Search activity',
  filter: 'Show',
  'filter-all': 'Everything',
  'filter-licenses': 'Licenses',
  'filter-refused': 'Refused files',
  'filter-sign-in': 'Sign-in and offline',
  'filter-applications': 'Applications',
  export: 'Save as CSV',
  'entries-found': '{count, plural, =0 {No entry} one {# entry} other {# entries}} of {total}',
  'show-more': '{count, plural, one {Show # older entry} other {Show # older entries}}',
  empty: 'Nothing has happened here yet',
  'empty-body': 'Imports, cleared licenses, sign-ins and starts are listed here as they happen.',
  'nothing-found': 'Nothing matches',
  'nothing-found-body': 'Try other words, or show everything.',
  'show-everything': 'Show everything',
  checkout: 'Checkout',
  'column-number': 'Number',
  'column-at': 'At (UTC)',
  'column-kind': 'Kind',
  'column-checkout': 'Checkout',
  'column-text': 'What happened',
} as const satisfies WindowMessages['activity'];
