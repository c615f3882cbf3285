import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox';
import styles from './checkbox.module.css';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

/** A box to tick, with its words behind it. */
export function Checkbox({ children, ...rest }: Pick<CheckboxFieldProps, 'isSelected' | 'onChange' | 'isDisabled'> & { readonly children: ReactNode }) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className={cx(styles.checkbox)}>
        {({ isSelected }) => (
          <>
            <span className={styles.box}>{isSelected && <Icon name="check" size={14} />}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
