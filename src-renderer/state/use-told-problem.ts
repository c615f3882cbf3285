import { useEffect } from 'react';
import type { Problem } from '#core/contract/reply.ts';
import { announce } from './announcements.ts';
import { useTexts } from './texts-context.tsx';

/** Says what happened to who hears the window, once for each problem that is shown; its card is there to be read. */
export function useToldProblem(problem: Omit<Problem, 'ok'> | null): void {
  const texts = useTexts();
  useEffect(() => {
    if (problem !== null) announce(texts.problem(problem.code, problem.facts).happened);
  }, [problem, texts]);
}
