import { useSay } from '../../state/texts-context.tsx';
import { useLicensingWindow } from '../../state/window-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { OpenedRow } from './opened-row.ts';
import { actionsOf, type LicenseRow } from './license-rows.ts';
import styles from './row-actions.module.css';

/** What can be done with a row: icons, whose names say with what. Each has its place in the column; what a row does not have leaves it empty. */
export function RowActions({
  row,
  name,
  onOpen,
}: {
  readonly row: LicenseRow;
  readonly name: string;
  readonly onOpen: (opened: OpenedRow) => void;
}) {
  const say = useSay('checked-out-licenses');
  const { open } = useLicensingWindow();
  const { canClear, canVerify, hasReceipt } = actionsOf(row);
  const { id } = row;
  return (
    <div className={styles.actions}>
      <IconButton
        icon="info"
        name={say('details-of', { license: name })}
        onPress={() => onOpen({ dialog: 'details', id })}
      />
      {!canVerify && !hasReceipt && <span className={styles.nothing} />}
      {canVerify && (
        <IconButton
          icon="refresh"
          name={say('verify-again-named', { license: name })}
          onPress={() => onOpen({ dialog: 'verify', id })}
        />
      )}
      {hasReceipt && (
        <IconButton
          icon="qr"
          name={say('receipt-of', { license: name })}
          onPress={() => open({ kind: 'receipt', checkoutId: id })}
        />
      )}
      {!canClear && <span className={styles.nothing} />}
      {canClear && (
        <IconButton
          icon="trash"
          name={say('clear-named', { license: name })}
          onPress={() => open({ kind: 'clear-license', checkoutId: id })}
        />
      )}
    </div>
  );
}
