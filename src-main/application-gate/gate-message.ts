import type { GateError, GateErrorCode } from '#core/contract/gate/gate-error.ts';
import { decisionJson, shortened, type ShortenedDecision } from '#core/status/decision-json.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { GateTexts, UnwordedError } from './gate-texts.ts';

/** What a decision may take of a line of 65,536 bytes. */
const LONGEST_DECISION = 60_000;

/** An answer at its moment, as it is sent. */
export interface SentAnswer {
  readonly now: string;
  readonly decision: ShortenedDecision;
}

/** Puts an answer into the form in which it is sent; what evidence does not fit into a line is left out. */
export function sentAnswer({ now, decision }: { readonly now: Instant; readonly decision: Decision }): SentAnswer {
  const fits = (json: ShortenedDecision): boolean => Buffer.byteLength(JSON.stringify(json)) <= LONGEST_DECISION;
  return { now: formatIsoInstant(now), decision: shortened(decisionJson(decision), fits) };
}

/** An error in the place of what was asked for. */
export interface GateFailure {
  readonly ok: false;
  readonly error: UnwordedError;
  /** The answer as it was, where there was one. */
  readonly answer: SentAnswer | null;
}

/** Makes a {@link GateFailure}. */
export function gateFailure(code: GateErrorCode, answer: SentAnswer | null = null): GateFailure {
  return { ok: false, error: { code }, answer };
}

/** The failure of a request that names something the gate does not take. */
export function badRequest(field: string): GateFailure {
  return { ok: false, error: { code: 'bad-request', field }, answer: null };
}

/** The failure where the profile or its store cannot be used; anything else that nobody expected is `unexpected`. */
export function failureOf({ code }: UseCaseProblem): GateFailure {
  if (code === 'unexpected') return gateFailure('unexpected');
  return { ok: false, error: { code: 'profile-unavailable', cause: code }, answer: null };
}

/** An error as it is sent. */
export function sentError(error: UnwordedError, texts: GateTexts): GateError {
  return { ...error, message: texts(error) };
}
