import type { ReceiptView } from '#core/contract/clearing.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import styles from './receipts-body.module.css';
import { TwoHalves } from './two-halves.tsx';

/** What is left after clearing: when it was, the picture with its second half open, and a receipt for each checkout that went. */
export function ReceiptsBody({ receipts }: { readonly receipts: readonly ReceiptView[] }) {
  const say = useSay('clear-license');
  const texts = useTexts();
  const [first] = receipts;
  const isOne = receipts.length === 1;
  return (
    <div className={styles.body}>
      <p className={styles.when}>
        {first !== undefined && <span>{say('cleared-when', { at: first.clearedAt })}</span>}{' '}
        <span>{texts.clearing('not-again')}</span> <span>{say('others-clear-too')}</span>
      </p>
      <TwoHalves
        isCleared
        checkedInBy={receipts.every(({ checkedInBy }) => checkedInBy === 'receipt') ? 'receipt' : 'administrator'}
        isCheckedIn={receipts.length > 0 && receipts.every(({ service }) => service?.outcome === 'check-in')}
      />
      {!isOne && <h3>{say('receipts-count', { count: receipts.length })}</h3>}
      {receipts.map((receipt) => (
        <ReceiptCard key={receipt.checkoutId} receipt={receipt} isAlone={isOne} />
      ))}
    </div>
  );
}
