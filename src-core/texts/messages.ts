import type { ActivityKind } from '../activity/activity-kind.ts';
import type { CheckoutState } from '../checkout/checkout-state.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { ExitCode } from '../errors/exit-codes.ts';
import type { CheckName, CheckOutcome } from '../import/check-name.ts';
import type { IntakeCause } from '../import/intake-cause.ts';
import type { ImportOutcome, NoticeCode } from '../import/outcome.ts';
import type { FailureCode } from '../status/failure-code.ts';
import type { EvidenceFact } from '../status/evidence.ts';
import type { OfflinePrompt, SignInPrompt } from '../status/prompt.ts';
import type { ReasonCode, RemedyCode } from '../status/reason.ts';
import type { Status } from '../status/status.ts';
import type { ClearingText } from './clearing-parameters.ts';
import type { CommandText } from './command-parameters.ts';
import type { HealthCode } from './health-parameters.ts';
import type { WindowGroup, WindowText } from './window-parameters.ts';

/** What is said of one thing that went other than asked, each part a sentence or two: ICU messages. */
export interface Explanation {
  readonly happened: string;
  /** What it means for the user's work. */
  readonly meaning: string;
  readonly next: string;
}

/** What a status is called, and the verdict it begins an answer with. */
export interface StatusText {
  readonly name: string;
  readonly verdict: string;
}

/** What a prompt says: its heading, and the sentences below. */
export interface PromptText {
  readonly title: string;
  readonly body: string;
}

/** Every text of the windows in one language, by screen. */
export type WindowMessages = { readonly [Group in WindowGroup]: Readonly<Record<WindowText<Group>, string>> };

/**
 * What only a terminal says: the command line is in English, like the names of its commands. Also called for by texts in
 * other languages, which have no words of their own for it.
 */
export interface TerminalMessages {
  readonly command: Readonly<Record<CommandText, string>>;
  readonly exitCodes: Readonly<Record<ExitCode, string>>;
}

/**
 * Every text that a window may show, in one language, as ICU messages. A language is one value of this type: a missing text
 * does not compile.
 */
export interface Messages {
  /** How an instant is written of its parts: `weekday day month year hour minute zone`. */
  readonly instant: string;
  /** A number of days, `count`. */
  readonly days: string;
  readonly statuses: Readonly<Record<Status, StatusText>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly remedies: Readonly<Record<RemedyCode, string>>;
  readonly evidence: Readonly<Record<EvidenceFact, string>>;
  readonly notices: Readonly<Record<NoticeCode, Explanation>>;
  readonly errors: Readonly<Record<ErrorCode, Explanation>>;
  /** What is said in place of an error's own text where the exact cause is known. */
  readonly intake: Readonly<Record<IntakeCause, Explanation>>;
  /** Why a stored document does not count, as the end of a sentence. */
  readonly failures: Readonly<Record<FailureCode, string>>;
  readonly checks: Readonly<Record<CheckName, Readonly<Record<CheckOutcome, string>>>>;
  readonly outcomes: Readonly<Record<ImportOutcome, string>>;
  readonly checkoutStates: Readonly<Record<CheckoutState, string>>;
  readonly signInPrompts: Readonly<Record<Exclude<SignInPrompt, 'none'>, PromptText>>;
  readonly offlinePrompts: Readonly<Record<Exclude<OfflinePrompt, 'none'>, PromptText>>;
  readonly clearing: Readonly<Record<ClearingText, string>>;
  readonly activities: Readonly<Record<ActivityKind, string>>;
  readonly health: Readonly<Record<HealthCode, string>>;
  readonly windows: WindowMessages;
}
