import type { PlainErrorCode } from '#core/errors/service-error-code.ts';
import type { PutResult } from './put-member.ts';

/** Why something was not put or not removed. */
export interface PutRefusal {
  readonly outcome: 'refused';
  readonly code: PlainErrorCode;
}

/** What became of something that was to be put, where a rule may speak against it. */
export type PutOutcome = PutResult | PutRefusal;

/** What became of something that was to be removed. */
export type RemoveOutcome = { readonly outcome: 'removed'; readonly id: string } | PutRefusal;

/** A refusal with its code. */
export function refusedWith(code: PlainErrorCode): PutRefusal {
  return { outcome: 'refused', code };
}
