import { CHECK_NAMES } from '#core/import/check-name.ts';
import { INTAKE_CAUSES, type IntakeCause } from '#core/import/intake-cause.ts';
import { NOTICE_CODES } from '#core/import/outcome.ts';
import { ERROR_CODES } from '#core/errors/error-code.ts';
import { REASON_CODES } from '#core/status/reason.ts';
import type { InstantParts } from '#core/texts/format-instant.ts';
import type { ActivityKind } from '#core/activity/activity-kind.ts';
import { ACTIVITY_PARAMETERS } from '#core/texts/activity-parameters.ts';
import { COMMAND_PARAMETERS, type CommandText } from '#core/texts/command-parameters.ts';
import { HEALTH_PARAMETERS, type HealthCode } from '#core/texts/health-parameters.ts';
import { CLEARING_PARAMETERS, type ClearingText } from '#core/texts/clearing-parameters.ts';
import { DECISION_PARAMETERS, EVIDENCE_PARAMETERS, reasonParameters } from '#core/texts/decision-parameters.ts';
import type { Explanation, Messages, TerminalMessages } from '#core/texts/messages.ts';
import { WINDOW_PARAMETERS, type WindowGroup } from '#core/texts/window-parameters.ts';
import {
  CHECK_PARAMETERS, errorParameters, intakeParameters, NOTICE_PARAMETERS, OUTCOME_PARAMETERS, type ParameterKinds,
} from '#core/texts/parameters.ts';
import type { EvidenceFact } from '#core/status/evidence.ts';

/** One message of a language, where it stands, and the values it may name. */
export interface PlacedMessage {
  readonly place: string;
  readonly message: string;
  readonly kinds: ParameterKinds;
}

const INTAKE_CAUSE_NAMES = Object.keys(INTAKE_CAUSES) as readonly IntakeCause[];

const PROMPT_PARAMETERS = { ...DECISION_PARAMETERS, now: 'instant', reason: 'text' } as const;

/** What an instant is written of. */
const INSTANT_PARAMETERS = {
  weekday: 'text', day: 'text', month: 'text', year: 'text', hour: 'text', minute: 'text', zone: 'text',
} as const satisfies Record<keyof InstantParts, ParameterKinds[string]>;

/** Every message of a language with its place and parameters, so that one test holds for all of them. */
export function everyMessage(messages: Messages): readonly PlacedMessage[] {
  const all: PlacedMessage[] = [];
  const add = (place: string, message: string, kinds: ParameterKinds = {}): void => void all.push({ place, message, kinds });
  const explain = (place: string, text: Explanation, kinds: ParameterKinds): void => {
    for (const part of ['happened', 'meaning', 'next'] as const) add(`${place}.${part}`, text[part], kinds);
  };
  for (const code of ERROR_CODES) explain(`errors.${code}`, messages.errors[code], errorParameters(code));
  for (const cause of INTAKE_CAUSE_NAMES) explain(`intake.${cause}`, messages.intake[cause], intakeParameters(cause));
  for (const [code, message] of Object.entries(messages.failures)) add(`failures.${code}`, message);
  for (const code of NOTICE_CODES) explain(`notices.${code}`, messages.notices[code], NOTICE_PARAMETERS[code]);
  for (const code of REASON_CODES) add(`reasons.${code}`, messages.reasons[code], reasonParameters(code));
  for (const name of CHECK_NAMES) {
    for (const outcome of ['passed', 'failed', 'skipped'] as const) {
      add(`checks.${name}.${outcome}`, messages.checks[name][outcome], CHECK_PARAMETERS[name]);
    }
  }
  for (const [fact, message] of Object.entries(messages.evidence)) {
    add(`evidence.${fact}`, message, EVIDENCE_PARAMETERS[fact as EvidenceFact]);
  }
  for (const [status, { name, verdict }] of Object.entries(messages.statuses)) {
    add(`statuses.${status}.name`, name);
    add(`statuses.${status}.verdict`, verdict, DECISION_PARAMETERS);
  }
  for (const [code, message] of Object.entries(messages.remedies)) add(`remedies.${code}`, message, DECISION_PARAMETERS);
  for (const [code, message] of Object.entries(messages.outcomes)) add(`outcomes.${code}`, message, OUTCOME_PARAMETERS);
  for (const [code, message] of Object.entries(messages.clearing)) {
    add(`clearing.${code}`, message, CLEARING_PARAMETERS[code as ClearingText]);
  }
  for (const [variant, { title, body }] of [
    ...Object.entries(messages.signInPrompts), ...Object.entries(messages.offlinePrompts),
  ]) {
    add(`prompts.${variant}.title`, title, PROMPT_PARAMETERS);
    add(`prompts.${variant}.body`, body, PROMPT_PARAMETERS);
  }
  for (const [kind, message] of Object.entries(messages.activities)) add(`activities.${kind}`, message, ACTIVITY_PARAMETERS[kind as ActivityKind]);
  for (const [code, message] of Object.entries(messages.health)) add(`health.${code}`, message, HEALTH_PARAMETERS[code as HealthCode]);
  for (const [state, message] of Object.entries(messages.checkoutStates)) add(`checkoutStates.${state}`, message);
  for (const [group, texts] of Object.entries(messages.windows)) {
    const kinds: Readonly<Record<string, ParameterKinds>> = WINDOW_PARAMETERS[group as WindowGroup];
    for (const [text, message] of Object.entries(texts)) add(`windows.${group}.${text}`, message, kinds[text]);
  }
  add('instant', messages.instant, INSTANT_PARAMETERS);
  add('days', messages.days, { count: 'count' });
  return all;
}

/** Every message that only a terminal says. */
export function everyTerminalMessage({ command, exitCodes }: TerminalMessages): readonly PlacedMessage[] {
  return [
    ...Object.entries(command).map(([text, message]) => ({ place: `command.${text}`, message, kinds: COMMAND_PARAMETERS[text as CommandText] })),
    ...Object.entries(exitCodes).map(([code, message]) => ({ place: `exitCodes.${code}`, message, kinds: {} })),
  ];
}
