import type { WindowMessages } from '../../messages.ts';

/** Texts of clearing a license, and its receipt. */
export const clearLicense = {
  'clear-license': 'Clear license',
  keep: 'Keep',
  'more-applications':
    '{count, plural, one {{application} and # more application} other {{application} and # more applications}}',

  'two-halves': 'The two halves of a check-in',
  'your-profile': 'Your profile',
  administrator: 'Administrator',
  'license-cleared': 'license cleared',
  'license-to-clear': 'clears the license',
  'checks-it-in': 'checks it in',
  'entitlement-service': 'Entitlement service',
  'receipt-checks-in': 'checks it in by the receipt',
  'half-now': 'When you confirm',
  'half-done': 'Done',
  'half-open': 'Open',


  'nothing-to-clear': 'There is nothing to clear',

  'was-cleared':
    '{count, plural, one {{applications} was cleared from your profile} other {{applications} were cleared from your profile}}',
  'cleared-when': 'On {at}.',
  'others-clear-too': 'Others who imported it clear it too.',
  'receipt-title': 'Receipt of a cleared license',
  'receipt-for-administrator': 'Receipt for the administrator',
  'usage-until-checked-in': 'Usage is counted until the administrator checks the license in.',
  'qr-title': 'QR code with the receipt {code}',
  'message-for-administrator': 'Message for the administrator',
  'no-receipt': 'There is no receipt',
  'no-receipt-kept':
    'The receipt of this license is no longer readable. Tell your administrator the checkout id; the license can be checked in without a receipt.',
  'linked-receipt': 'Goes with it: another form of the same license',
  'save-receipt': 'Save receipt file',
  'save-receipt-named': 'Save the receipt file for {applications}',
  'copy-message': 'Copy message',
  'copy-message-named': 'Copy the message for {applications}',
  'message-code': 'Receipt code: {code}',
  'receipts-count': '{count, plural, one {# receipt} other {# receipts, one for each form of the license}}',
} as const satisfies WindowMessages['clear-license'];
