import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '#core/contract/reply.ts';
import type { Explanation } from '#core/texts/messages.ts';
import { useProblemDetails } from '../state/problem-details.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Exact } from '../ui/exact.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './problem-screen.module.css';

/** What a screen in place of a page is told. */
export interface ProblemScreenProps {
  readonly title: string;
  readonly problem: Omit<Problem, 'ok'>;
  /** Words in place of those of the code, where something more exact is known. */
  readonly words?: Explanation;
  /** A line below: what nobody needs to fear. */
  readonly note?: string;
  /** More lines for Copy details. */
  readonly details?: string;
  /** What can be done; Copy details stands behind. */
  readonly actions?: ReactNode;
}

/** A whole screen for something that stands in the way of everything: what happened, what it means for work, what to do next. */
export function ProblemScreen({ title, problem, words, note, details = '', actions }: ProblemScreenProps) {
  const texts = useTexts();
  const say = useSay('problems');
  const common = useSay('common');
  const explained = words ?? texts.problem(problem.code, problem.facts);
  const copied = useProblemDetails(problem);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.title = title;
  }, [title]);
  return (
    <div className={styles.screen}>
      <div className={styles.sheet}>
        <Icon name="warning" size={32} className={styles.icon} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <dl className={styles.parts}>
          <div>
            <dt>{say('what-happened')}</dt>
            <dd>{explained.happened}</dd>
          </div>
          <div>
            <dt>{say('what-it-means')}</dt>
            <dd>{explained.meaning}</dd>
          </div>
          <div>
            <dt>{say('what-to-do')}</dt>
            <dd>{explained.next}</dd>
          </div>
        </dl>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <div className={styles.actions}>
          {actions}
          <CopyButton text={copied + details} label={common('copy-details')} variant="quiet" />
        </div>
        <p className={styles.code}>
          <Exact>{problem.code}</Exact>
        </p>
      </div>
    </div>
  );
}
