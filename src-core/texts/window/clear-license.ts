import type { ParameterKinds } from '../parameters.ts';

/** The texts of clearing a license, and its receipt, with the values each names. */
export const CLEAR_LICENSE = {
  'clear-license': {},
  keep: {},
  'more-applications': { application: 'text', count: 'count' },

  // The picture of the two halves.
  'two-halves': {},
  'your-profile': {},
  administrator: {},
  'license-cleared': {},
  'license-to-clear': {},
  'checks-it-in': {},
  'entitlement-service': {},
  'receipt-checks-in': {},
  'half-now': {},
  'half-done': {},
  'half-open': {},

  // What goes too.

  // Nothing to clear any more.
  'nothing-to-clear': {},

  // The receipt.
  'was-cleared': { applications: 'text', count: 'count' },
  'cleared-when': { at: 'instant' },
  'others-clear-too': {},
  'receipt-title': {},
  'receipt-for-administrator': {},
  'usage-until-checked-in': {},
  'qr-title': { code: 'text' },
  'message-for-administrator': {},
  'no-receipt': {},
  'no-receipt-kept': {},
  'linked-receipt': {},
  'save-receipt': {},
  'save-receipt-named': { applications: 'text' },
  'copy-message': {},
  'copy-message-named': { applications: 'text' },
  'message-code': { code: 'text' },
  'receipts-count': { count: 'count' },
} as const satisfies Record<string, ParameterKinds>;
