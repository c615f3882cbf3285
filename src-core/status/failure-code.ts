import { REFUSAL_CODES } from '../import/outcome.ts';

/**
 * Why a stored document no longer counts: the check that it failed when it was verified again. The last three are of policy
 * documents only: one that came where a sign-in's document belongs, one that answers another sign-in, and one without the list it names.
 */
export const FAILURE_CODES = [...REFUSAL_CODES, 'is-a-checkout', 'nonce-differs', 'revocations-differ'] as const;

/** One cause for which a stored document no longer counts. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Whether a text is one of them. */
export function isFailureCode(text: string): text is FailureCode {
  return (FAILURE_CODES as readonly string[]).includes(text);
}
