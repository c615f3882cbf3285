/** Where the host's answer that let this tab in has put the key (src-main/browser/window-key.ts). */
const STORED_AS = 'licensing-window-key';

/** The secret by which this tab shows the host that it is the window; `null` in a tab that nobody let in: a second one. */
export function windowKey(storage: Pick<Storage, 'getItem'>): string | null {
  return storage.getItem(STORED_AS);
}

/** What a socket offers so that the host knows it for the window's: the one way in which a page can say anything with its first request. */
export function protocolsOf(key: string): readonly string[] {
  return ['licensing', `licensing.key.${key}`];
}
