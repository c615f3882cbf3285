import { useState } from 'react';
import { useSay } from '../state/texts-context.tsx';
import styles from './expandable-list.module.css';
import { Link } from './link.tsx';

/** Lists no longer than this are shown whole: one more line takes no more room than the button for it. */
const SHORT = 4;

/** How many lines of a longer list are shown at first. */
const FIRST = 3;

/** Lines below each other; of many the first few, and a button that shows all. */
export function ExpandableList({ lines }: { readonly lines: readonly string[] }) {
  const say = useSay('checked-out-licenses');
  const [isOpen, setIsOpen] = useState(false);
  const isLong = lines.length > SHORT;
  const shown = isLong && !isOpen ? lines.slice(0, FIRST) : lines;
  return (
    <>
      <ul>
        {shown.map((line, index) => (
          <li key={index} className={styles.line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {isLong && (
        <Link onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? say('fewer-applications') : say('all-applications', { count: lines.length })}
        </Link>
      )}
    </>
  );
}
