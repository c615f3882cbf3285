import { useCallback, useEffect, useId } from 'react';
import type { ImportPreview } from '#core/contract/import-preview.ts';
import type { Problem } from '#core/contract/reply.ts';
import { announce } from '../../state/announcements.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useToldProblem } from '../../state/use-told-problem.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { FileCards } from './file-cards.tsx';
import type { ImportFlow } from './import-flow.ts';
import { countReady, countSections } from './preview-order.ts';
import styles from './preview-step.module.css';
import { usePreviewSentence } from './preview-sentence.ts';
import { useEnterKey } from './use-enter-key.ts';
import { Waiting } from './waiting.tsx';

/** What the second step is told. */
export interface PreviewStepProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  /** Why confirming went wrong; nothing was imported then. */
  readonly problem: Problem | null;
  readonly isImporting: boolean;
  readonly waiting: number;
}

/** The second step: a card for each file with what was checked and what would become of it. Enter confirms. */
export function PreviewStep({ flow, preview, problem, isImporting, waiting }: PreviewStepProps) {
  const say = useSay('import-license');
  const texts = useTexts();
  const { files, importable, isInterrupted, now, previewId } = preview;
  const { refused, unchanged } = countSections(files);
  const sentence = usePreviewSentence(files);
  const reasonId = useId();
  useToldProblem(problem);
  useEffect(() => announce(sentence), [previewId, sentence]);
  const commit = useCallback(() => void flow.commit(), [flow]);
  const canImport = importable > 0;
  useEnterKey(commit, canImport && !isImporting);
  const actions = (
    <>
      {!canImport && (
        <p id={reasonId} className={styles.reason}>
          {say(unchanged === 0 ? 'nothing-to-import' : refused === 0 ? 'all-here-already' : 'rest-here-already')}
        </p>
      )}
      <Button variant={canImport ? 'secondary' : 'primary'} onPress={flow.back} isDisabled={isImporting}>
        {say('back')}
      </Button>
      <Button
        variant={canImport ? 'primary' : 'secondary'}
        onPress={commit}
        isPending={isImporting}
        isDisabled={!canImport}
        {...(canImport ? {} : { 'aria-describedby': reasonId })}
      >
        {say('import', countReady(files))}
      </Button>
    </>
  );
  return (
    <Page
      title={say('preview-title')}
      subtitle={say('nothing-changed-yet')}
      aside={say('step-of', { step: 2 })}
      actions={actions}
      step={previewId}
    >
      {problem !== null && <ProblemCard problem={problem} />}
      {isInterrupted && <Notice tone="attention">{say('was-interrupted')}</Notice>}
      <FileCards files={files} now={now} isDone={false} />
      {canImport && (
        <p className={styles.profile}>
          <Icon name="user" size={18} />
          <span>{texts.clearing('import-on-shared-computer')}</span>
        </p>
      )}
      <Waiting
        count={waiting}
        hint={say('waiting-hint')}
        label={say('leave-and-check-next')}
        onNext={() => void flow.checkNext()}
      />
    </Page>
  );
}
