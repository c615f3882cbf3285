import type { StartAnswer } from '#core/contract/starting.ts';
import type { StatusQuestion } from '../decide-status.ts';
import type { OpenedProfile } from '../open-profile.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { askToStart, dismissSignIn } from './work-offline.ts';

/** Where a window begins: at the sign-in prompt, or at the message that closing it leads to. */
export type PromptBeginning = 'prompt' | 'message';

/** What became of a window: it was closed, with or without its sign-in prompt closed before; or there was none. */
export type PromptWindow = { readonly window: 'closed'; readonly isPromptClosed: boolean } | { readonly window: 'none' };

/** How somebody is asked in windows. */
export interface WindowAsking {
  /** Opens a window and waits until it is closed. */
  openPrompt(beginsAt: PromptBeginning): Promise<UseCaseAnswer<PromptWindow>>;
  /** Does something with the profile, which is open for no longer than that. */
  withProfile<Value>(work: (opened: OpenedProfile) => UseCaseAnswer<Value>): Promise<UseCaseAnswer<Value>>;
  /** Whether nobody waits for the answer any more. */
  isGivenUp(): boolean;
}

/** Somebody was asked, and what they did is stored; or no window opened, where it should have begun and with the answer at that time. */
export type AskedInWindow =
  | { readonly asked: 'done' }
  | { readonly asked: 'no-window'; readonly at: PromptBeginning; readonly answer: StartAnswer | null };

/** Whether nobody has to be asked: a checkout covers, whatever else the sign-in prompt would say, or nothing is due. */
export function needsNobody({ decision, prompt }: StartAnswer): boolean {
  return isAllowed({ decision, prompt }) && (prompt.signIn === 'none' || prompt.signIn === 'covered');
}

/** Whether nothing stands in the way once the sign-in prompt was closed. */
export function isAllowed({ decision, prompt }: Pick<StartAnswer, 'decision' | 'prompt'>): boolean {
  return decision.mayRun && prompt.afterClosing === 'none';
}

/**
 * Asks in a window before an application starts (licensing-rules.md, The offline grace period). What was done in it (a Continue, an
 * imported license, a sign-in) is known once it is closed. Where nothing was, closing it closed its prompt, and that never leads straight
 * to the end: the message is due, in another window, unless there is no way on that it could offer.
 */
export async function askInWindow(question: StatusQuestion, asking: WindowAsking): Promise<UseCaseAnswer<AskedInWindow>> {
  const done = { ok: true, value: { asked: 'done' } } as const;
  const prompted = await asking.openPrompt('prompt');
  if (!prompted.ok) return prompted;
  const { value: first } = prompted;
  if (first.window === 'none') return { ok: true, value: { asked: 'no-window', at: 'prompt', answer: null } };
  if (asking.isGivenUp()) return done;
  const due = await asking.withProfile((opened) => messageDue(opened, question, first.isPromptClosed));
  if (!due.ok) return due;
  if (due.value === null) return done;
  const told = await asking.openPrompt('message');
  if (!told.ok) return told;
  return told.value.window === 'none' ? { ok: true, value: { asked: 'no-window', at: 'message', answer: due.value } } : done;
}

/** The answer whose message is still to be shown; `null` where none is. */
function messageDue(opened: OpenedProfile, question: StatusQuestion, isPromptClosed: boolean): UseCaseAnswer<StartAnswer | null> {
  const asked = askToStart(opened, question);
  if (!asked.ok) return asked;
  if (isAllowed(asked.value) || isPromptClosed) return { ok: true, value: null };
  const dismissed = dismissSignIn(opened, question);
  if (!dismissed.ok) return dismissed;
  return { ok: true, value: dismissed.value.decision.mayRun ? dismissed.value : null };
}
