import { useEffect, useRef, useState } from 'react';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { ConnectionClient } from '../connection-client/connection-client.tsx';
import { askedApplication } from '../state/dialog-request.ts';
import type { Route } from '../state/routes.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot, useWindowState } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './connection-client-window.module.css';
import { Dialogs } from './dialogs.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { LicensingToolFrame } from './licensing-tool-frame.tsx';
import { useCommandsOfClient } from './use-commands.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type ClientSurface = Extract<Snapshot['surface'], { kind: 'connection-client' }>;

/**
 * The CONNECTION Client in a window of its own. Importing a file and Diagnostics lead into the Licensing Tool, with a way back; closing the
 * window by its cross leads to where closing the prompt leads, wherever in it the person is.
 */
export function ConnectionClientWindow({ surface }: { readonly surface: ClientSurface }) {
  const say = useSay('common');
  const { ask, go } = useLicensingWindow();
  const { profile } = useSnapshot();
  const [isAway, setIsAway] = useState(false);
  const depth = useWindowState((state) => state.depth);
  useEffect(() => {
    // By Back, past the first page that the prompt led to.
    if (depth === 0) setIsAway(false);
  }, [depth]);
  const [isPromptClosed, setIsPromptClosed] = useState(surface.beginsAt === 'message');
  const { productId, featureString, version = null } = surface.application;
  const application = askedApplication({ productId, featureString, version, name: null });
  const row = profile.ok
    ? profile.value.applications.find(({ decision }) => decision.application.productId === productId && decision.application.featureString === featureString)
    : undefined;
  const leaveFor = (route: Route) => () => {
    go(route);
    setIsAway(true);
  };
  useCloseAsked(() => {
    if (isPromptClosed) {
      void ask('closeWindow', {});
      return;
    }
    void ask('dismissSignIn', { application }).then((reply) => {
      if (!reply.ok) void ask('closeWindow', {});
      setIsPromptClosed(true);
      setIsAway(false);
    });
  });
  if (!isAway) {
    return (
      <>
        <ConnectionClient
          surface="window"
          application={application}
          name={row?.decision.application.name ?? null}
          isPromptClosed={isPromptClosed}
          onPromptClosed={() => setIsPromptClosed(true)}
          onEnd={() => void ask('closeWindow', {})}
          onImport={leaveFor('import-license')}
          onDiagnostics={leaveFor('diagnostics')}
        />
        <ClientCommands onImport={leaveFor('import-license')} />
        <Dialogs />
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

/** Keys and menu items, for as long as the tool below does not have them. */
function ClientCommands({ onImport }: { readonly onImport: () => void }) {
  useCommandsOfClient(onImport);
  return null;
}

function useCloseAsked(onAsked: () => void): void {
  const { onCloseAsked } = useLicensingWindow();
  const asked = useRef(onAsked);
  asked.current = onAsked;
  useEffect(() => onCloseAsked(() => asked.current()), [onCloseAsked]);
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
