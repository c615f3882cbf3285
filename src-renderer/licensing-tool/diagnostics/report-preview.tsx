import { useState } from 'react';
import type { DiagnosticsView } from '#core/contract/diagnostics.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './diagnostics-page.module.css';

/** More lines than anyone reads here; the report has all. */
const MOST_LINES = 200;

/** What a saved report would hold, word for word, so that nobody sends what they have not seen. */
export function ReportPreview({ view }: { readonly view: DiagnosticsView }) {
  const say = useSay('diagnostics');
  const sayOfLog = useSay('notifications');
  const [isOpen, setIsOpen] = useState(false);
  const [selected, setSelected] = useState<'report' | 'log' | 'program-log'>('report');
  const lines = view.logLines.slice(0, MOST_LINES);
  const programLines = view.programLog.slice(0, MOST_LINES);
  return (
    <div className={styles.preview}>
      <Button variant="quiet" icon={isOpen ? 'chevron-down' : 'chevron-right'} aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {say('preview')}
      </Button>
      {isOpen && (
        <Tabs
          label={say('preview')}
          selected={selected}
          onSelect={setSelected}
          tabs={[
            {
              key: 'report',
              title: say('preview-report'),
              content: <Lines text={view.reportText} label={say('preview-report')} />,
            },
            {
              key: 'log',
              title: say('preview-log'),
              content: (
                <>
                  <p className={styles.explained}>{say('log-lines', { count: view.logLines.length })}</p>
                  {view.logLines.length > lines.length && <p className={styles.explained}>{say('first-lines', { count: lines.length, total: view.logLines.length })}</p>}
                  <Lines text={lines.join('\n')} label={say('preview-log')} />
                </>
              ),
            },
            {
              key: 'program-log',
              title: sayOfLog('program-log'),
              content: (
                <>
                  <p className={styles.explained}>{say('log-lines', { count: view.programLog.length })}</p>
                  {view.programLog.length > programLines.length && (
                    <p className={styles.explained}>{say('first-lines', { count: programLines.length, total: view.programLog.length })}</p>
                  )}
                  {programLines.length > 0 && <Lines text={programLines.join('\n')} label={sayOfLog('program-log')} />}
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

/** Text that is wider than the window scrolls by itself, also by keyboard. */
function Lines({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <pre className={styles.lines} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}
