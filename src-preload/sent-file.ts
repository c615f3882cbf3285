import * as electron from 'electron';
import type { Problem, Reply } from '#core/contract/reply.ts';

/** A file as the main process is told of it: by where it lies, or by what is in it. */
export type SentFile = { readonly name: string; readonly path: string } | { readonly name: string; readonly base64: string };

/** The contract takes no longer text of bytes (requests.ts): 64 Mi characters, four for three bytes. */
const MOST_BYTES = 48 * 1_024 * 1_024;

const REFUSED: Problem = { ok: false, code: 'request-refused', facts: {} };

/** What Electron may or may not have: `webUtils` came with 29, and `File.path` went with 32. */
const { webUtils } = electron as Partial<Pick<typeof electron, 'webUtils'>>;

/**
 * Puts the path where the page gave a file; the page is never told it.
 *
 * Only a real `File` has one: the bridge between the page's world and this one hands over a file as the browser's own
 * object, and anything else as a copy, which is no `File` here whatever it was made to look like there. So a page
 * cannot name a path of its choice. What is read is this world's own `File.prototype`, which the page cannot reach.
 *
 * A file that lies nowhere (dragged out of a mail program, made by the page) goes as its bytes. A problem for what is
 * no file, is too large to go so, or cannot be read any more.
 */
export async function sentFile(file: unknown): Promise<Reply<SentFile>> {
  if (!(file instanceof File)) return REFUSED;
  const path = pathOf(file);
  if (path !== '') return { ok: true, value: { name: file.name, path } };
  if (file.size > MOST_BYTES) {
    return { ok: false, code: 'too-large', facts: { cause: 'file-too-large', path: file.name, size: String(file.size) } };
  }
  try {
    return { ok: true, value: { name: file.name, base64: base64Of(await file.arrayBuffer()) } };
  } catch {
    return { ok: false, code: 'unreadable', facts: { cause: 'read-failed', path: file.name } };
  }
}

function pathOf(file: File & { readonly path?: unknown }): string {
  if (webUtils !== undefined) return webUtils.getPathForFile(file);
  return typeof file.path === 'string' ? file.path : '';
}

function base64Of(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
