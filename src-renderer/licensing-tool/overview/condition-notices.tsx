import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useLicensingWindow, useProfile, useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';

/**
 * What is odd here and now, before the first answers: a folder of trusted issuers that is not used, a disk that is full, a clock that seems wrong, a key that
 * cannot be reached.
 */
export function ConditionNotices() {
  const window = useLicensingWindow();
  const { clock, now, keystore, trustFolder } = useSnapshot();
  const { unrecorded, signIn } = useProfile();
  const texts = useTexts();
  const say = useSay('overview');
  const common = useSay('common');
  const diagnostics = (
    <Button size="small" onPress={() => window.go('diagnostics')}>
      {common('open-diagnostics')}
    </Button>
  );
  return (
    <>
      {trustFolder.problem !== null && <ProblemCard problem={trustFolder.problem} action={diagnostics} />}
      {unrecorded !== null && <ProblemCard problem={unrecorded} action={diagnostics} />}
      {clock.map((condition) => {
        if (condition === 'record-missing') return null;
        const { happened, meaning, next } = texts.notice(condition, { now });
        return (
          <Notice key={condition} tone="attention" title={happened}>
            <p>
              {meaning} {next}
            </p>
          </Notice>
        );
      })}
      {clock.includes('record-missing') && signIn.everSignedIn && (
        <Notice tone="attention" title={say('record-missing')} actions={diagnostics}>
          <p>{say('record-missing-meaning')}</p>
        </Notice>
      )}
      {keystore === 'unreachable' && (
        <Notice tone="attention" title={say('keystore-unreachable')} actions={diagnostics}>
          <p>{say('keystore-unreachable-meaning')}</p>
        </Notice>
      )}
    </>
  );
}
