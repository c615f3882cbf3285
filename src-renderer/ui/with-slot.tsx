import type { ReactNode } from 'react';

/** Given to a text in the place of a value that is shown in a way of its own: no text has this character. */
export const SLOT = '\ue000';

/** A sentence in which one value is shown in a way of its own: a name in monospace, a date in bold. `text` was said with {@link SLOT}. */
export function WithSlot({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [before, ...after] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after.join('')}
    </>
  );
}
