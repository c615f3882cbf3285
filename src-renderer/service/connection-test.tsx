import { useCallback, useState } from 'react';
import type { ConnectionTest } from '#core/contract/service.ts';
import type { Problem } from '#core/contract/reply.ts';
import { announce } from '../state/announcements.ts';
import { useSay } from '../state/texts-context.tsx';
import { useRequest } from '../state/window-context.ts';
import { CopyRequestForIt, UntrustedService } from './untrusted-service.tsx';
import { HopList, hopSummary } from './hop-list.tsx';
import styles from './connection-test.module.css';

/** A test of the way to the service that a person asked for. */
export interface UsedConnectionTest {
  readonly isPending: boolean;
  readonly problem: Problem | null;
  /** `null` before the first. */
  readonly result: ConnectionTest | null;
  /** Tests the address that is set (`null`), or one as it was typed. */
  readonly run: (address: string | null) => Promise<void>;
  readonly reset: () => void;
}

/** Tests the way to the service, and says in a sentence what came of it. */
export function useConnectionTest(): UsedConnectionTest {
  const test = useRequest('testConnection');
  const say = useSay('service-path');
  const [result, setResult] = useState<ConnectionTest | null>(null);
  const { run: ask, reset: forget } = test;
  const run = useCallback(
    async (address: string | null) => {
      setResult(null);
      const reply = await ask({ address });
      if (!reply.ok) return;
      setResult(reply.value);
      announce(hopSummary(reply.value, say));
    },
    [ask, say],
  );
  const reset = useCallback(() => {
    forget();
    setResult(null);
  }, [forget]);
  return { isPending: test.isPending, problem: test.problem, result, run, reset };
}

/** What a test found, hop by hop, and what IT needs where the issuer is not trusted. */
export function ConnectionTestResult({ result }: { readonly result: ConnectionTest }) {
  const say = useSay('service-path');
  return (
    <div className={styles.result}>
      <p className={styles.summary}>{hopSummary(result, say)}</p>
      <HopList hops={result.hops} />
      {result.untrusted !== null && (
        <>
          <UntrustedService service={result.untrusted} />
          <div className={styles.copy}>
            <CopyRequestForIt service={result.untrusted} />
          </div>
        </>
      )}
    </div>
  );
}
