import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { PromptBeginning, PromptWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { openPrompt } from '#main/window-host/open-prompt.ts';
import { newsSayer } from '#main/window-host/say-news.ts';
import type { CommandContext } from '../command-context.ts';

/** Asks in a window, and says on the terminal what a person there would wonder about. An interrupt closes it. */
export function promptInWindow(
  question: StatusQuestion,
  beginsAt: PromptBeginning,
  { environment, signal, terminal, texts, isJson }: CommandContext,
): Promise<UseCaseAnswer<PromptWindow>> {
  const sayNews = newsSayer(texts, { user: '', machine: '' });
  return openPrompt(question, beginsAt, {
    environment,
    signal,
    tell: (news) => {
      // That there is no display goes without saying where the terminal asks instead.
      const isExpected = news.news === 'no-window' && (news.why === 'no-display' || news.why === 'not-installed');
      if (isJson || isExpected) return;
      for (const line of sayNews(news)) terminal.stderr(`${line}\n`);
    },
  });
}
