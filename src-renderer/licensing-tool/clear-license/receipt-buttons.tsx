import type { ReceiptView } from '#core/contract/clearing.ts';
import { saveText } from '../../state/save-file.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { receiptFileName, useReceiptMessage } from './receipt-message.ts';

/** A button for one receipt; `isNamed` where several stand on the sheet, so that each says whose it is. */
interface ReceiptButtonProps {
  readonly receipt: ReceiptView;
  readonly isNamed?: boolean;
}

/** Offers the `.receipt` file as a download. Nothing where the issuer takes no receipts, or there is none. */
export function SaveReceiptButton({ receipt, isNamed = false }: ReceiptButtonProps) {
  const say = useSay('clear-license');
  const texts = useTexts();
  const { text, takesReceipts, checkoutId, applications } = receipt;
  if (text === null || !takesReceipts) return null;
  const name = isNamed ? { 'aria-label': say('save-receipt-named', { applications: texts.list(applications) }) } : {};
  return (
    <Button {...name} variant="quiet" icon="download" onPress={() => saveText(receiptFileName(checkoutId), text)}>
      {say('save-receipt')}
    </Button>
  );
}

/** Copies the message to the administrator, with the code where there is one. */
export function MessageButton({ receipt, isNamed = false }: ReceiptButtonProps) {
  const say = useSay('clear-license');
  const texts = useTexts();
  const message = useReceiptMessage()(receipt);
  const label = isNamed
    ? say('copy-message-named', { applications: texts.list(receipt.applications) })
    : say('copy-message');
  return <CopyButton text={message} label={label} />;
}
