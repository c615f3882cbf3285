import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import styles from './link.module.css';

/**
 * Words in a line that lead to another page or open something. It is a button: a window of the client has no addresses that a link
 * could lead to.
 */
export function Link({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <AriaButton onPress={onPress} className={cx(styles.link)}>
      {children}
    </AriaButton>
  );
}
