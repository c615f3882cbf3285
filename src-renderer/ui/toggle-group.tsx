import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cx } from './class-names.ts';
import styles from './toggle-group.module.css';

/** One choice of a group. */
export interface Choice<Key extends string> {
  readonly key: Key;
  readonly title: string;
}

/** What a group of choices is told. */
export interface ToggleGroupProps<Key extends string> {
  /** Names the group for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  readonly isDisabled?: boolean;
}

/** A few choices side by side, exactly one of which holds. */
export function ToggleGroup<Key extends string>({ label, choices, selected, onSelect, isDisabled = false }: ToggleGroupProps<Key>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        for (const key of keys) onSelect(key as Key);
      }}
      className={cx(styles.group)}
    >
      {choices.map(({ key, title }) => (
        <ToggleButton key={key} id={key} className={cx(styles.choice)}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
