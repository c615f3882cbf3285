import { app } from 'electron';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';

/** What may differ between this program's hosts of a page. */
export interface Guarding {
  /** Origins whose links open in the person's own browser; every other link leads nowhere. */
  readonly outside: readonly string[];
  /** Whether Chromium's developer tools can be opened (never in a packaged build). */
  readonly mayInspect: boolean;
}

/**
 * Puts every session and every page of this process under guard before there is one, those that a mistake would make
 * included. Must be called before the `ready` event, once.
 */
export function guardProcess({ outside, mayInspect }: Guarding): void {
  app.enableSandbox();
  // The page needs no network; so that nothing in Chromium reaches one on its behalf, it knows no address at all.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => guardSession(session, mayInspect));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, outside));
}
