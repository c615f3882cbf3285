import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { openWindow } from '#main/window-host/open-window.ts';
import { newsSayer } from '#main/window-host/say-news.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';

/** What became of the window: it was closed, with or without its sign-in prompt closed before; or there was none. */
export type PromptWindow = { readonly window: 'closed'; readonly isPromptClosed: boolean } | { readonly window: 'none' };

/**
 * Asks in a window of its own (screens.md, CONNECTION Client), and waits until it is closed. What was decided there is stored, so
 * whoever asks again knows. An interrupt closes it.
 *
 * Not by way of a terminal's address and code: who can read that can be asked on the terminal itself.
 *
 * @param beginsAt the sign-in prompt, or the message that closing it leads to
 */
export async function promptInWindow(
  { productId, featureString, version }: StatusQuestion,
  beginsAt: 'prompt' | 'message',
  context: CommandContext,
): Promise<UseCaseAnswer<PromptWindow>> {
  const { environment, signal, terminal } = context;
  const beginning = beginsAt === 'message' ? { beginsAt } : {};
  const surface = { kind: 'connection-client', application: { productId, featureString, version }, ...beginning } as const;
  const sayNews = newsSayer(context.texts, { user: '', machine: '' });
  const opening = await openWindow({
    launch: { surface, files: [], demonstrationFolder: null },
    surroundings: {
      programFolder: dirname(realpathSync(process.argv[1] ?? '')),
      environment,
      platform: process.platform,
      isRoot: process.geteuid?.() === 0,
    },
    hosts: ['electron', 'browser'],
    tell: (news) => {
      // That there is no display goes without saying where the terminal asks instead.
      const isExpected = news.news === 'no-window' && (news.why === 'no-display' || news.why === 'not-installed');
      if (context.isJson || isExpected) return;
      for (const line of sayNews(news)) terminal.stderr(`${line}\n`);
    },
  });
  if (opening.outcome === 'refused') return useCaseProblem(opening.problem.code, opening.problem.facts);
  if (opening.outcome === 'no-window') return { ok: true, value: { window: 'none' } };
  const close = (): void => void opening.end();
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  const { isPromptClosed } = await opening.ended;
  signal.removeEventListener('abort', close);
  return { ok: true, value: { window: 'closed', isPromptClosed } };
}
