import type { WindowMessages } from '../../messages.ts';

/** Texts of what every page has: navigation, the state in the header, buttons that many screens share. */
export const common = {
  'licensing-tool': 'Licensing Tool',
  'connection-client': 'CONNECTION Client',
  pages: 'Pages',
  'page-opened': '{page} is open.',
  'page-of-window': '{page} – Licensing Tool',
  'skip-to-page': 'Skip to the page',
  'back-to': 'Back to {where}',

  online: 'Online',
  'signed-in': 'Signed in',
  offline: 'Offline',
  'offline-days-left': 'Offline, {count, plural, one {# day left} other {# days left}}',
  licensed: 'Licensed',
  'sign-in-required': 'Sign-in required',
  'license-file-required': 'License file required',
  attention: 'Attention',
  'nothing-yet': 'No license yet',

  'days-left': '{count, plural, one {# day left} other {# days left}}',
  'days-in-ring': '{count, plural, one {# day} other {# days}}',
  'left-in-ring': 'left',
  'days-left-of': '{count, plural, one {# day left} other {# days left}} of {days}',

  'import-a-license-file': 'Import a license file',
  'sign-in': 'Sign in',
  'try-again': 'Try again',
  'open-diagnostics': 'Open diagnostics',
  refresh: 'Refresh',
  refreshing: 'Reading everything again …',
  refreshed: 'Everything was read again.',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  'copy-named': 'Copy {what}',
  'copy-details': 'Copy details',
  copied: 'Copied.',
  'not-copied': 'It could not be copied. Select the text and copy it by hand.',
  'clear-search': 'Clear the search',
  'work-done': '{done, number} of {known, plural, one {# file} other {# files}}',
  'user-name': 'User name',
  'machine-name': 'Computer name',
  'product-number': 'Product {product}',

  'drop-files': 'Drop license files to check them',
  'drop-files-hint': 'Nothing is changed until you confirm.',
  'files-wait-for-dialog':
    '{count, plural, one {# file arrived and waits} other {# files arrived and wait}} until you close this dialog.',
  'files-waiting': '{count, plural, one {# license file waits} other {# license files wait}} to be checked.',
  'check-them': 'Check now',
} as const satisfies WindowMessages['common'];
