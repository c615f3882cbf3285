import type { FileView } from '#core/contract/import-preview.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Exact } from '../../ui/exact.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import styles from './untrusted-signer.module.css';

/** Who signed a file that nobody here vouches for, and the only way on: the IT department, and a telephone. */
export function UntrustedSigner({ file }: { readonly file: FileView }) {
  const say = useSay('import-license');
  const { signer } = file;
  if (signer === null) return null;
  const rows = [
    { name: say('signed-by'), value: <bdi>{printable(signer.subject)}</bdi> },
    { name: say('certified-by'), value: <bdi>{printable(signer.issuedBy)}</bdi> },
    { name: say('fingerprint'), value: <Exact>{fingerprintGroups(signer.fingerprint)}</Exact> },
  ];
  return (
    <div className={styles.signer}>
      <p className={styles.title}>{say('signer-title')}</p>
      <KeyValueList rows={rows} />
      <Notice tone="attention">
        <p>{say('way-on')}</p>
      </Notice>
    </div>
  );
}
