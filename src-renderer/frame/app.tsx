import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Problem } from '#core/contract/reply.ts';
import { useLanguage, useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { ConnectionClientWindow } from './connection-client-window.tsx';
import { LicensingToolFrame } from './licensing-tool-frame.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { ProblemScreen } from './problem-screen.tsx';
import { useAppearance } from './use-appearance.ts';
import { usePageStays } from './use-page-stays.ts';
import { WholeWindow } from './whole-window.tsx';

/** The whole page: the surface that this window is, or why there is none. */
export function App() {
  const language = useLanguage();
  useAppearance();
  usePageStays();
  return (
    <I18nProvider locale={language}>
      <PageBoundary isOutermost>
        <Surface />
      </PageBoundary>
      <LiveRegion />
    </I18nProvider>
  );
}

function Surface() {
  const problem = useWindowState((state) => state.problem);
  const surface = useWindowState((state) => state.snapshot?.surface);
  if (problem !== null) return <NoClient problem={problem} />;
  if (surface === undefined) return null;
  if (surface.kind === 'licensing-tool') return <LicensingToolFrame />;
  return <ConnectionClientWindow surface={surface} />;
}

/** There is no main process to ask, or it has nothing to show. What it has stored stays stored. */
function NoClient({ problem }: { readonly problem: Problem }) {
  const say = useSay('problems');
  const common = useSay('common');
  const { load } = useLicensingWindow();
  const isLost = problem.code === 'connection-lost';
  useEffect(() => {
    document.title = say(isLost ? 'connection-lost' : 'title');
  }, [say, isLost]);
  const actions = (
    <Button variant="primary" onPress={() => (isLost ? location.reload() : void load())}>
      {common('try-again')}
    </Button>
  );
  return (
    <WholeWindow>
      <ProblemScreen title={say(isLost ? 'connection-lost' : 'title')} problem={problem} actions={actions} />
    </WholeWindow>
  );
}
