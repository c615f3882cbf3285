import { useState } from 'react';
import { useSay } from '../../state/texts-context.tsx';
import { useProfile, useSnapshot } from '../../state/window-context.ts';
import { Page } from '../../ui/page.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { EmptyList } from './empty-list.tsx';
import { LicenseList } from './license-list.tsx';
import { licenseRows } from './license-rows.ts';
import type { OpenedRow } from './opened-row.ts';
import { VerifyDialog } from './verify-dialog.tsx';

/** The page of licenses that are checked out to this profile: SES and SELECTserver in one list. */
export function CheckedOutLicensesPage() {
  const say = useSay('checked-out-licenses');
  const { now } = useSnapshot();
  const rows = licenseRows(useProfile(), now);
  const [opened, setOpened] = useState<OpenedRow | null>(null);
  const row = rows.find(({ id }) => id === opened?.id);
  const close = (): void => setOpened(null);
  return (
    <Page title={say('title')}>
      {rows.length === 0 ? <EmptyList /> : <LicenseList rows={rows} onOpen={setOpened} />}
      {row !== undefined && opened?.dialog === 'details' && (
        <DetailsDialog row={row} onClose={close} onVerify={() => setOpened({ dialog: 'verify', id: row.id })} />
      )}
      {row !== undefined && opened?.dialog === 'verify' && <VerifyDialog row={row} onClose={close} />}
    </Page>
  );
}
