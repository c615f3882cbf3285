import { useId, type ReactNode } from 'react';
import { useSay } from '../state/texts-context.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-shapes.ts';
import styles from './notice.module.css';

/** How much a notice matters for work: `stop` means that something may not go on. */
export type NoticeTone = 'info' | 'ok' | 'attention' | 'stop';

/** What a notice is told. */
export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  /** Buttons behind the words. */
  readonly actions?: ReactNode;
  /** With this it has a cross, which tells what it is about: several notices may stand one above the other. */
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', ok: 'check', attention: 'warning', stop: 'stop' };

/** A banner or a remark inside a card: an icon, words, and what can be done. */
export function Notice({ tone, title, actions, onDismiss, children }: NoticeProps) {
  const say = useSay('common');
  const about = useId();
  return (
    <div className={cx(styles.notice, styles[tone])}>
      <Icon name={ICONS[tone]} size={20} className={styles.icon} />
      <div className={styles.content}>
        <div id={title === undefined ? about : undefined} className={styles.words}>
          {title !== undefined && (
            <p id={about} className={styles.title}>
              {title}
            </p>
          )}
          {children}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss !== undefined && <IconButton icon="cross" name={say('dismiss')} aria-describedby={about} onPress={onDismiss} className={styles.cross} />}
    </div>
  );
}
