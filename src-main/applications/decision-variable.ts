import { decisionJson, shortened, type ShortenedDecision } from '#core/status/decision-json.ts';
import type { Decision } from '#core/status/decision.ts';

/** The environment variable in which a started application finds the answer it runs on. */
export const DECISION_VARIABLE = 'LICENSING_DECISION';

/** What one variable may hold on every system: Windows ends at 32,767 characters, Linux at four times that. */
const LONGEST = 24_000;

/**
 * Writes a decision as the one line of JSON that a started application reads (docs/applications.md): `schema: 1`, then the decision as
 * `status --json` prints it. ASCII only, so that no locale stands between.
 *
 * Evidence is the one part that can be long. What does not fit is left out at its end, and `evidenceLeftOut` counts it.
 */
export function decisionLine(decision: Decision): string {
  return asciiLine(shortened(decisionJson(decision), (json) => asciiLine(json).length <= LONGEST));
}

function asciiLine(decision: ShortenedDecision): string {
  return JSON.stringify({ schema: 1, ...decision }).replace(/[^\u0020-\u007e]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
