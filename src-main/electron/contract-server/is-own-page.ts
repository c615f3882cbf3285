import type { WebContents, WebFrameMain } from 'electron';
import { PAGE_ORIGIN } from '#core/contract/channels.ts';
import { isOwnAddress } from '../page/page-address.ts';

/**
 * Whether a message comes from the page itself: from the main frame of its window, while that frame shows the page. A
 * frame that is gone, one inside another, an empty address and `about:blank` (whose origin is that of whoever opened
 * it) are none of it.
 *
 * Electron may give two objects for one frame, so they are told apart by their ids.
 */
export function isOwnPage(frame: WebFrameMain | null, contents: WebContents): boolean {
  if (frame === null || frame.parent !== null) return false;
  const { mainFrame } = contents;
  const isMainFrame = frame.processId === mainFrame.processId && frame.routingId === mainFrame.routingId;
  return isMainFrame && frame.origin === PAGE_ORIGIN && isOwnAddress(frame.url);
}
