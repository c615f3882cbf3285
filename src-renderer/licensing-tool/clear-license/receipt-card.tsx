import type { ReceiptView } from '#core/contract/clearing.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Exact } from '../../ui/exact.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MessageButton, SaveReceiptButton } from './receipt-buttons.tsx';
import styles from './receipt-card.module.css';
import { useReceiptMessage } from './receipt-message.ts';
import { QrCode } from './qr-code.tsx';

/** One receipt: its code to read out and its QR code; for an issuer that takes none, the message that takes its place. */
export function ReceiptCard({ receipt, isAlone }: { readonly receipt: ReceiptView; readonly isAlone: boolean }) {
  const say = useSay('clear-license');
  return (
    <section className={styles.card}>
      {receipt.because === 'linked' && <p className={styles.second}>{say('linked-receipt')}</p>}
      {receipt.takesReceipts ? <CodeOfReceipt receipt={receipt} /> : <MessageInstead receipt={receipt} />}
      {!isAlone && (
        <div className={styles.actions}>
          <SaveReceiptButton receipt={receipt} isNamed />
          <MessageButton receipt={receipt} isNamed />
        </div>
      )}
    </section>
  );
}

function CodeOfReceipt({ receipt: { code, text, checkoutId, checkedInBy, service } }: { readonly receipt: ReceiptView }) {
  const say = useSay('clear-license');
  const texts = useTexts();
  if (code === null || text === null) {
    return (
      <Notice tone="attention" title={say('no-receipt')}>
        <p>{say('no-receipt-kept')}</p>
        <p>
          <Exact>{checkoutId}</Exact>
        </p>
      </Notice>
    );
  }
  return (
    <div className={styles.receipt}>
      <QrCode text={text} title={say('qr-title', { code })} />
      <div className={styles.words}>
        <p className={styles.second}>{checkedInBy === 'receipt' ? texts.clearing('receipt-for', { checkedInBy }) : say('receipt-for-administrator')}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        {service === null && <p className={styles.second}>{checkedInBy === 'receipt' ? texts.clearing('usage-goes-on', { checkedInBy }) : say('usage-until-checked-in')}</p>}
        {service !== null && (
          <p>
            {service.outcome === 'refused'
              ? texts.clearing('receipt-refused')
              : texts.clearing('receipt-taken', { checkedInBy: service.outcome === 'check-in' ? 'receipt' : 'administrator' })}
          </p>
        )}
      </div>
    </div>
  );
}

function MessageInstead({ receipt }: { readonly receipt: ReceiptView }) {
  const say = useSay('clear-license');
  const texts = useTexts();
  const message = useReceiptMessage()(receipt);
  return (
    <div className={styles.message}>
      <p>
        {receipt.issuerName === null
          ? say('message-for-administrator')
          : texts.clearing('no-receipts-taken', { issuer: receipt.issuerName })}
      </p>
      <Exact isBlock>{printable(message)}</Exact>
      <p className={styles.second}>{say('usage-until-checked-in')}</p>
    </div>
  );
}
