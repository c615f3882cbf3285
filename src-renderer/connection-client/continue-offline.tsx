import type { StartAnswer } from '#core/contract/starting.ts';
import { askedApplication } from '../state/dialog-request.ts';
import { useRequest, useSnapshot } from '../state/window-context.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { Ring, TickRing } from '../ui/ring.tsx';
import { ClientSheet, type ClientSheetProps } from './client-sheet.tsx';
import styles from './continue-offline.module.css';
import { OfflineLines } from './offline-lines.tsx';
import { notAffected } from './not-affected.ts';
import { WhyNoSignIn } from './why-no-sign-in.tsx';

/** What the message after the sign-in prompt is told. */
export interface ContinueOfflineProps {
  readonly surface: ClientSheetProps['surface'];
  readonly answer: StartAnswer;
  readonly onContinue: () => void;
  /** A sign-in has begun: its screen is due. */
  readonly onSignIn: () => void;
  readonly onClose: () => void;
  readonly onImport: () => void;
  readonly onDiagnostics: () => void;
}

/** "Continue offline?" in all its variants: what is left in a ring, three lines beside it, and one key to go on. */
export function ContinueOffline({ surface, answer, onContinue, onSignIn, onClose, onImport, onDiagnostics }: ContinueOfflineProps) {
  const { profile, serviceConfigured, wall } = useSnapshot();
  const texts = useTexts();
  const say = useSay('connection-client');
  const common = useSay('common');
  const signIn = useRequest('signIn');
  const { decision, prompt, now } = answer;
  const variant = prompt.afterClosing === 'none' ? 'allowed' : prompt.afterClosing;
  const words = texts.offlinePrompt(variant, decision, prompt, variant === 'ended' ? wall : now);
  const period = profile.ok ? profile.value.overview.offline : null;
  const isStronger = variant === 'last-three-days';
  const unaffected = notAffected(profile.ok ? profile.value.overview.covered : [], decision.application, say, texts);
  // What helps: in the last days and without a way on it comes first and has the focus.
  const helpsFirst = isStronger || !prompt.mayContinue;
  const helpIsImport = !serviceConfigured;
  return (
    <ClientSheet
      surface={surface}
      title={words.title}
      onClose={onClose}
      quietAction={
        helpIsImport && helpsFirst ? undefined : (
          <Button variant="quiet" onPress={onImport}>
            {common('import-a-license-file')}
          </Button>
        )
      }
      actions={
        <>
          {!prompt.mayContinue && <Button onPress={onClose}>{common('close')}</Button>}
          {variant === 'not-determined' && (
            <Button variant="primary" autoFocus onPress={onDiagnostics}>
              {say('diagnostics')}
            </Button>
          )}
          {prompt.mayContinue && helpsFirst && <Button onPress={onContinue}>{say('continue-offline')}</Button>}
          {serviceConfigured && (
            <Button
              variant={helpsFirst && !helpIsImport ? 'primary' : 'secondary'}
              autoFocus={helpsFirst && !helpIsImport}
              isPending={signIn.isPending}
              onPress={() => void signIn.run({ application: askedApplication(decision.application) }).then((reply) => (reply.ok ? onSignIn() : undefined))}
            >
              {common('sign-in')}
            </Button>
          )}
          {helpsFirst && helpIsImport && variant !== 'not-determined' && (
            <Button variant="primary" autoFocus onPress={onImport}>
              {common('import-a-license-file')}
            </Button>
          )}
          {prompt.mayContinue && !helpsFirst && (
            <Button variant="primary" autoFocus onPress={onContinue}>
              {say('continue-offline')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.picture}>
        {prompt.mayContinue && period !== null ? (
          <Ring days={period.days} daysLeft={period.daysLeft} fractionLeft={period.fractionLeft} size="large" />
        ) : (
          <TickRing tone="stop" icon={STOP_ICON[variant] ?? 'cross'} size="large" />
        )}
        <div className={styles.lines}>
          <OfflineLines answer={answer} isStronger={isStronger} serviceConfigured={serviceConfigured} body={words.body} />
          {!serviceConfigured && variant !== 'not-determined' && <WhyNoSignIn isCentred={false} />}
          {unaffected !== null && (
            <p className={styles.unaffected}>
              <Icon name="key" size={16} />
              {unaffected}
            </p>
          )}
        </div>
      </div>
      <RequestProblem problem={signIn.problem} />
    </ClientSheet>
  );
}

const STOP_ICON: Partial<Readonly<Record<string, 'clock' | 'user' | 'warning' | 'key'>>> = {
  ended: 'clock',
  forbidden: 'user',
  'never-signed-in': 'key',
  'not-determined': 'warning',
};
