import { useEffect, useState } from 'react';
import type { DiagnosticsView } from '#core/contract/diagnostics.ts';
import { announce } from '../../state/announcements.ts';
import { saveFile } from '../../state/save-file.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useRequest } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { byCheck } from './by-check.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './diagnostics-page.module.css';
import { ReportPreview } from './report-preview.tsx';
import { ServicePath } from './service-path.tsx';

/** The Diagnostics page: what this installation rests on, what to do about what is wrong, and a report for somebody who helps. */
export function DiagnosticsPage() {
  const say = useSay('diagnostics');
  const look = useRequest('getDiagnostics');
  const save = useRequest('saveDiagnostics');
  const [view, setView] = useState<DiagnosticsView | null>(null);
  const { run } = look;
  const lookAgain = async (): Promise<void> => {
    const reply = await run({});
    if (!reply.ok) return;
    setView(reply.value);
    announce(summaryOf(reply.value, say));
  };
  useEffect(() => {
    let isCurrent = true;
    void run({}).then((reply) => {
      if (isCurrent && reply.ok) setView(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [run]);
  const saveZip = async (): Promise<void> => {
    const reply = await save.run({});
    if (!reply.ok) return;
    saveFile(reply.value);
    announce(say('saved'));
  };
  return (
    <Page title={say('title')}>
      {look.problem !== null && <ProblemCard problem={look.problem} />}
      {view !== null && (
        <>
          <Card
            title={say('health')}
            padding="none"
            aside={
              <Button size="small" icon="refresh" isPending={look.isPending} onPress={() => void lookAgain()}>
                {say('look-again')}
              </Button>
            }
          >
            <p className={styles.summary}>{summaryOf(view, say)}</p>
            <ul>
              {byCheck(view.findings).map((lookedAt) => (
                <FindingItem key={lookedAt.check} lookedAt={lookedAt} />
              ))}
            </ul>
          </Card>
          <ServicePath />
          <Card title={say('report')}>
            <p className={styles.explained}>{say('report-body')}</p>
            <Button icon="download" variant="primary" isPending={save.isPending} onPress={() => void saveZip()}>
              {say('save-zip')}
            </Button>
            <RequestProblem problem={save.problem} />
            <ReportPreview view={view} />
          </Card>
        </>
      )}
    </Page>
  );
}

function summaryOf({ findings }: DiagnosticsView, say: ReturnType<typeof useSay<'diagnostics'>>): string {
  const count = (state: string): number => findings.filter((one) => one.state === state).length;
  if (count('bad') > 0) return say('some-bad', { count: count('bad') });
  return count('attention') > 0 ? say('some-attention', { count: count('attention') }) : say('all-good');
}
