import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { Arrivals } from './arrivals.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import styles from './licensing-tool-frame.module.css';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { PAGES } from './pages.tsx';
import { ProblemScreen } from './problem-screen.tsx';
import { Ribbons } from './ribbons.tsx';
import { SkipLink } from './skip-link.tsx';
import { useCommands } from './use-commands.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

/** The Licensing Tool: ribbons, navigation, the page, and the dialogs above it. */
export function LicensingToolFrame() {
  useCommands();
  const isOver = useDroppedFiles();
  return (
    <div className={styles.window}>
      <SkipLink />
      <Ribbons />
      <div className={styles.frame}>
        <Navigation />
        <main className={styles.main}>
          <Notices />
          <CurrentPage />
        </main>
      </div>
      <Dialogs />
      <Arrivals />
      {isOver && <DropOverlay />}
    </div>
  );
}

function CurrentPage() {
  const route = useWindowState((state) => state.route);
  const { profile } = useSnapshot();
  const { Component, needsProfile } = PAGES[route];
  if (needsProfile && !profile.ok) return <ProfileProblem />;
  return (
    <PageBoundary key={route}>
      <Component />
    </PageBoundary>
  );
}

function ProfileProblem() {
  const say = useSay('problems');
  const common = useSay('common');
  const { profile } = useSnapshot();
  const { go, refresh } = useLicensingWindow();
  const isRefreshing = useWindowState((state) => state.isRefreshing);
  if (profile.ok) return null;
  const actions = (
    <>
      <Button variant="primary" isPending={isRefreshing} onPress={() => void refresh()}>
        {common('try-again')}
      </Button>
      <Button onPress={() => go('diagnostics')}>{common('open-diagnostics')}</Button>
    </>
  );
  return <ProblemScreen title={say('title')} problem={profile} actions={actions} />;
}
