import { join } from 'node:path';
import { IS_PACKAGED } from '#main/build-information.ts';
import { openWindowApi } from '#main/window-host/open-window-api.ts';
import { openSignInPage } from './guards/open-sign-in-page.ts';
import { systemLoginStart } from './system-login-start.ts';
import { startClient } from './start-client.ts';

/** The program of the Electron host: the shell on a licensing API in this same process. */
startClient({
  openApi: (launch) => openWindowApi({ launch, host: 'electron', acceptsPaths: true, environment: process.env, systemLoginStart, openLink: openSignInPage }),
  pageFolder: join(import.meta.dirname, '..', 'page'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  // Nothing in the page leads outside: the sign-in page is opened by the client itself.
  outside: [],
  mayInspect: !IS_PACKAGED,
});
