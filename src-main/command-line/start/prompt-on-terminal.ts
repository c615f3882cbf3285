import type { PromptText } from '#core/texts/messages.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { continueOffline, dismissSignIn, type RecordedAnswer } from '#main/use-cases/sign-in/work-offline.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { ask } from '../ask.ts';
import type { CommandContext } from '../command-context.ts';

/** What came of asking: the answer as it is then, and whether the person goes on. */
export type Prompted = UseCaseAnswer<{ readonly answer: RecordedAnswer; readonly goesOn: boolean }>;

/**
 * Asks on the terminal what a window would ask, in the same words (screens.md, CONNECTION Client): the sign-in prompt; closing it; the
 * message; go on?
 */
export async function promptOnTerminal(
  opened: OpenedProfile,
  question: StatusQuestion,
  answer: RecordedAnswer,
  context: CommandContext,
): Promise<Prompted> {
  const { texts } = context;
  const { signIn } = answer.prompt;
  if (signIn === 'none') return messageOnTerminal(opened, question, answer, context);
  show(texts.signInPrompt(signIn, answer.decision), context);
  context.terminal.stderr(context.layout.lines([texts.say('start-import-instead')]));
  if ((await ask(texts.say('start-close-prompt'), context)) === null) return { ok: true, value: { answer, goesOn: false } };
  const dismissed = dismissSignIn(opened, question);
  return dismissed.ok ? messageOnTerminal(opened, question, dismissed.value, context) : dismissed;
}

/** Asks whether to go on after the message that closing the prompt leads to. */
export async function messageOnTerminal(
  opened: OpenedProfile,
  question: StatusQuestion,
  answer: RecordedAnswer,
  context: CommandContext,
): Promise<Prompted> {
  const { decision, prompt, now } = answer;
  if (prompt.afterClosing === 'none') return { ok: true, value: { answer, goesOn: true } };
  show(context.texts.offlinePrompt(prompt.afterClosing, decision, prompt, now), context);
  if (!prompt.mayContinue) return { ok: true, value: { answer, goesOn: false } };
  const said = await ask(context.texts.say('start-continue'), context);
  if (said?.toLowerCase() !== 'continue') return { ok: true, value: { answer, goesOn: false } };
  const continued = continueOffline(opened, question);
  return continued.ok ? { ok: true, value: { answer: continued.value, goesOn: true } } : continued;
}

function show({ title, body }: PromptText, { layout, terminal }: CommandContext): void {
  terminal.stderr(`\n${layout.lines([title, body])}`);
}
