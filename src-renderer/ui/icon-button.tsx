import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';
import styles from './icon-button.module.css';

/** What a button without a visible word is told; its name is required, and tells what it acts on. */
export interface IconButtonProps extends Pick<AriaButtonProps, 'onPress' | 'isDisabled' | 'autoFocus' | 'aria-describedby' | 'aria-expanded' | 'slot'> {
  readonly icon: IconName;
  /** For example "Copy a.kowalska"; shown as a tip too. */
  readonly name: string;
  readonly className?: string | undefined;
}

/** A button of an icon alone, for row actions and the like: 32 × 32. */
export function IconButton({ icon, name, className, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={name} className={cx(styles.button, className)} render={(props) => <button {...props} title={name} />}>
      <Icon name={icon} size={18} />
    </AriaButton>
  );
}
