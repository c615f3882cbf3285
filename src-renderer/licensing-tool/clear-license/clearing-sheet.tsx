import { useEffect } from 'react';
import { announce } from '../../state/announcements.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, type DialogProps } from '../../ui/dialog.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { ClearQuestionBody } from './clear-question-body.tsx';
import type { ClearingStep } from './clearing-step.ts';
import { MessageButton, SaveReceiptButton } from './receipt-buttons.tsx';
import { ReceiptsBody } from './receipts-body.tsx';
import { useQuestionTitle } from './question-title.ts';
import { useReceiptTitle } from './receipt-title.ts';

/** What the sheet is told. */
export interface ClearingSheetProps {
  readonly step: ClearingStep;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** The one sheet of clearing. It stays while its content goes from the question to the receipt, so that the focus has a way back. */
export function ClearingSheet({ step, onClear, onClose }: ClearingSheetProps) {
  const shown = useSheet(step, onClear, onClose);
  const { title } = shown;
  const isReceipt = step.name === 'receipts';
  useEffect(() => {
    if (isReceipt) announce(title);
  }, [isReceipt, title]);
  return <Dialog {...shown} onClose={onClose} />;
}

function useSheet(step: ClearingStep, onClear: () => void, onClose: () => void): Omit<DialogProps, 'onClose'> {
  const say = useSay('clear-license');
  const common = useSay('common');
  const questionTitle = useQuestionTitle();
  const receiptTitle = useReceiptTitle();
  const close = (
    <Button key="close" variant="primary" onPress={onClose} autoFocus>
      {common('close')}
    </Button>
  );
  if (step.name === 'stopped')
    return { title: say('nothing-to-clear'), actions: close, children: <ProblemCard problem={step.problem} /> };
  if (step.name === 'receipts') {
    const { receipts } = step;
    const [receipt, ...others] = receipts;
    const isOne = receipt !== undefined && others.length === 0;
    return {
      title: receiptTitle(receipts),
      size: 'large',
      ...(isOne ? { quietAction: <SaveReceiptButton receipt={receipt} /> } : {}),
      actions: (
        <>
          {isOne && <MessageButton receipt={receipt} />}
          {close}
        </>
      ),
      children: <ReceiptsBody receipts={receipts} />,
    };
  }
  const { question, problem, isPending } = step;
  const body = <ClearQuestionBody question={question} problem={problem} />;
  if (question.plan.outcome !== 'clear') return { title: say('nothing-to-clear'), actions: close, children: body };
  return {
    role: 'alertdialog',
    title: questionTitle(question.plan),
    isBusy: isPending,
    actions: (
      <>
        <Button onPress={onClose} autoFocus isDisabled={isPending}>
          {say('keep')}
        </Button>
        <Button variant="danger" onPress={onClear} isPending={isPending}>
          {say('clear-license')}
        </Button>
      </>
    ),
    children: body,
  };
}
