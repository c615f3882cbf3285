import type { ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import styles from './client-sheet.module.css';

/** What a screen of the CONNECTION Client is told. */
export interface ClientSheetProps {
  /** In a window of its own, or as a dialog above the Licensing Tool. */
  readonly surface: 'window' | 'dialog';
  readonly title: string;
  /** Called by Esc and by the cross of the dialog; a window of its own has its system's own cross. */
  readonly onClose: () => void;
  /** The buttons at the right of the footer, the primary one last. */
  readonly actions: ReactNode;
  /** A quiet button at the left of the footer. */
  readonly quietAction: ReactNode;
  readonly children: ReactNode;
}

/** One screen of the CONNECTION Client: the same words, pictures and buttons in a small window and in a dialog. */
export function ClientSheet({ surface, title, onClose, actions, quietAction, children }: ClientSheetProps) {
  if (surface === 'dialog') {
    return (
      <Dialog title={title} onClose={onClose} size="medium" actions={actions} quietAction={quietAction}>
        {children}
      </Dialog>
    );
  }
  return (
    <main
      className={styles.window}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.body}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
      <div className={styles.foot}>
        <div>{quietAction}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </main>
  );
}
