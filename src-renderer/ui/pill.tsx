import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';
import styles from './pill.module.css';

/**
 * What a colour means: `accent` a checkout, `ok` all well, `grace` for a time only, `stop` may not, `neutral` neither.
 */
export type Tone = 'accent' | 'ok' | 'grace' | 'stop' | 'neutral';

/** What a pill is told. */
export interface PillProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly isOnTint?: boolean;
  readonly children: ReactNode;
}

/** A state: an icon, a word and a colour, never the colour alone. */
export function Pill({ tone, icon, isOnTint = false, children }: PillProps) {
  return (
    <span className={cx(styles.pill, styles[tone], isOnTint && styles.onTint)}>
      <Icon name={icon} size={16} />
      <span>{children}</span>
    </span>
  );
}
