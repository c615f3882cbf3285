import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Duration } from '#core/time/instant.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { PromptBeginning, PromptWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { openWindow, type OpeningNews } from './open-window.ts';

/** How a prompt's window is opened. */
export interface PromptOpening {
  /** The environment of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Closes the window. */
  readonly signal: AbortSignal;
  /** How long each host has to show it; the usual time unless given. */
  readonly readyWithin?: Duration;
  readonly tell: (news: OpeningNews) => void;
}

/**
 * Asks in a window of its own (screens.md, CONNECTION Client), and waits until it is closed. What was decided there is stored, so
 * whoever asks again knows.
 *
 * Not by way of a terminal's address and code: who can read that can be asked on the terminal itself.
 */
export async function openPrompt(
  { productId, featureString, version, ownName = null }: StatusQuestion,
  beginsAt: PromptBeginning,
  { environment, signal, tell, ...time }: PromptOpening,
): Promise<UseCaseAnswer<PromptWindow>> {
  const beginning = beginsAt === 'message' ? { beginsAt } : {};
  const surface = { kind: 'connection-client', application: { productId, featureString, version, ownName }, ...beginning } as const;
  const opening = await openWindow({
    launch: { surface, files: [], demonstrationFolder: null },
    surroundings: {
      programFolder: dirname(realpathSync(process.argv[1] ?? '')),
      environment,
      platform: process.platform,
      isRoot: process.geteuid?.() === 0,
    },
    hosts: ['electron', 'browser'],
    signal,
    tell,
    ...time,
  });
  if (opening.outcome === 'refused') return useCaseProblem(opening.problem.code, opening.problem.facts);
  // Only the Licensing Tool is one window of its profile: a prompt is never handed over to another.
  if (opening.outcome !== 'opened') return { ok: true, value: { window: 'none' } };
  const close = (): void => void opening.end();
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  const { isPromptClosed, isUnexpected } = await opening.ended;
  signal.removeEventListener('abort', close);
  if (isUnexpected) tell({ news: 'ended-unexpectedly' });
  return { ok: true, value: { window: 'closed', isPromptClosed } };
}
