import { useCallback, useEffect } from 'react';
import type { ImportResult } from '#core/contract/import-preview.ts';
import type { Problem } from '#core/contract/reply.ts';
import { announce } from '../../state/announcements.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import styles from './done-step.module.css';
import { FileCards } from './file-cards.tsx';
import { ImportedList } from './imported-list.tsx';
import type { ImportFlow } from './import-flow.ts';
import { countReady, countSections, isMany, sectionOf } from './preview-order.ts';
import { storeProblemsOf } from './store-problems.ts';
import { useEnterKey } from './use-enter-key.ts';
import { Waiting } from './waiting.tsx';

/** The third step: what was imported, for whose profile and until when, and what was not and why. */
export function DoneStep({
  flow,
  result,
  problem,
  isImporting,
  waiting,
}: {
  readonly flow: ImportFlow;
  readonly result: ImportResult;
  /** Why trying the rest again went wrong. */
  readonly problem: Problem | null;
  readonly isImporting: boolean;
  readonly waiting: number;
}) {
  const say = useSay('import-license');
  const texts = useTexts();
  const { go } = useLicensingWindow();
  const { user } = useSnapshot().workstation;
  const { files, now, isInterrupted, remaining } = result;
  const common = useSay('common');
  const imported = files.filter((file) => sectionOf(file) === 'ready');
  const others = files.filter((file) => sectionOf(file) !== 'ready');
  const { ready, refused, unchanged } = countSections(files);
  const isAllHere = ready === 0 && refused === 0 && unchanged > 0;
  useEffect(() => announce(say('done-outcome', { imported: ready, failed: refused })), [say, ready, refused]);
  const finish = useCallback(() => {
    flow.back();
    go('checked-out-licenses');
  }, [flow, go]);
  const next = useCallback(() => void flow.checkNext(), [flow]);
  useEnterKey(waiting > 0 ? next : finish, true);
  const actions = (
    <>
      <Button onPress={flow.back}>{say('import-more')}</Button>
      {remaining > 0 && (
        <Button isPending={isImporting} onPress={() => void flow.commit()}>
          {common('try-again')}
        </Button>
      )}
      <Button variant={waiting > 0 ? 'secondary' : 'primary'} onPress={finish}>
        {say('done')}
      </Button>
      {waiting > 0 && (
        <Button variant="primary" onPress={next}>
          {say('check-next')}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={isAllHere ? say('done-already-title') : say('done-title', countReady(files))}
      aside={say('step-of', { step: 3 })}
      actions={actions}
      step="done"
    >
      {isInterrupted && <Notice tone="attention">{say('done-interrupted')}</Notice>}
      {problem !== null && <ProblemCard problem={problem} />}
      {storeProblemsOf(files).map((problem) => (
        <ProblemCard key={problem.code} problem={problem} />
      ))}
      {isAllHere && <p>{say('done-all-here', { profile: user })}</p>}
      {imported.length > 0 && (
        <>
          <ImportedList files={imported} now={now} profile={user} />
          <ul className={styles.remarks}>
            <li className={styles.remark}>
              <Icon name="user" size={18} />
              <span>{texts.clearing('import-on-shared-computer')}</span>
            </li>
            <li className={styles.remark}>
              <Icon name="clock" size={18} />
              <span>{texts.clearing('usage-from-now')}</span>
            </li>
          </ul>
        </>
      )}
      {refused > 0 && !isMany(countSections(others)) && <h2>{say('not-imported', { count: refused })}</h2>}
      {others.length > 0 && <FileCards files={others} now={now} isDone />}
      <Waiting count={waiting} label={say('check-next')} onNext={next} />
    </Page>
  );
}
