import { useState } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import { daysLeft } from '#core/entitlement/offline-period.ts';
import type { Instant } from '#core/time/instant.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { cardLook } from './card-look.ts';
import { useCardTitle } from './card-title.ts';
import { useListEffect } from './list-effect.ts';
import styles from './imported-list.module.css';

/** How many are shown at first. */
const FIRST = 20;

/** What was imported, a line each: its applications, and until when. */
export function ImportedList({
  files,
  now,
  profile,
}: {
  readonly files: readonly FileView[];
  readonly now: Instant;
  readonly profile: string;
}) {
  const say = useSay('import-license');
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? files : files.slice(0, FIRST);
  return (
    <Card title={say('for-profile', { profile })} padding="none">
      <ul className={styles.list}>
        {shown.map((file, index) => (
          <Imported key={index} file={file} now={now} />
        ))}
      </ul>
      {shown.length < files.length && (
        <div className={styles.more}>
          <Button onPress={() => setIsOpen(true)}>{say('show-more', { count: files.length - shown.length })}</Button>
        </div>
      )}
    </Card>
  );
}

function Imported({ file, now }: { readonly file: FileView; readonly now: Instant }) {
  const say = useSay('import-license');
  const listEffect = useListEffect();
  const title = useCardTitle()(file);
  const { license } = file;
  return (
    <li className={styles.row}>
      <Icon name="check" size={20} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.outcome}>
          {license === null ? listEffect(file) : say(cardLook(file, true).word)}
        </p>
      </div>
      {license !== null && (
        <p className={styles.end}>
          {say('group-dates-detail', { until: license.expiresAt, count: daysLeft(license.expiresAt, now) })}
        </p>
      )}
    </li>
  );
}
