import type { Entitlement } from '../entitlement/policy.ts';
import type { Instant } from '../time/instant.ts';
import type { DecisionSource } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { ReasonCode } from './reason.ts';

/** What one step of the decision found; the rest of a `Decision` follows from it. */
export interface Verdict {
  readonly reason: ReasonCode;
  readonly source: DecisionSource;
  /** The first instant of not running on this ground; `null` when it may not run. */
  readonly until: Instant | null;
}

/** The evidence of a decision in the making: steps add to it in the order in which they look. */
export type EvidenceList = Evidence[];

/** A verdict under which the application may not run. */
export function refusal(reason: ReasonCode, source: DecisionSource = 'none'): Verdict {
  return { reason, source, until: null };
}

/** A verdict under which the application may run until an instant. */
export function grant(reason: ReasonCode, source: DecisionSource, until: Instant): Verdict {
  return { reason, source, until };
}

/** What an answer that rests on a policy's entry names as its source. */
export function sourceOf(entry: Entitlement): DecisionSource {
  return entry.kind === 'ordinary' ? 'entitlement' : entry.kind;
}
