import type { Problem } from '#core/contract/reply.ts';
import type { StartAnswer } from '#core/contract/starting.ts';

/** Which screen of the CONNECTION Client is due. */
export type StartStep =
  /** Nothing is shown yet: the answer takes a few milliseconds. */
  | { readonly step: 'asking' }
  | { readonly step: 'sign-in'; readonly answer: StartAnswer }
  /** "Continue offline?", or why not. */
  | { readonly step: 'offline'; readonly answer: StartAnswer }
  /** Nothing is in the way any more: the application is started. */
  | { readonly step: 'ready'; readonly answer: StartAnswer }
  | { readonly step: 'problem'; readonly problem: Problem };

/**
 * The first screen for an answer (licensing-rules.md, The offline grace period): the sign-in prompt, or nothing in the way; once that
 * prompt was closed for this start, what closing it leads to.
 */
export function firstStep(answer: StartAnswer, isPromptClosed: boolean): StartStep {
  if (answer.prompt.signIn !== 'none' && !isPromptClosed) return { step: 'sign-in', answer };
  return stepAfterClosing(answer);
}

/**
 * The screen that closing the sign-in prompt leads to: the next screen, never straight to a block, and never a second sign-in prompt.
 * Where a checkout covers the application there is nothing to ask.
 */
export function stepAfterClosing(answer: StartAnswer): StartStep {
  return answer.prompt.afterClosing === 'none' && answer.decision.mayRun ? { step: 'ready', answer } : { step: 'offline', answer };
}

/** The screen for an answer that came while a screen was shown already, because something changed meanwhile. */
export function stepAfterChange(shown: StartStep, answer: StartAnswer, isPromptClosed: boolean): StartStep {
  // Somebody who closed the prompt, or was past it, is not asked to sign in again because, say, a day went by.
  return shown.step === 'offline' ? stepAfterClosing(answer) : firstStep(answer, isPromptClosed);
}
