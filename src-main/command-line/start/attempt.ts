import type { StartAnswer } from '#core/contract/starting.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** The command was not started, and why; `answer` is what it would have had to start on, `null` where none could be given. */
export interface NotStarted {
  readonly outcome: 'not-started';
  readonly problem: UseCaseProblem;
  readonly answer: StartAnswer | null;
}

/** What came of trying to start a command; `ended` gives its exit code once it has ended. */
export type Attempt = { readonly outcome: 'started'; readonly ended: Promise<number> } | NotStarted;

/** Somebody has to be asked before it can be started. */
export interface PromptDue {
  readonly outcome: 'prompt-due';
  readonly answer: StartAnswer;
}
