import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useSay } from '../state/texts-context.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './search-field.module.css';

/** What a search field is told. */
export interface SearchFieldProps {
  /** Names it; shown inside while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The page's search or filter: Ctrl+F moves the focus into it, Esc empties it. A page has one at most. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const say = useSay('common');
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={cx(styles.field)}>
      <Icon name="search" size={16} className={styles.icon} />
      <Input className={cx(styles.input)} placeholder={label} data-page-search="" />
      {value !== '' && <IconButton icon="cross" name={say('clear-search')} className={styles.clear} />}
    </AriaSearchField>
  );
}
