import type { ReactNode } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import type { Instant } from '#core/time/instant.ts';
import { useSay } from '../../state/texts-context.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import styles from './file-cards.module.css';
import { LicenseCard } from './license-card.tsx';
import { PagedList } from './paged-list.tsx';
import { PassedOver } from './passed-over.tsx';
import {
  beginsOpen,
  countSections,
  foldRefused,
  isMany,
  SECTIONS,
  sectionsOf,
  type SectionName,
} from './preview-order.ts';
import { RefusedFold } from './refused-fold.tsx';

/** What the cards of an import are told. */
export interface FileCardsProps {
  readonly files: readonly FileView[];
  /** When they were judged. */
  readonly now: Instant;
  /** Whether they were confirmed: the cards then tell what happened. */
  readonly isDone: boolean;
}

/** The files of an import: a few as cards in the order given, many by outcome, what needs the person first, with counts before. */
export function FileCards({ files, now, isDone }: FileCardsProps) {
  const counts = countSections(files);
  const sections = sectionsOf(files);
  const passedOver = sections.find(({ name }) => name === 'passed-over')?.files ?? [];
  const shown = sections.filter(({ name }) => name !== 'passed-over');
  const card = (level: 2 | 3, startsOpen: boolean) => (file: FileView) => (
    <LicenseCard file={file} now={now} isDone={isDone} level={level} startsOpen={startsOpen} />
  );
  return (
    <>
      {files.length > 1 && !isDone && <Counts files={files} />}
      {isMany(counts) ? (
        shown.map(({ name, files: some }) => (
          <section key={name} className={styles.section}>
            <SectionTitle name={name} count={some.length} isDone={isDone} />
            {name === 'refused' ? (
              <Refused files={some} now={now} isDone={isDone} render={card(3, beginsOpen(name, counts))} />
            ) : (
              <PagedList items={some} render={card(3, beginsOpen(name, counts))} />
            )}
          </section>
        ))
      ) : (
        <PagedList items={files.filter(({ outcome }) => outcome !== 'ignored')} render={card(2, true)} />
      )}
      {passedOver.length > 0 && shown.length === 0 && !isDone && (
        <ProblemCard problem={{ code: 'no-license-file-inside', facts: { activity: 'looking' } }} />
      )}
      {passedOver.length > 0 && <PassedOver files={passedOver} />}
    </>
  );
}

interface RefusedProps extends FileCardsProps {
  readonly render: (file: FileView) => ReactNode;
}

/** The refused ones: many for one cause behind one card, the others one by one. */
function Refused({ files, now, isDone, render }: RefusedProps) {
  const { folds, singles } = foldRefused(files);
  return (
    <>
      {folds.map((some, index) => (
        <RefusedFold key={index} files={some} now={now} isDone={isDone} />
      ))}
      {singles.length > 0 && <PagedList items={singles} render={render} />}
    </>
  );
}

interface SectionTitleProps {
  readonly name: SectionName;
  readonly count: number;
  readonly isDone: boolean;
}

function SectionTitle({ name, count, isDone }: SectionTitleProps) {
  const say = useSay('import-license');
  return <h2>{say(name === 'refused' && isDone ? 'not-imported' : `section-${name}`, { count })}</h2>;
}

/** "3 refused · 412 ready · 2 passed over". */
function Counts({ files }: { readonly files: readonly FileView[] }) {
  const say = useSay('import-license');
  const counts = countSections(files);
  return (
    <ul className={styles.counts} aria-label={say('counts')}>
      {SECTIONS.filter((name) => counts[name] > 0).map((name) => (
        <li key={name} className={styles.count}>
          {say(`count-${name}`, { count: counts[name] })}
        </li>
      ))}
    </ul>
  );
}
