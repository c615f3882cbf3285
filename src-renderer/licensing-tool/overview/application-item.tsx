import { formatDottedVersion } from '#core/application/version.ts';
import type { ApplicationRow } from '#core/contract/snapshot.ts';
import type { Decision } from '#core/status/decision.ts';
import { askedApplication } from '../../state/dialog-request.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useLicensingWindow, useRequest, useSnapshot } from '../../state/window-context.ts';
import { announce } from '../../state/announcements.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { useApplicationName } from './application-name.ts';
import styles from './applications-card.module.css';
import { lookOf, needsLicenseFile } from './status-look.ts';

/** One application with its status in words, why, and Start where it is registered on this computer. */
export function ApplicationItem({ row, onWhy }: { readonly row: ApplicationRow; readonly onWhy: (decision: Decision) => void }) {
  const { decision, canStart, isRunning } = row;
  const { now, serviceConfigured } = useSnapshot();
  const window = useLicensingWindow();
  const texts = useTexts();
  const say = useSay('overview');
  const common = useSay('common');
  const name = useApplicationName()(decision.application);
  const start = useRequest('startApplication');
  const { because, next } = texts.decision(decision, now);
  const statusOfRight = needsLicenseFile(decision, serviceConfigured) ? common('license-file-required') : texts.status(decision.status);
  const statusWords = decision.source === 'checkout' ? say('checked-out') : statusOfRight;
  const { version } = decision.application;
  const application = askedApplication(decision.application);
  const begin = async (): Promise<void> => {
    const reply = await start.run({ application });
    if (!reply.ok) return;
    if (reply.value.outcome === 'prompt-due') {
      window.open({ kind: 'connection-client', application, name });
      return;
    }
    window.notify({ tone: 'ok', words: (inWords) => inWords.window('overview')('started', { application: name }) });
    announce(say('started', { application: name }));
  };
  return (
    <li className={styles.item}>
      <span className={styles.letter} aria-hidden="true">
        {firstLetter(name)}
      </span>
      <div className={styles.name}>
        <h3>{name}</h3>
        {version !== null && <span className={styles.version}>{formatDottedVersion(version)}</span>}
      </div>
      <p className={styles.because}>
        {because}
        {!decision.mayRun && <span className={styles.next}> {next}</span>}
      </p>
      <div className={styles.status}>
        <Pill {...lookOf(decision, serviceConfigured)}>{statusWords}</Pill>
        {isRunning && (
          <Pill tone="neutral" icon="play">
            {say('running')}
          </Pill>
        )}
        <IconButton icon="help" name={say('why-application', { application: name })} onPress={() => onWhy(decision)} />
      </div>
      <div className={styles.start}>
        {canStart ? (
          <Button icon="play" isPending={start.isPending} aria-label={say('start-application', { application: name })} onPress={() => void begin()}>
            {say('start')}
          </Button>
        ) : (
          <span className={styles.outside}>{say('not-registered')}</span>
        )}
      </div>
      <div className={styles.problem}>
        <RequestProblem problem={start.problem} />
      </div>
    </li>
  );
}

/** The letter of the last word that begins with one: "Demo Modeler" and "Demo Drainage" differ in it. */
function firstLetter(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu);
  const letter = /^\p{L}\p{M}*/u.exec(words?.at(-1) ?? '');
  return letter?.[0].toLocaleUpperCase() ?? '';
}
