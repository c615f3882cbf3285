import type { RequestName } from '#core/contract/request-names.ts';
import { clearHandlers } from './clear-handlers.ts';
import { diagnosticsHandlers } from './diagnostics-handlers.ts';
import { handOverHandlers } from './hand-over-handlers.ts';
import type { HandlersOf } from './handler-table.ts';
import { hostHandlers } from './host-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { notificationHandlers } from './notification-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { signInHandlers } from './sign-in-handlers.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';
import { startHandlers } from './start-handlers.ts';

/** What is done for every request there is; a request without a handler does not compile. */
export const HANDLERS: HandlersOf<RequestName> = {
  ...snapshotHandlers,
  ...importHandlers,
  ...handOverHandlers,
  ...clearHandlers,
  ...signInHandlers,
  ...startHandlers,
  ...diagnosticsHandlers,
  ...notificationHandlers,
  ...settingsHandlers,
  ...hostHandlers,
};
