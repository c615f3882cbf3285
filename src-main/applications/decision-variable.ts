import { decisionJson, type DecisionJson } from '#core/status/decision-json.ts';
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
  const whole = decisionJson(decision);
  const line = asciiLine(whole);
  if (line.length <= LONGEST) return line;
  let kept = whole.evidence.length;
  for (;;) {
    kept = Math.floor(kept / 2);
    const shorter = asciiLine({ ...whole, evidence: whole.evidence.slice(0, kept), evidenceLeftOut: whole.evidence.length - kept });
    if (shorter.length <= LONGEST || kept === 0) return shorter;
  }
}

function asciiLine(decision: DecisionJson & { readonly evidenceLeftOut?: number }): string {
  return JSON.stringify({ schema: 1, ...decision }).replace(/[^\u0020-\u007e]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
