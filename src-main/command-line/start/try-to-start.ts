import type { StartAnswer } from '#core/contract/starting.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { openProfileForUse, type OpenedProfile } from '#main/use-cases/open-profile.ts';
import { askInWindow, isAllowed, needsNobody } from '#main/use-cases/sign-in/start-prompts.ts';
import { askToStart } from '#main/use-cases/sign-in/work-offline.ts';
import { useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { takeFromFolder } from '../folder-news.ts';
import type { Attempt, NotStarted, PromptDue } from './attempt.ts';
import type { ToStart } from './command-to-start.ts';
import type { Prompted } from './prompt-on-terminal.ts';
import { startHere } from './start-here.ts';

/** What is to be started, for which application, and where. */
interface Start {
  readonly question: StatusQuestion;
  readonly toStart: ToStart;
  readonly context: CommandContext;
}

/**
 * Starts what may run, after the prompts that are due (licensing-rules.md, The offline grace period): at once where a checkout covers it,
 * it was confirmed recently or a Continue holds; else after asking in a window; where none opens, on the terminal; where there is none,
 * not at all.
 */
export async function tryToStart(question: StatusQuestion, toStart: ToStart, context: CommandContext): Promise<Attempt> {
  const start: Start = { question, toStart, context };
  const first = await withProfile(start, async (opened) => {
    context.terminal.sharedStderr(await takeFromFolder(opened, context));
    const attempt = await ifAllowed(opened, needsNobody, start);
    if (attempt.outcome !== 'prompt-due') return attempt;
    const { refreshForStart } = await import('./refresh-for-start.ts');
    return (await refreshForStart(opened, attempt.answer, context)) ? ifAllowed(opened, needsNobody, start) : attempt;
  });
  if (first.outcome !== 'prompt-due') return first;
  const { mayRun } = first.answer.decision;
  const unasked = notStarted(useCaseProblem(mayRun ? 'prompt-unavailable' : 'may-not-run'), first.answer);
  const { isJson, signal, terminal } = context;
  // A program that reads the answer is not kept waiting by a window.
  if (isJson) return unasked;
  const { promptInWindow } = await import('./prompt-in-window.ts');
  const asked = await askInWindow(question, {
    openPrompt: (beginsAt) => promptInWindow(question, beginsAt, context),
    withProfile: (work) => inProfile(context, work),
    isGivenUp: () => signal.aborted,
  });
  if (!asked.ok) return notStarted(asked, first.answer);
  const { value: result } = asked;
  if (result.asked === 'done') return afterWindow(start);
  if (result.at === 'prompt') return mayRun && terminal.canAsk ? withProfile(start, (opened) => afterTerminal(opened, start)) : unasked;
  const canAsk = terminal.canAsk && !signal.aborted;
  return canAsk ? withProfile(start, (opened) => afterMessage(opened, start)) : notStarted(useCaseProblem('prompt-unavailable'), result.answer);
}

async function ifAllowed(opened: OpenedProfile, allows: (answer: StartAnswer) => boolean, start: Start): Promise<Attempt | PromptDue> {
  const asked = askToStart(opened, start.question);
  if (!asked.ok) return notStarted(asked, null);
  if (!allows(asked.value)) return { outcome: 'prompt-due', answer: asked.value };
  return startHere(opened, start.toStart, asked.value, start.context);
}

async function afterWindow(start: Start): Promise<Attempt> {
  if (start.context.signal.aborted) return declined(null);
  const attempt = await withProfile(start, (opened) => ifAllowed(opened, isAllowed, start));
  if (attempt.outcome !== 'prompt-due') return attempt;
  return attempt.answer.decision.mayRun ? declined(attempt.answer) : notStarted(useCaseProblem('may-not-run'), attempt.answer);
}

async function afterMessage(opened: OpenedProfile, start: Start): Promise<Attempt> {
  const { messageOnTerminal } = await import('./prompt-on-terminal.ts');
  const asked = askToStart(opened, start.question);
  return afterAsking(opened, asked.ok ? await messageOnTerminal(opened, start.question, asked.value, start.context) : asked, start);
}

async function afterTerminal(opened: OpenedProfile, start: Start): Promise<Attempt> {
  const { promptOnTerminal } = await import('./prompt-on-terminal.ts');
  const asked = askToStart(opened, start.question);
  return afterAsking(opened, asked.ok ? await promptOnTerminal(opened, start.question, asked.value, start.context) : asked, start);
}

async function afterAsking(opened: OpenedProfile, prompted: Prompted, { toStart, context }: Start): Promise<Attempt> {
  if (!prompted.ok) return notStarted(prompted, null);
  const { answer, goesOn } = prompted.value;
  if (!answer.decision.mayRun) return notStarted(useCaseProblem('may-not-run'), answer);
  return goesOn ? startHere(opened, toStart, answer, context) : declined(answer);
}

function declined(answer: StartAnswer | null): NotStarted {
  return notStarted(useCaseProblem('start-declined'), answer);
}

function notStarted(problem: UseCaseProblem, answer: StartAnswer | null): NotStarted {
  return { outcome: 'not-started', problem, answer };
}

/** Opens the profile for as long as it is asked, and never for as long as a window is open or the command runs. */
async function withProfile<Tried extends Attempt | PromptDue>(
  { context }: Start,
  work: (opened: OpenedProfile) => Promise<Tried>,
): Promise<Tried | NotStarted> {
  const opened = await openProfileForUse(context.surroundings);
  if (!opened.ok) return notStarted(opened, null);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** The same for what is answered at once. */
async function inProfile<Value>({ surroundings }: CommandContext, work: (opened: OpenedProfile) => UseCaseAnswer<Value>): Promise<UseCaseAnswer<Value>> {
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return opened;
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}
