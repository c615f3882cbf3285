import { formatDottedVersion } from '../application/version.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import type { Decision, DecisionSource } from './decision.ts';
import type { Evidence, IsoText } from './evidence.ts';
import type { ReasonCode, RemedyCode } from './reason.ts';
import { STATUS_CODES, type Status, type StatusCode } from './status.ts';

/** A decision as programs read it: the form of `status --json` and of `LICENSING_DECISION` (docs/command-line.md, JSON). */
export interface DecisionJson {
  readonly productId: number;
  readonly feature: string;
  readonly name: string | null;
  /** Four parts with dots; `null` where nobody named one. */
  readonly version: string | null;
  readonly status: Status;
  readonly statusCode: StatusCode;
  readonly mayRun: boolean;
  readonly source: DecisionSource;
  readonly until: IsoText | null;
  readonly nextChangeAt: IsoText | null;
  readonly reason: ReasonCode;
  readonly evidence: readonly Evidence[];
  readonly remedy: RemedyCode;
  readonly notices: readonly NoticeCode[];
}

/** Puts a decision into the form that programs read; instants as ISO 8601 in UTC. */
export function decisionJson(decision: Decision): DecisionJson {
  const { application, status, mayRun, source, until, nextChangeAt, reason, evidence, remedy, notices } = decision;
  return {
    productId: application.productId,
    feature: application.featureString,
    name: application.name,
    version: application.version === null ? null : formatDottedVersion(application.version),
    status,
    statusCode: STATUS_CODES[status],
    mayRun,
    source,
    until: isoOrNull(until),
    nextChangeAt: isoOrNull(nextChangeAt),
    reason,
    evidence,
    remedy,
    notices,
  };
}

/** A decision with as much of its evidence as there is room for; `evidenceLeftOut` counts the rest, and is absent where all is there. */
export type ShortenedDecision = DecisionJson & { readonly evidenceLeftOut?: number };

/** Shortens a decision until it fits. Evidence is the one part that can be long; what does not fit is left out at its end. */
export function shortened(whole: DecisionJson, fits: (decision: ShortenedDecision) => boolean): ShortenedDecision {
  if (fits(whole)) return whole;
  let kept = whole.evidence.length;
  for (;;) {
    kept = Math.floor(kept / 2);
    const shorter = { ...whole, evidence: whole.evidence.slice(0, kept), evidenceLeftOut: whole.evidence.length - kept };
    if (kept === 0 || fits(shorter)) return shorter;
  }
}

function isoOrNull(at: Instant | null): IsoText | null {
  return at === null ? null : formatIsoInstant(at);
}
