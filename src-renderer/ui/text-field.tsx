import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import styles from './field.module.css';

/** What a field for a line of text is told. */
export interface TextFieldProps extends Pick<AriaTextFieldProps, 'value' | 'onChange' | 'isDisabled' | 'isReadOnly' | 'autoFocus' | 'onKeyDown'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was typed; the field is then marked, and described by it. */
  readonly problem?: ReactNode;
  readonly placeholder?: string;
  /** Monospaced: a path, a code. */
  readonly isExact?: boolean;
}

/** A field for a line of text, below its label. */
export function TextField({ label, hint, placeholder, problem = false, isExact = false, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={problem !== false} validationBehavior="aria" className={cx(styles.field)}>
      <Label className={cx(styles.label)}>{label}</Label>
      <Input className={cx(styles.control, isExact && styles.exact)} {...(placeholder === undefined ? {} : { placeholder })} spellCheck={false} autoComplete="off" />
      {hint !== undefined && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={cx(styles.wrong)}>{problem}</FieldError>
    </AriaTextField>
  );
}
