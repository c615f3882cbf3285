import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ReceiptView } from '#core/contract/clearing.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';

/** The name of a receipt's file (license-file-format.md, Receipts). */
export function receiptFileName(checkoutId: CheckoutId): string {
  return `${checkoutId}.receipt`;
}

/** Words the message to the administrator about a cleared license, with the receipt's code where the issuer takes receipts. */
export function useReceiptMessage(): (receipt: ReceiptView) => string {
  const say = useSay('clear-license');
  const texts = useTexts();
  const { machineNames, user } = useSnapshot().workstation;
  return ({ applications, machineName, userId, clearedAt, checkoutId, code, takesReceipts }) => {
    const message = texts.clearing('message-to-administrator', {
      applications: texts.list(applications),
      machine: machineName ?? machineNames[0],
      at: clearedAt,
      user: userId ?? user,
      checkout: checkoutId,
    });
    return code === null || !takesReceipts ? message : `${message}\n${say('message-code', { code })}`;
  };
}
