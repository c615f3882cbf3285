import { clipboard, type BrowserWindow } from 'electron';
import type { Reply } from '#core/contract/reply.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { SayInWindow } from '#core/texts/texts.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { HostRequests } from './contract-server/host-requests.ts';
import { chooseFiles } from './file-dialogs.ts';

const DONE = { ok: true, value: null } as const;

/**
 * What this host does itself: the system's own dialog, the clipboard, and closing the window.
 *
 * @param say the texts in the language of the moment
 * @param close ends the window without asking anybody
 */
export function requestsOfThisHost(
  api: LicensingApi,
  window: () => BrowserWindow,
  say: () => SayInWindow<'native'>,
  close: () => void,
): HostRequests {
  let isChoosing = false;
  return {
    chooseFiles: async ({ what }) => {
      // A second dialog over the first would be for nobody: the person sees one and answers one.
      if (isChoosing) return DONE;
      isChoosing = true;
      try {
        const files = await chooseFiles(window(), what, say());
        if (files.length === 0) return DONE;
        return (await api.request('previewFiles', { files })) as Reply<ValueOf<'previewFiles'>>;
      } finally {
        isChoosing = false;
      }
    },
    copyText: async ({ text }) => {
      await clipboard.writeText(text);
      return DONE;
    },
    closeWindow: () => {
      // After the answer: a window that is gone gets none.
      setImmediate(close);
      return DONE;
    },
  };
}
