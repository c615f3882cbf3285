import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** What a question before something that cannot be undone is told. */
export interface AlertDialogProps {
  readonly title: string;
  /** Repeats the verb of the title: "Clear license". */
  readonly confirmLabel: string;
  /** The safe way, which has the focus: "Keep". */
  readonly keepLabel: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** Asks before something that cannot be undone; the safe button has the focus, and Esc is the same as it. */
export function AlertDialog({ title, confirmLabel, keepLabel, onConfirm, onKeep, isPending = false, children }: AlertDialogProps) {
  const actions = (
    <>
      <Button onPress={onKeep} autoFocus isDisabled={isPending}>
        {keepLabel}
      </Button>
      <Button variant="danger" onPress={onConfirm} isPending={isPending}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={title} onClose={onKeep} isBusy={isPending} actions={actions}>
      {children}
    </Dialog>
  );
}
