import { useRef, useState, type ReactNode } from 'react';
import type { FileView } from '#core/contract/import-preview.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './paged-list.module.css';

/** How many cards are shown at first, and how many more at each press: ten thousand at once would stop the window. */
const FIRST = 20;
const MORE = 50;

/** A list of cards that shows more at a press; the focus then goes to the first new one. */
export function PagedList({
  items,
  render,
}: {
  readonly items: readonly FileView[];
  readonly render: (file: FileView) => ReactNode;
}) {
  const say = useSay('import-license');
  const [count, setCount] = useState(FIRST);
  const list = useRef<HTMLUListElement>(null);
  const left = items.length - count;
  const showMore = (): void => {
    setCount(count + MORE);
    requestAnimationFrame(() => (list.current?.children[count] as HTMLElement | undefined)?.focus());
  };
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, count).map((file, index) => (
          // The same path may stand in a zip twice; the order never changes.
          <li key={index} tabIndex={-1} className={styles.item}>
            {render(file)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button onPress={showMore}>{say('show-more', { count: Math.min(MORE, left) })}</Button>
          <span>{say('shown-of', { shown: count, all: items.length })}</span>
        </div>
      )}
    </>
  );
}
