import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, PAGE_ORIGIN, REQUEST_CHANNEL } from '#core/contract/channels.ts';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import { REQUEST_NAMES, type RequestName } from '#core/contract/request-names.ts';
import { sentFile, type SentFile } from './sent-file.ts';

// A frame inside the page, or another page in its place, gets nothing, should there ever be one.
if (window.top === window && location.origin === PAGE_ORIGIN && location.href.startsWith(`${PAGE_ORIGIN}/`)) {
  const requests = REQUEST_NAMES.map((name) => [name, (argument: unknown) => ask(name, argument)] as const);
  contextBridge.exposeInMainWorld('licensing', { ...Object.fromEntries(requests), previewFiles, onEvent });
}

function ask(name: RequestName, argument: unknown): Promise<Reply<unknown>> {
  return ipcRenderer.invoke(REQUEST_CHANNEL, name, argument) as Promise<Reply<unknown>>;
}

/** The page gives a list of its files as they are. */
async function previewFiles(given: unknown): Promise<Reply<unknown>> {
  const files: SentFile[] = [];
  // One after the other: a thousand files read at once would be in memory twice.
  for (const file of Array.isArray(given) ? given : []) {
    const sent = await sentFile(file);
    if (!sent.ok) return sent;
    files.push(sent.value);
  }
  return ask('previewFiles', { files });
}

/** Calls the page's function with each event, until the function that this gives is called. */
function onEvent(listener: (event: LicensingEvent) => void): () => void {
  const hear = (_event: unknown, told: LicensingEvent): void => listener(told);
  ipcRenderer.on(EVENT_CHANNEL, hear);
  return () => void ipcRenderer.off(EVENT_CHANNEL, hear);
}
