import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether an element has more in it than it shows. Such an element takes the focus, so that the arrow keys scroll it where nothing
 * inside can be focused.
 */
export function useScrollable(element: RefObject<HTMLElement | null>): boolean {
  const [isScrollable, setIsScrollable] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const look = (): void => setIsScrollable(current.scrollHeight > current.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, [element]);
  return isScrollable;
}
