import type { ReactNode } from 'react';
import type { Problem } from '#core/contract/reply.ts';
import { useProblemDetails } from '../state/problem-details.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { CopyButton } from './copy-button.tsx';
import { Exact } from './exact.tsx';
import { Icon } from './icon.tsx';
import styles from './problem-card.module.css';

/** What a problem is shown with. */
export interface ProblemCardProps {
  readonly problem: Omit<Problem, 'ok'>;
  /** The one thing to do next; beside it stands Copy details. */
  readonly action?: ReactNode;
}

/** One thing that went other than asked: what happened, what it means for work, what to do next, its code, and Copy details. */
export function ProblemCard({ problem, action }: ProblemCardProps) {
  const texts = useTexts();
  const say = useSay('common');
  const details = useProblemDetails(problem);
  const { happened, meaning, next } = texts.problem(problem.code, problem.facts);
  return (
    <div className={styles.card}>
      <Icon name="stop" size={20} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.happened}>{happened}</p>
        <p>{meaning}</p>
        <p>{next}</p>
        <div className={styles.actions}>
          {action}
          <CopyButton text={details} label={say('copy-details')} variant={action === undefined ? 'secondary' : 'quiet'} size="small" />
          <span className={styles.code}>
            <Exact>{problem.code}</Exact>
          </span>
        </div>
      </div>
    </div>
  );
}
