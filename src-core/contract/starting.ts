import type { Decision } from '../status/decision.ts';
import type { Prompt } from '../status/prompt.ts';
import type { Instant } from '../time/instant.ts';

/** The answer for an application that is to start, with the prompts that are due. */
export interface StartAnswer {
  readonly now: Instant;
  readonly decision: Decision;
  readonly prompt: Prompt;
}

/** What became of a start: it runs, or a prompt is due first, or it may not run. */
export type StartResult =
  | { readonly outcome: 'started'; readonly decision: Decision }
  | { readonly outcome: 'prompt-due'; readonly answer: StartAnswer };
