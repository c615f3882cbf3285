import { beginsAt } from '#core/checkout/checkout-state.ts';
import type { CheckoutUser } from '#core/checkout/checkout.ts';
import { userName } from '#core/checkout/user-name.ts';
import { formatDottedVersion } from '#core/application/version.ts';
import { latest } from '#core/time/instant.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useLicensingWindow } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Exact } from '../../ui/exact.tsx';
import { End, Instant } from '../../ui/instant.tsx';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Table } from '../../ui/table.tsx';
import styles from './details-dialog.module.css';
import { actionsOf, type LicenseRow, type RowApplication } from './license-rows.ts';
import { RowReason } from './row-reason.tsx';
import { STATE_LOOKS } from './state-looks.ts';
import { useRowWords } from './use-row-words.ts';

/** What the details are told. */
export interface DetailsDialogProps {
  readonly row: LicenseRow;
  readonly onClose: () => void;
  readonly onVerify: () => void;
}

/** Everything that is known of a checkout, and what can be done with it. */
export function DetailsDialog({ row, onClose, onVerify }: DetailsDialogProps) {
  const say = useSay('checked-out-licenses');
  const common = useSay('common');
  const words = useRowWords();
  const { open } = useLicensingWindow();
  const { canClear, canVerify, hasReceipt } = actionsOf(row);
  const leaveFor = (kind: 'clear-license' | 'receipt') => () => {
    onClose();
    open({ kind, checkoutId: row.id });
  };
  const actions = (
    <>
      {canVerify && <Button onPress={onVerify}>{say('verify-again')}</Button>}
      {hasReceipt && <Button onPress={leaveFor('receipt')}>{say('receipt')}</Button>}
      <Button variant="primary" onPress={onClose}>
        {common('close')}
      </Button>
    </>
  );
  const quiet = canClear ? (
    <Button
      variant="quiet"
      icon="trash"
      onPress={leaveFor('clear-license')}
      aria-label={say('clear-named', { license: words.name(row) })}
    >
      {say('clear')}
    </Button>
  ) : undefined;
  return (
    <Dialog title={words.name(row)} onClose={onClose} size="large" actions={actions} quietAction={quiet}>
      <div className={styles.details}>
        <div className={styles.state}>
          <Pill {...STATE_LOOKS[row.state]}>{words.state(row.state)}</Pill>
          {!row.isUsable && <RowReason row={row} />}
        </div>
        {row.license === null && <Notice tone="info">{say('not-shown')}</Notice>}
        <Card>
          <Fields row={row} />
        </Card>
        <Applications applications={row.applications} />
      </div>
    </Dialog>
  );
}

function Fields({ row }: { readonly row: LicenseRow }) {
  const say = useSay('checked-out-licenses');
  const id: KeyValue = {
    name: say('checkout-id'),
    value: (
      <span className={styles.id}>
        <Exact>{row.id}</Exact>
        <CopyButton text={row.id} />
      </span>
    ),
  };
  const ends: KeyValue = { name: say('ends'), value: <End at={row.expiresAt} /> };
  const imported: KeyValue = { name: say('imported'), value: <Instant at={row.importedAt} /> };
  if (row.license === null) return <KeyValueList rows={[id, ends, imported]} />;
  const { stored, service } = row.license;
  const { checkout, issuerName, clearedAt, revokedAt } = stored;
  const { organization, user, machineName, issuedAt, notBefore, entitlementCountry, activationKey } = checkout;
  const rows: readonly (KeyValue | null)[] = [
    id,
    { name: say('license-service'), value: <span translate="no">{service}</span> },
    { name: say('user'), value: <LicensedUser user={user} /> },
    { name: say('computer'), value: <Exact>{printable(machineName)}</Exact> },
    { name: say('organization'), value: <bdi>{printable(organization.name ?? organization.id)}</bdi> },
    { name: say('issuer'), value: <bdi>{printable(issuerName)}</bdi> },
    { name: say('issued'), value: <Instant at={issuedAt} /> },
    // It holds from a day before the day it says (the clock may be behind), and never before it was issued.
    { name: say('begins'), value: <Instant at={latest(issuedAt, beginsAt(notBefore))} /> },
    ends,
    imported,
    clearedAt === null ? null : { name: say('cleared-on'), value: <Instant at={clearedAt} /> },
    revokedAt === null ? null : { name: say('revoked-on'), value: <Instant at={revokedAt} /> },
    {
      name: say('country'),
      value: entitlementCountry === null ? say('unknown') : <bdi>{printable(entitlementCountry)}</bdi>,
    },
    // The key never reaches this page whole.
    activationKey === null ? null : { name: say('activation-key'), value: <Exact>{printable(activationKey)}</Exact> },
  ];
  return <KeyValueList rows={rows.filter((one) => one !== null)} />;
}

/** "You" with the id behind it for who is signed in, where the license has no name. */
function LicensedUser({ user }: { readonly user: CheckoutUser }) {
  const say = useSay('checked-out-licenses');
  const name = userName(user);
  if (!useRowWords().isYou(user) || name !== user.id) return <bdi>{printable(name)}</bdi>;
  return (
    <>
      {say('you')} <Exact>{printable(user.id)}</Exact>
    </>
  );
}

function Applications({ applications }: { readonly applications: readonly RowApplication[] }) {
  const say = useSay('checked-out-licenses');
  const { name } = useApplicationTitles();
  return (
    <Card padding="none">
      <Table
        caption={say('applications')}
        columns={[
          { key: 'application', title: say('applications'), isRowHeader: true, cell: (one) => <bdi>{name(one)}</bdi> },
          {
            key: 'version',
            title: say('version'),
            cell: ({ version }) => (version === null ? say('unknown') : formatDottedVersion(version)),
          },
          {
            key: 'product',
            title: say('product'),
            cell: ({ productId, featureString }) => (
              <>
                <Exact>{productId}</Exact>
                {featureString !== '' && <p className={styles.feature}>{say('feature', { feature: featureString })}</p>}
              </>
            ),
          },
          { key: 'ends', title: say('ends'), cell: ({ expiresAt }) => <End at={expiresAt} /> },
        ]}
        rows={applications}
        rowKey={({ productId, featureString }) => `${productId} ${featureString}`}
      />
    </Card>
  );
}
