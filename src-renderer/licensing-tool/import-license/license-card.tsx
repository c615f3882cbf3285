import { useId, useState } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import { printable } from '#core/texts/printable.ts';
import type { Instant } from '#core/time/instant.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile } from '../../state/window-context.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { CardNotices } from './card-notices.tsx';
import { cardLook } from './card-look.ts';
import { useCardTitle } from './card-title.ts';
import { CheckTicks } from './check-ticks.tsx';
import { Effect } from './effect.tsx';
import styles from './license-card.module.css';
import { Refusal } from './refusal.tsx';

/** What a license card is told. */
export interface LicenseCardProps {
  readonly file: FileView;
  readonly now: Instant;
  readonly isDone: boolean;
  /** 3 below the title of a section, 4 inside a fold of one. */
  readonly level: 2 | 3 | 4;
  /** Closed it is one line: its title, its pill and a button that opens it. */
  readonly startsOpen: boolean;
}

/** One file of an import: what it is and what becomes of it, the checks one by one, and what else is to be known. */
export function LicenseCard({ file, now, isDone, level, startsOpen }: LicenseCardProps) {
  const say = useSay('import-license');
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const title = useCardTitle()(file);
  const { checkouts } = useProfile();
  const look = cardLook(file, isDone);
  // What it extends may be no license that is here, but another file of the same import.
  const isBeside = !isDone && file.outcome === 'replaced' && !checkouts.some(({ stored }) => file.replaces.includes(stored.checkout.checkoutId));
  const Heading = `h${level}` as const;
  return (
    <article className={styles.card} aria-labelledby={titleId}>
      <div className={cx(styles.head, styles[look.head])}>
        <div className={styles.names}>
          <Heading id={titleId} className={cx(styles.title)}>
            <bdi>{title}</bdi>
          </Heading>
          {printable(file.path) !== title && <FilePath file={file} />}
        </div>
        <Pill tone={look.pill} icon={look.icon} isOnTint>
          {say(isBeside ? 'pill-replaces-beside' : look.word)}
        </Pill>
        {!startsOpen && (
          <IconButton
            icon={isOpen ? 'chevron-down' : 'chevron-right'}
            name={say('show-card', { title })}
            aria-expanded={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          />
        )}
      </div>
      {isOpen && (
        <div className={styles.body}>
          <CheckTicks file={file} now={now} />
          {file.outcome === 'refused' && <Refusal file={file} isDone={isDone} />}
          <Effect file={file} now={now} />
          <CardNotices file={file} />
        </div>
      )}
    </article>
  );
}

/** Where the file lies, as text whatever it is called. */
function FilePath({ file: { path, container } }: { readonly file: FileView }) {
  const say = useSay('import-license');
  return (
    <p className={styles.path}>
      <Icon name={container === 'folder' ? 'folder' : 'file'} size={14} />
      <span>
        <bdi translate="no">{printable(path)}</bdi>
      </span>
      {container !== 'none' && (
        <span className={styles.container}>{say(container === 'zip' ? 'from-zip' : 'from-folder')}</span>
      )}
    </p>
  );
}
