import { useState } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './passed-over.module.css';

/** More names than this are not shown at once. */
const MOST = 200;

/** One line for what was passed over in folders and zip files, with the names at a press where they are told. */
export function PassedOver({ files }: { readonly files: readonly FileView[] }) {
  const say = useSay('import-license');
  const [isOpen, setIsOpen] = useState(false);
  const named = files.filter(({ isUnnamed }) => !isUnnamed);
  if (named.length === 0) return <p className={styles.rest}>{say('section-passed-over', { count: files.length })}</p>;
  return (
    <section className={styles.passed}>
      <Button
        variant="quiet"
        icon={isOpen ? 'chevron-down' : 'chevron-right'}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {say('section-passed-over', { count: files.length })}
      </Button>
      {isOpen && (
        <>
          <ul className={styles.names}>
            {named.slice(0, MOST).map(({ path }, index) => (
              <li key={index}>
                <bdi translate="no">{printable(path)}</bdi>
              </li>
            ))}
          </ul>
          {named.length > MOST && <p className={styles.rest}>{say('shown-of', { shown: MOST, all: named.length })}</p>}
        </>
      )}
    </section>
  );
}
