import { useEffect, useState } from 'react';
import type { ApplicationToStart } from '#core/contract/snapshot.ts';
import { ConnectionClient } from '../connection-client/connection-client.tsx';
import { askedApplication } from '../state/dialog-request.ts';
import type { Route } from '../state/routes.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './connection-client-window.module.css';
import { DropOverlay } from './drop-overlay.tsx';
import { LicensingToolFrame } from './licensing-tool-frame.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';

/** The CONNECTION Client in a window of its own. Importing a file and Diagnostics lead into the Licensing Tool, with a way back. */
export function ConnectionClientWindow({ asked }: { readonly asked: ApplicationToStart }) {
  const say = useSay('common');
  const { ask, go } = useLicensingWindow();
  const { profile } = useSnapshot();
  const [isAway, setIsAway] = useState(false);
  const { productId, featureString, version = null } = asked;
  const row = profile.ok
    ? profile.value.applications.find(({ decision }) => decision.application.productId === productId && decision.application.featureString === featureString)
    : undefined;
  const leaveFor = (route: Route) => () => {
    go(route);
    setIsAway(true);
  };
  if (!isAway) {
    return (
      <>
        <ConnectionClient
          surface="window"
          application={askedApplication({ productId, featureString, version, name: null })}
          name={row?.decision.application.name ?? null}
          onEnd={() => void ask('closeWindow', {})}
          onImport={leaveFor('import-license')}
          onDiagnostics={leaveFor('diagnostics')}
        />
        <DropTarget onFiles={leaveFor('import-license')} />
      </>
    );
  }
  return (
    <div className={styles.away}>
      <div className={styles.back}>
        <Button variant="quiet" icon="arrow-left" onPress={() => setIsAway(false)}>
          {say('back-to', { where: say('connection-client') })}
        </Button>
      </div>
      <div className={styles.tool}>
        <LicensingToolFrame />
      </div>
    </div>
  );
}

/** Takes files that are dropped on the prompt. */
function DropTarget({ onFiles }: { readonly onFiles: () => void }) {
  const isOver = useDroppedFiles();
  const hasArrivals = useWindowState(({ arrivals }) => arrivals.length > 0);
  useEffect(() => {
    if (hasArrivals) onFiles();
    // Once for each arrival, whichever function is given meanwhile.
  }, [hasArrivals]);
  return isOver && <DropOverlay />;
}
