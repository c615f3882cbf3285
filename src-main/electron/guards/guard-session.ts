import type { Session } from 'electron';
import { isOwnAddress, isOwnBlob } from '../page/page-address.ts';

/**
 * Closes a session to everything but the page: no permission of any kind, no device, no address but the page's own, no
 * dictionary from the network. Holds for every page that is ever shown in it.
 *
 * @param mayInspect whether Chromium's developer tools may load themselves (never in a packaged build)
 */
export function guardSession(session: Session, mayInspect: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOwn = isOwnAddress(url) || isOwnBlob(url) || (mayInspect && url.startsWith('devtools:'));
    answer({ cancel: !isOwn });
  });
}
