import type { ParameterKinds } from './parameters.ts';

/**
 * What is said around importing and clearing a license, with the values each sentence names. `checkedInBy` is
 * `administrator`, or `receipt` for accounts without a maintenance agreement: for them the receipt, once the service has
 * it, is the check-in (licensing-rules.md, Checkouts).
 */
export const CLEARING_PARAMETERS = {
  question: { applications: 'text', machine: 'text' },
  'shared-computer': {},
  'usage-goes-on': { checkedInBy: 'text' },
  'others-too': { applications: 'text', count: 'count' },
  'linked-too': { checkouts: 'text', count: 'count' },
  'still-covered': { application: 'text', until: 'end' },
  cleared: { applications: 'text', at: 'instant' },
  'not-again': {},
  'without-receipt': { checkouts: 'text', count: 'count' },
  'already-cleared': { at: 'instant' },
  'already-ended': { at: 'end' },
  'already-revoked': { at: 'instant' },
  'receipt-for': { checkedInBy: 'text' },
  'receipt-taken': { checkedInBy: 'text' },
  'receipt-refused': {},
  'no-receipts-taken': { issuer: 'text' },
  'message-to-administrator': { applications: 'text', checkout: 'text', user: 'text', machine: 'text', at: 'instant' },
  'usage-from-now': {},
  'ended-by-itself': { applications: 'text', at: 'end' },
  'import-on-shared-computer': {},
} as const satisfies Record<string, ParameterKinds>;

/** One of these sentences. */
export type ClearingText = keyof typeof CLEARING_PARAMETERS;
