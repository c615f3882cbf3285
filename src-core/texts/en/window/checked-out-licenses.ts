import type { WindowMessages } from '../../messages.ts';

/** Texts of the page of checked-out licenses. */
export const checkedOutLicenses = {
  title: 'Checked-out licenses',

  filter: 'Filter licenses',
  show: 'Show',
  'show-all': 'All ({count, number})',
  'show-usable': 'Usable ({count, number})',
  'show-unusable': 'Not usable ({count, number})',
  'shown-of': '{shown, number} of {all, plural, one {# license} other {# licenses}} shown',
  'none-match': 'No license matches.',
  'show-everything': 'Show everything',
  'sort-by': 'Sort by',
  'sort-up': 'Sort upwards',
  'sort-down': 'Sort downwards',
  'sorted-by': '{direction, select, descending {Sorted by {column}, downwards.} other {Sorted by {column}, upwards.}}',
  'show-more': '{count, plural, one {Show # more} other {Show # more}}',

  applications: 'Applications',
  'more-applications':
    '{count, plural, one {{application} and # more application} other {{application} and # more applications}}',
  'license-service': 'License service',
  user: 'User',
  you: 'You',
  computer: 'Computer',
  ends: 'Ends',
  state: 'State',
  actions: 'Actions',
  'all-applications': '{count, plural, one {Show the application} other {Show all # applications}}',
  'fewer-applications': 'Show fewer',
  'application-until': '{application}, until {until}',
  'application-ended': '{application}, ended on {at}',

  'state-ends-soon': 'Ends soon',
  'state-replaced': 'Replaced',
  'state-other-machine': 'Other computer',
  'state-not-verified': 'Not verified',
  'why-replaced':
    'A later file takes its place{until, select, absent {} other {, until {until}}}. There is nothing to do.',
  'why-not-yet-valid': 'It begins on {validFrom}, and counts from then on by itself.',
  'why-ended':
    'It ended by itself; nobody has to check it in. If you need it again, ask your administrator for a new license file. It leaves this list on {leavesAt}.',
  'why-cleared':
    'You cleared it on {at}. Usage is counted until your administrator checks it in. It leaves this list on {leavesAt}.',
  'why-revoked':
    'Its issuer ended it on {at}. If you need it again, ask your administrator for a new license file. It leaves this list on {leavesAt}.',

  'details-of': 'Details of {license}',
  clear: 'Clear',
  'clear-named': 'Clear {license}',
  'verify-again': 'Verify again',
  'verify-again-named': 'Verify {license} again',
  receipt: 'Receipt',
  'receipt-of': 'Receipt of {license}',

  'checkout-id': 'Checkout id',
  organization: 'Organization',
  issuer: 'Issued by',
  issued: 'Issued',
  begins: 'Begins',
  imported: 'Imported here',
  'cleared-on': 'Cleared',
  'revoked-on': 'Ended by its issuer',
  country: 'Entitlement country',
  'activation-key': 'Activation key',
  feature: 'feature {feature}',
  version: 'Version',
  product: 'Product',
  unknown: 'Not stated',
  'not-shown': 'The stored file does not verify any more, so only what was noted when it was imported is shown.',

  'verify-title': '{license}, verified again',
  'verify-under-way': 'Verifying …',
  'verify-good': 'Every check passes now.',
  'verify-bad': 'It does not count now.',
  checks: 'Checks',
  passed: 'Passed',
  failed: 'Failed',
  'checks-left-out':
    '{count, plural, one {# more check was not made: an earlier one already decided.} other {# more checks were not made: an earlier one already decided.}}',

  'empty-title': 'No license is checked out to this profile',
  'empty-body': 'Ask your administrator to create one for {workstation}.',
  workstation: '{machine} / {user}',
  'copy-names': 'Copy both names',
} as const satisfies WindowMessages['checked-out-licenses'];
