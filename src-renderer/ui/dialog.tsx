import { useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLayer, useLayerNote } from '../state/open-layers.ts';
import { useSay } from '../state/texts-context.tsx';
import { cx } from './class-names.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useScrollable } from './use-scrollable.ts';

/** What a dialog is told. It is open while it is rendered: render it when it is due. */
export interface DialogProps {
  /** Its h2, by which screen readers name it. */
  readonly title: string;
  /** Called by Esc and by the cross. */
  readonly onClose: () => void;
  /** `alertdialog` for a question that interrupts; it has no cross: one of its buttons is pressed, or Esc. */
  readonly role?: 'dialog' | 'alertdialog';
  /** `small` 420 px, `medium` 560 px, `large` 760 px at most. */
  readonly size?: 'small' | 'medium' | 'large';
  /** The buttons at the right of the footer, the primary one last. */
  readonly actions?: ReactNode;
  /** A quiet button at the left of the footer. */
  readonly quietAction?: ReactNode;
  /** While something is being done that must not be left alone, Esc does nothing. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** A dialog above the window: it keeps the focus inside, Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, role = 'dialog', size = 'medium', actions, quietAction, isBusy = false, children }: DialogProps) {
  const say = useSay('common');
  useLayer(true);
  const note = useLayerNote();
  const body = useRef<HTMLDivElement>(null);
  const isScrollable = useScrollable(body);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled={isBusy} onOpenChange={(isOpen) => !isOpen && onClose()} className={cx(styles.veil)}>
      <Modal className={cx(styles.sheet, styles[size])}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={cx(styles.title)}>
              {title}
            </Heading>
            {role === 'dialog' && !isBusy && <IconButton icon="cross" name={say('close')} onPress={onClose} className={styles.cross} />}
          </div>
          <div ref={body} className={styles.body} tabIndex={isScrollable ? 0 : undefined}>
            <div>{children}</div>
          </div>
          {note !== null && (
            <div className={styles.note}>
              <Icon name="file" size={18} />
              <p>{note}</p>
            </div>
          )}
          {(actions !== undefined || quietAction !== undefined) && (
            <div className={styles.foot}>
              <div className={styles.quiet}>{quietAction}</div>
              <div className={styles.actions}>{actions}</div>
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
