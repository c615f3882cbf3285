import { digestSource } from './response-headers.ts';
import { escaped, SMALL_PAGE_STYLE, speaker } from './small-page.ts';
import type { OwnAddress } from './response-headers.ts';

const SCRIPT = 'document.forms[0].submit();';

/**
 * The page that a started browser opens from the disk: it posts the one-time token to the server, and nothing else. The token stands in
 * this file (0600) and nowhere else: the list of processes, with the words each was started with, is for everyone to read.
 *
 * @param languages the operating system's, as `Accept-Language` has them
 */
export function handOverPage(token: string, { origin }: OwnAddress, languages: string): string {
  const { language, say } = speaker(languages);
  const policy = `default-src 'none'; script-src ${digestSource(SCRIPT)}; style-src ${digestSource(SMALL_PAGE_STYLE)}; form-action ${origin}; base-uri 'none'`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">` +
    `<meta name="referrer" content="no-referrer"><title>${escaped(say('opening'))}</title><style>${SMALL_PAGE_STYLE}</style></head><body>` +
    `<form method="post" action="${origin}/hand-over"><input type="hidden" name="token" value="${token}">` +
    // Seen only where a browser runs no script.
    `<noscript><button>${escaped(say('go-on'))}</button></noscript></form><script>${SCRIPT}</script></body></html>`
  );
}
