import type { Problem } from '#core/contract/reply.ts';
import { useToldProblem } from '../state/use-told-problem.ts';
import { ProblemCard } from './problem-card.tsx';
import styles from './request-problem.module.css';

/** What went wrong with what was just asked for: read out once, and shown below it; nothing where nothing did. */
export function RequestProblem({ problem }: { readonly problem: Problem | null }) {
  useToldProblem(problem);
  if (problem === null) return null;
  return (
    <div className={styles.below}>
      <ProblemCard problem={problem} />
    </div>
  );
}
