import { ConnectionClient } from '../connection-client/connection-client.tsx';
import { SignInDialog } from '../connection-client/sign-in-dialog.tsx';
import { ClearLicenseDialog } from '../licensing-tool/clear-license/clear-license-dialog.tsx';
import type { DialogRequest } from '../state/dialog-request.ts';
import type { Route } from '../state/routes.ts';
import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { HelpDialog } from './help-dialog.tsx';
import { useFocusReturn } from './use-focus-return.ts';

/** The dialogs that pages asked for, the last one on top. */
export function Dialogs() {
  const dialogs = useWindowState((state) => state.dialogs);
  return dialogs.map((request, index) => <RequestedDialog key={index} request={request} />);
}

function RequestedDialog({ request }: { readonly request: DialogRequest }) {
  const { closeDialog, go } = useLicensingWindow();
  useFocusReturn();
  const leaveFor = (route: Route) => () => {
    closeDialog();
    go(route);
  };
  switch (request.kind) {
    case 'help':
      return <HelpDialog />;
    case 'sign-in':
      return <SignInDialog onEnd={closeDialog} onImport={leaveFor('import-license')} />;
    case 'clear-license':
    case 'receipt':
      return <ClearLicenseDialog kind={request.kind} checkoutId={request.checkoutId} />;
    case 'connection-client':
      return (
        <ConnectionClient
          surface="dialog"
          application={request.application}
          name={request.name}
          onEnd={closeDialog}
          onImport={leaveFor('import-license')}
          onDiagnostics={leaveFor('diagnostics')}
        />
      );
  }
}
