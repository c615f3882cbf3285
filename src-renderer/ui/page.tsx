import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from '../state/announcements.ts';
import { useSay } from '../state/texts-context.tsx';
import { useWindowState } from '../state/window-context.ts';
import styles from './page.module.css';
import { StatePill } from './state-pill.tsx';

/** What a page of the Licensing Tool is told. */
export interface PageProps {
  /** Its h1. */
  readonly title: string;
  /** A line below it. */
  readonly subtitle?: string;
  /** At the right of the title in place of the state of this profile: "Step 2 of 3". */
  readonly aside?: ReactNode;
  /** A bar at the foot that stays in sight: the primary action last. */
  readonly actions?: ReactNode;
  /** When this changes, the focus moves to the title as for a new page: a step within one. */
  readonly step?: string;
  readonly children: ReactNode;
}

/** A page: its title with the state of this profile, its content, and an optional bar of actions. Coming to it moves the focus to the title. */
export function Page({ title, subtitle, aside, actions, step = '', children }: PageProps) {
  const say = useSay('common');
  const snapshot = useWindowState((state) => state.snapshot);
  const visits = useWindowState((state) => state.visits);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef({ visits: 0, step });
  useEffect(() => {
    if (shown.current.visits === visits && shown.current.step === step) return;
    shown.current = { visits, step };
    heading.current?.focus();
    announce(say('page-opened', { page: title }));
  }, [visits, step, title, say]);
  useEffect(() => {
    document.title = say('page-of-window', { page: title });
  }, [title, say]);
  return (
    <>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <div className={styles.aside}>{aside ?? (snapshot?.profile.ok === true && <StatePill overview={snapshot.profile.value.overview} serviceConfigured={snapshot.serviceConfigured} />)}</div>
            {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
          </header>
          {children}
        </div>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </>
  );
}
