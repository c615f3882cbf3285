import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';
import { Spinner } from './spinner.tsx';

/** What a button is told. */
export interface ButtonProps extends Pick<AriaButtonProps, 'onPress' | 'isDisabled' | 'autoFocus' | 'aria-label' | 'aria-describedby' | 'aria-expanded' | 'type'> {
  /** `primary`: one a screen. `danger`: repeats the verb of what is destroyed. `quiet`: looks like a link. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** What was asked for is under way: it cannot be pressed again, and a screen reader is told. */
  readonly isPending?: boolean;
  /** `small` (32 px) in rows of lists. */
  readonly size?: 'usual' | 'small';
  /** As wide as what it stands in. */
  readonly isWide?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button with a word, and an icon before it where one helps. */
export function Button({
  variant = 'secondary',
  size = 'usual',
  icon,
  isPending = false,
  isWide = false,
  className,
  children,
  onPress,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : type}
      {...(isPending || onPress === undefined ? {} : { onPress })}
      className={cx(styles.button, styles[variant], size === 'small' && styles.small, isWide && styles.wide, className)}
      // React Aria's own pending state would bring a second live region; this keeps the focus and says that it waits.
      render={(props) => <button {...props} aria-disabled={isPending || undefined} aria-busy={isPending || undefined} />}
    >
      {isPending ? <Spinner /> : icon !== undefined && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </AriaButton>
  );
}
