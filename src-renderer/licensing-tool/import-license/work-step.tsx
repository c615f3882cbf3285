import { useSay } from '../../state/texts-context.tsx';
import { useWindowState } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ImportFlow } from './import-flow.ts';

/** Work on many files, with how far it is and a way to stop it. */
export function WorkStep({ flow, work }: { readonly flow: ImportFlow; readonly work: 'checking' | 'importing' }) {
  const say = useSay('import-license');
  const progress = useWindowState((state) => state.progress);
  const isImporting = work === 'importing';
  return (
    <Page
      title={say(isImporting ? 'importing-title' : 'checking-title')}
      {...(isImporting ? {} : { subtitle: say('nothing-changed-yet') })}
      aside={say('step-of', { step: 2 })}
      step={work}
    >
      <Card>
        <Progress label={say(work)} done={progress?.done ?? 0} known={progress?.known ?? 0} onCancel={flow.cancel} />
      </Card>
    </Page>
  );
}
