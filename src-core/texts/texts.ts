import type { CheckoutState } from '../checkout/checkout-state.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { ExitCode } from '../errors/exit-codes.ts';
import type { CheckName, CheckOutcome } from '../import/check-name.ts';
import type { ImportOutcome, NoticeCode } from '../import/outcome.ts';
import type { Decision } from '../status/decision.ts';
import type { Evidence } from '../status/evidence.ts';
import type { OfflinePrompt, Prompt, SignInPrompt } from '../status/prompt.ts';
import type { Status } from '../status/status.ts';
import type { Instant } from '../time/instant.ts';
import type { CLEARING_PARAMETERS, ClearingText } from './clearing-parameters.ts';
import type { COMMAND_PARAMETERS, CommandText } from './command-parameters.ts';
import type { HealthCode } from './health-parameters.ts';
import type { Explanation, PromptText } from './messages.ts';
import type { WINDOW_PARAMETERS, WindowGroup, WindowText } from './window-parameters.ts';
import type {
  CHECK_PARAMETERS,
  ErrorValues,
  NOTICE_PARAMETERS,
  OUTCOME_PARAMETERS,
  ParameterKinds,
  TextValue,
  ValuesOf,
} from './parameters.ts';

/** Facts that came with a check or a problem, by name; names a text does not know are passed over. */
export type Facts = Readonly<Record<string, TextValue>>;

/** An answer in words: can I work and until when, why, and what to do next. */
export interface DecisionText {
  readonly verdict: string;
  readonly because: string;
  readonly next: string;
}

/** Says a text of one screen, with the values it names. */
export type SayInWindow<Group extends WindowGroup> = <Text extends WindowText<Group>>(
  text: Text,
  values?: ValuesOf<Extract<(typeof WINDOW_PARAMETERS)[Group][Text], ParameterKinds>>,
) => string;

/** Every code in words, in one language and time zone. Made by `createTexts`. */
export interface Texts {
  /** For example "Sat 28 Nov 2026, 09:12 CET". */
  instant(at: Instant): string;
  /** Likewise for an end: midnight is 24:00 of the day that ends. */
  end(at: Instant): string;
  /** For example "Saturday 28 November 2026". */
  date(at: Instant): string;
  /** For example "09:12", where day and zone are clear. */
  time(at: Instant): string;
  /** For example "28 Nov", where the year is clear. */
  day(at: Instant): string;
  /** For example "7 days". */
  days(count: number): string;
  /** For example "Demo Modeler, Demo Drainage, and Demo Viewer". */
  list(items: readonly string[]): string;
  status(status: Status): string;
  decision(decision: Decision, now: Instant): DecisionText;
  evidence(evidence: Evidence): string;
  /** An error or a refusal with the values it names; where they come as facts of a check, use `problem`. */
  error<Code extends ErrorCode>(code: Code, values?: ErrorValues<Code>): Explanation;
  /**
   * A problem with the facts that came with it. Where `facts.cause` is an exact cause (intake-cause.ts), the text is that of the
   * cause. With `activity` among the facts (parameters.ts) it does not speak of an import where there was none.
   */
  problem(code: ErrorCode, facts: Facts): Explanation;
  notice<Code extends NoticeCode>(code: Code, values?: ValuesOf<(typeof NOTICE_PARAMETERS)[Code]>): Explanation;
  check<Name extends CheckName>(
    name: Name,
    outcome: CheckOutcome,
    facts?: ValuesOf<(typeof CHECK_PARAMETERS)[Name]> | Facts,
  ): string;
  outcome(outcome: ImportOutcome, values?: ValuesOf<typeof OUTCOME_PARAMETERS>): string;
  checkoutState(state: CheckoutState): string;
  signInPrompt(variant: Exclude<SignInPrompt, 'none'>, decision: Decision): PromptText;
  offlinePrompt(variant: Exclude<OfflinePrompt, 'none'>, decision: Decision, prompt: Prompt, now: Instant): PromptText;
  clearing<Text extends ClearingText>(text: Text, values?: ValuesOf<(typeof CLEARING_PARAMETERS)[Text]>): string;
  /** What an entry of the history tells, with its details as they are stored; a kind this version does not know is given back as it is. */
  activity(kind: string, details: Facts): string;
  /** What the command line says beside codes and answers; in English, whatever the language. */
  say<Text extends CommandText>(text: Text, values?: ValuesOf<(typeof COMMAND_PARAMETERS)[Text]>): string;
  /** What `diagnose` found. */
  health(code: HealthCode, values: Facts): string;
  /** In English, whatever the language. */
  exitCode(code: ExitCode): string;
  /** What one screen of the windows says. */
  window<Group extends WindowGroup>(group: Group): SayInWindow<Group>;
}
