import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { cx } from './class-names.ts';
import styles from './tabs.module.css';

/** One tab with what it shows. */
export interface TabContent<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly content: ReactNode;
}

/** What tabs are told. */
export interface TabsProps<Key extends string> {
  /** Names the row of tabs. */
  readonly label: string;
  readonly tabs: readonly TabContent<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/** Tabs, one of which is shown. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as Key)} className={cx(styles.tabs)}>
      <TabList aria-label={label} className={cx(styles.list)}>
        {tabs.map(({ key, title }) => (
          <Tab key={key} id={key} className={cx(styles.tab)}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className={cx(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
