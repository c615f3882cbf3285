import { shell, type WebContents } from 'electron';
import { PAGE_ADDRESS } from '../page/page-address.ts';
import { isAllowedOutside } from './external-links.ts';

/**
 * Keeps whatever shows pages where it is: no navigation, redirect or reload by the page, in no frame; no new window; no
 * guest page. The main process loads the one page there is, which none of this concerns.
 *
 * @param outside the origins whose links open in the person's own browser instead
 */
export function guardContents(contents: WebContents, outside: readonly string[]): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    // The events differ in what they tell beside; all can be prevented.
    contents.on(event as 'will-navigate', (details) => details.preventDefault());
  }
  contents.on('select-bluetooth-device', (details, _devices, choose) => {
    details.preventDefault();
    choose('');
  });
  // An empty page takes the place of another without any of these events. It can do nothing; it is only in the way.
  contents.on('did-navigate', (_event, address) => {
    if (address === 'about:blank') void contents.loadURL(PAGE_ADDRESS);
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedOutside(url, outside)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
