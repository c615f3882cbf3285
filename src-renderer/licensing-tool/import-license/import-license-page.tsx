import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useLicensingWindow } from '../../state/window-context.ts';
import { ChooseStep } from './choose-step.tsx';
import { DoneStep } from './done-step.tsx';
import { importFlowOf } from './import-flow.ts';
import { PreviewStep } from './preview-step.tsx';
import { useSlowWork } from './use-slow-work.ts';
import { useWaitingFiles } from './use-waiting-files.ts';
import { WorkStep } from './work-step.tsx';

/** The Import page: choose, check and preview, confirm. What it shows is kept while other pages are looked at. */
export function ImportLicensePage() {
  const flow = importFlowOf(useLicensingWindow());
  const state = useStore(flow.store);
  const waiting = useWaitingFiles(flow, state);
  const isSlow = useSlowWork(state.work !== null);
  // What was done was read; who comes back comes to import something else.
  useEffect(() => () => flow.leaveDone(), [flow]);
  const { step, work } = state;
  if (work !== null && isSlow) return <WorkStep flow={flow} work={work} />;
  switch (step.name) {
    case 'choose':
      return <ChooseStep flow={flow} problem={step.problem} problemAt={step.problemAt} isChecking={work !== null} />;
    case 'preview':
      return (
        <PreviewStep
          flow={flow}
          preview={step.preview}
          problem={step.problem}
          isImporting={work !== null}
          waiting={waiting}
        />
      );
    case 'done':
      return <DoneStep flow={flow} result={step.result} problem={step.problem} isImporting={work !== null} waiting={waiting} />;
  }
}
