import type { UntrustedService as Untrusted } from '#core/contract/sign-in.ts';
import { printable } from '#core/texts/printable.ts';
import { useSay } from '../state/texts-context.tsx';
import { useSnapshot } from '../state/window-context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Exact } from '../ui/exact.tsx';
import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { KeyValueList } from '../ui/key-value-list.tsx';
import { requestForIt } from './request-for-it.ts';
import styles from './untrusted-service.module.css';

/** Who signs for a service that nobody here vouches for, and the only way on: the IT department, and a telephone. */
export function UntrustedService({ service }: { readonly service: Untrusted }) {
  const say = useSay('sign-in');
  const sayOfSigner = useSay('import-license');
  const { signer, trustLine } = service;
  return (
    <div className={styles.untrusted}>
      {signer !== null && (
        <KeyValueList
          rows={[
            { name: sayOfSigner('signed-by'), value: <bdi>{printable(signer.subject)}</bdi> },
            { name: sayOfSigner('certified-by'), value: <bdi>{printable(signer.issuedBy)}</bdi> },
            { name: sayOfSigner('fingerprint'), value: <Exact>{fingerprintGroups(signer.fingerprint)}</Exact> },
          ]}
        />
      )}
      <p>{say('not-trusted-way-on')}</p>
      <div className={styles.line}>
        <Exact isBlock>{printable(trustLine)}</Exact>
      </div>
    </div>
  );
}

/** Copies the request that IT needs to trust the service. */
export function CopyRequestForIt({ service, isPrimary = false }: { readonly service: Untrusted; readonly isPrimary?: boolean }) {
  const { workstation } = useSnapshot();
  const say = useSay('sign-in');
  const sayOfSigner = useSay('import-license');
  return (
    <CopyButton
      text={requestForIt(service, workstation, say, sayOfSigner)}
      label={sayOfSigner('copy-request-for-it')}
      variant={isPrimary ? 'primary' : 'secondary'}
      autoFocus={isPrimary}
    />
  );
}
