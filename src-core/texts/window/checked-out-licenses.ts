import type { ParameterKinds } from '../parameters.ts';

/** The texts of the page of checked-out licenses, with the values each names. */
export const CHECKED_OUT_LICENSES = {
  title: {},

  // Finding and sorting.
  filter: {},
  show: {},
  'show-all': { count: 'count' },
  'show-usable': { count: 'count' },
  'show-unusable': { count: 'count' },
  'shown-of': { shown: 'count', all: 'count' },
  'none-match': {},
  'show-everything': {},
  'sort-by': {},
  'sort-up': {},
  'sort-down': {},
  'sorted-by': { column: 'text', direction: 'text' },
  'show-more': { count: 'count' },

  // Columns.
  applications: {},
  'more-applications': { application: 'text', count: 'count' },
  'license-service': {},
  user: {},
  you: {},
  computer: {},
  ends: {},
  state: {},
  actions: {},
  'all-applications': { count: 'count' },
  'fewer-applications': {},
  'application-until': { application: 'text', until: 'end' },
  'application-ended': { application: 'text', at: 'end' },

  // States beyond those of a checkout, and why a license does not count.
  'state-ends-soon': {},
  'state-replaced': {},
  'state-other-machine': {},
  'state-not-verified': {},
  'why-replaced': { until: 'end' },
  'why-not-yet-valid': { validFrom: 'instant' },
  'why-ended': { leavesAt: 'instant' },
  'why-cleared': { at: 'instant', leavesAt: 'instant' },
  'why-revoked': { at: 'instant', leavesAt: 'instant' },

  // What can be done with a row; the long forms are what screen readers say.
  'details-of': { license: 'text' },
  clear: {},
  'clear-named': { license: 'text' },
  'verify-again': {},
  'verify-again-named': { license: 'text' },
  receipt: {},
  'receipt-of': { license: 'text' },

  // Details.
  'checkout-id': {},
  organization: {},
  issuer: {},
  issued: {},
  begins: {},
  imported: {},
  'cleared-on': {},
  'revoked-on': {},
  country: {},
  'activation-key': {},
  feature: { feature: 'text' },
  version: {},
  product: {},
  unknown: {},
  'not-shown': {},

  // Verify again.
  'verify-title': { license: 'text' },
  'verify-under-way': {},
  'verify-good': {},
  'verify-bad': {},
  checks: {},
  passed: {},
  failed: {},
  'checks-left-out': { count: 'count' },

  // Nothing there.
  'empty-title': {},
  'empty-body': { workstation: 'text' },
  workstation: { machine: 'text', user: 'text' },
  'copy-names': {},
} as const satisfies Record<string, ParameterKinds>;
