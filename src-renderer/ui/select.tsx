import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './class-names.ts';
import fieldStyles from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './select.module.css';

/** One thing to choose. */
export interface SelectChoice<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** The language its title is written in, where that is another: "日本語" is `ja`. */
  readonly language?: string;
}

/** What a list to choose from is told. */
export interface SelectProps<Key extends string> {
  readonly label: string;
  /** The label is for screen readers alone. */
  readonly isLabelHidden?: boolean;
  readonly choices: readonly SelectChoice<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  readonly isDisabled?: boolean;
}

/** A choice among several, in a list that opens. */
export function Select<Key extends string>({ label, isLabelHidden = false, choices, selected, onSelect, isDisabled = false }: SelectProps<Key>) {
  const named = isLabelHidden ? { 'aria-label': label } : {};
  return (
    <AriaSelect {...named} value={selected} onChange={(key) => onSelect(key as Key)} isDisabled={isDisabled} className={cx(fieldStyles.field, styles.select)}>
      {!isLabelHidden && <Label className={cx(fieldStyles.label)}>{label}</Label>}
      <AriaButton className={cx(fieldStyles.control, styles.button)}>
        <SelectValue className={cx(styles.value)} />
        <Icon name="chevron-down" size={16} className={styles.chevron} />
      </AriaButton>
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox className={cx(styles.list)}>
          {choices.map(({ key, title, language }) => (
            <ListBoxItem key={key} id={key} textValue={title} className={cx(styles.choice)} {...(language === undefined ? {} : { lang: language })}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <Icon name="check" size={16} />}</span>
                  <span>{title}</span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
