import { REASON_CODES, type ReasonCode } from '#core/status/reason.ts';

/** Scenarios beyond the reasons: a license that ends after a few seconds, and a profile that cannot be used. */
const FURTHER_SCENARIOS = ['ends-soon', 'profile-unavailable'] as const;

/** What a scenario comes down to. */
export type ScenarioName = ReasonCode | (typeof FURTHER_SCENARIOS)[number];

/** Short names for what is tried most often. */
const SHORT_NAMES: Readonly<Record<string, ScenarioName>> = {
  checkout: 'covered-by-checkout',
  online: 'confirmed-recently',
  offline: 'offline-grace',
  trial: 'trial-active',
  evaluation: 'evaluation-active',
  expired: 'offline-grace-ended',
  denied: 'access-denied',
  'not-entitled': 'never-signed-in',
  disabled: 'offline-forbidden-by-policy',
  error: 'could-not-be-determined',
};

/** Every name of a scenario, the short ones first. */
export const SCENARIO_NAMES: readonly string[] = [...Object.keys(SHORT_NAMES), ...FURTHER_SCENARIOS, ...REASON_CODES];

/** Reads the name of a scenario, or gives `null`. */
export function parseScenarioName(text: string): ScenarioName | null {
  const short = Object.hasOwn(SHORT_NAMES, text) ? SHORT_NAMES[text] : undefined;
  return short ?? (SCENARIO_NAMES.includes(text) ? (text as ScenarioName) : null);
}

/** The reason that a scenario's first decision has. */
export function firstReasonOf(name: ScenarioName): ReasonCode {
  if (name === 'ends-soon' || name === 'could-not-be-determined') return 'covered-by-checkout';
  // Its store fails only in the gate; what is decided without one is about nobody.
  return name === 'profile-unavailable' ? 'never-signed-in' : name;
}

/** What a person does whom a scenario's gate asks. */
export const SCENARIO_PROMPTS = ['continued', 'declined', 'timed-out', 'unavailable'] as const;

/** One thing a person does. */
export type ScenarioPrompt = (typeof SCENARIO_PROMPTS)[number];
