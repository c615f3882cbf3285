import { join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import { systemLoginStart } from './system-login-start.ts';
import { startClient } from './start-client.ts';

/** The program of the Electron host: the shell on a licensing API in this same process. */
startClient({
  openApi: (launch) => openWindowApi({ launch, host: 'electron', acceptsPaths: true, environment: process.env, systemLoginStart }),
  pageFolder: join(import.meta.dirname, '..', 'page'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  // Nothing in the window leads outside as long as there is no service to sign in to.
  outside: [],
  mayInspect: !IS_PACKAGED,
});
