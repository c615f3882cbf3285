import { useId, useState } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import type { Instant } from '#core/time/instant.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Pill } from '../../ui/pill.tsx';
import { cardLook } from './card-look.ts';
import styles from './license-card.module.css';
import { LicenseCard } from './license-card.tsx';
import { PagedList } from './paged-list.tsx';
import { problemFacts } from './problem-facts.ts';

/** What a fold is told. */
export interface RefusedFoldProps {
  /** Refused for one cause. */
  readonly files: readonly FileView[];
  readonly now: Instant;
  readonly isDone: boolean;
}

/** Many files that were refused for one cause, as one card: how many, why, what helps, and at a press each by itself. */
export function RefusedFold({ files, now, isDone }: RefusedFoldProps) {
  const say = useSay('import-license');
  const texts = useTexts();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [first] = files;
  if (first === undefined) return null;
  const look = cardLook(first, isDone);
  const { cause } = problemFacts(first, 'looking');
  const { next } = texts.problem(first.code ?? 'unexpected', cause === undefined ? {} : { cause });
  return (
    <article className={styles.card} aria-labelledby={titleId}>
      <div className={cx(styles.head, styles[look.head])}>
        <div className={styles.names}>
          <h3 id={titleId} className={cx(styles.title)}>
            {say('folded', { count: files.length })}
          </h3>
        </div>
        <Pill tone={look.pill} icon={look.icon} isOnTint>
          {say(look.word)}
        </Pill>
      </div>
      <div className={styles.body}>
        <p>{next}</p>
        <div>
          <Button
            variant="quiet"
            icon={isOpen ? 'chevron-down' : 'chevron-right'}
            aria-expanded={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          >
            {say('show-folded', { count: files.length })}
          </Button>
        </div>
        {isOpen && (
          <PagedList
            items={files}
            render={(file) => <LicenseCard file={file} now={now} isDone={isDone} level={4} startsOpen={false} />}
          />
        )}
      </div>
    </article>
  );
}
