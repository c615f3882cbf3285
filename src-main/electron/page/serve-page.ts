import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { PageFile } from '#main/page/page-files.ts';
import { isOwnAddress, PAGE_SCHEME } from './page-address.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';

/**
 * Tells Chromium of the page's scheme: one with origins of its own, as safe as https, and nothing beyond (no fetch, no
 * service worker, no way round the content security policy). Must be called before the `ready` event, once.
 */
export function announcePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Serves the page in one session, from its list of files. No other session has it. */
export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileAt(request.url, files) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: RESPONSE_HEADERS });
    const bytes = new Uint8Array(await readFile(file.path));
    return new Response(bytes, { headers: { ...RESPONSE_HEADERS, 'content-type': file.type } });
  });
}

/** Looks an address up as it is once parsed: `..`, `%2e%2e` and backslashes lead to no file of the list. */
function fileAt(address: string, files: ReadonlyMap<string, PageFile>): PageFile | undefined {
  if (!isOwnAddress(address)) return undefined;
  const { pathname } = new URL(address);
  return files.get(pathname);
}
