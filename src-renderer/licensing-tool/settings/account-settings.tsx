import { useState } from 'react';
import { announce } from '../../state/announcements.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useSignIn } from '../../state/use-sign-in.ts';
import { useLicensingWindow, useRequest, useSnapshot } from '../../state/window-context.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Instant } from '../../ui/instant.tsx';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import styles from './settings-page.module.css';

/** Who is signed in, where that is kept, when it was confirmed and will be again; signing in and out. */
export function AccountSettings() {
  const { service, serviceConfigured } = useSnapshot();
  const say = useSay('account');
  const common = useSay('common');
  const window = useLicensingWindow();
  const signIn = useSignIn();
  const [isAsked, setIsAsked] = useState(false);
  const { account, refresh, tokenKeptIn } = service;
  const again = useRefreshAgain();
  if (account === null) {
    return (
      <Card title={say('title')}>
        <p>{say('nobody')}</p>
        <p className={styles.meaning}>{say(serviceConfigured ? 'nobody-meaning' : 'nobody-no-service')}</p>
        {serviceConfigured && (
          <div className={styles.buttons}>
            <Button variant="primary" isPending={signIn.isPending} onPress={signIn.begin}>
              {common('sign-in')}
            </Button>
          </div>
        )}
        <RequestProblem problem={signIn.problem} />
      </Card>
    );
  }
  const rows: readonly KeyValue[] = [
    { name: say(tokenKeptIn === null ? 'entitlements-of' : 'signed-in-as'), value: <bdi>{[account.name, account.email ?? account.userId].filter((one) => one !== null).join(' · ')}</bdi> },
    ...(account.organization === null ? [] : [{ name: say('organization'), value: <bdi>{account.organization}</bdi> }]),
    ...(account.usageCountry === null ? [] : [{ name: say('usage-country'), value: account.usageCountry }]),
    { name: say('last-refresh'), value: refresh.lastAt === null ? say('not-yet') : <Instant at={refresh.lastAt} /> },
    ...(refresh.nextAt === null ? [] : [{ name: say('next-refresh'), value: <Instant at={refresh.nextAt} /> }]),
    tokenKeptIn === null
      ? { name: say('sign-in'), value: <Told what={say('not-signed-in')} meaning={say('not-signed-in-meaning')} /> }
      : { name: say('kept'), value: <Told what={say(`kept-${tokenKeptIn}`)} meaning={say(`kept-${tokenKeptIn}-meaning`)} /> },
  ];
  return (
    <Card title={say('title')}>
      <KeyValueList spacing="wide" rows={rows} />
      {refresh.isUnderWay && <p className={styles.meaning}>{say('refreshing')}</p>}
      {refresh.problem !== null && !refresh.isUnderWay && (
        <div className={styles.failed}>
          <h3>{say('refresh-failed')}</h3>
          <ProblemCard
            problem={refresh.problem}
            action={
              <Button size="small" onPress={() => window.go('diagnostics')}>
                {common('open-diagnostics')}
              </Button>
            }
          />
        </div>
      )}
      <div className={styles.buttons}>
        {tokenKeptIn === null && serviceConfigured && (
          <Button variant="primary" onPress={signIn.begin}>
            {common('sign-in')}
          </Button>
        )}
        {tokenKeptIn !== null && (
          <Button icon="refresh" isPending={refresh.isUnderWay} onPress={again}>
            {say('refresh')}
          </Button>
        )}
        <Button onPress={() => setIsAsked(true)}>{say('sign-out')}</Button>
      </div>
      {isAsked && <SignOutQuestion account={account.email ?? account.name} onDone={() => setIsAsked(false)} />}
    </Card>
  );
}

function Told({ what, meaning }: { readonly what: string; readonly meaning: string }) {
  return (
    <>
      {what}
      <p className={styles.meaning}>{meaning}</p>
    </>
  );
}

function useRefreshAgain(): () => void {
  const { refresh } = useLicensingWindow();
  return () => void refresh();
}

function SignOutQuestion({ account, onDone }: { readonly account: string | null; readonly onDone: () => void }) {
  const say = useSay('account');
  const window = useLicensingWindow();
  const signOut = useRequest('signOut');
  const confirm = async (): Promise<void> => {
    const reply = await signOut.run({});
    if (!reply.ok) return;
    window.notify({ tone: 'ok', words: (texts) => texts.window('account')('signed-out') });
    announce(say('signed-out'));
    onDone();
  };
  return (
    <AlertDialog
      title={say('sign-out-question', { account })}
      confirmLabel={say('sign-out')}
      keepLabel={say('stay')}
      isPending={signOut.isPending}
      onConfirm={() => void confirm()}
      onKeep={onDone}
    >
      <p>{say('sign-out-body')}</p>
      <RequestProblem problem={signOut.problem} />
    </AlertDialog>
  );
}
