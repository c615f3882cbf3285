import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { PAGE_STYLE } from './page-style.ts';

/** Text that is HTML already. Everything else is escaped where {@link html} puts it in. */
export interface Html {
  readonly html: string;
}

/** Puts values into HTML, escaped unless they are HTML already; `null` puts in nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[] | null)[]): Html {
  return { html: parts.map((part, place) => part + written(values[place] ?? null)).join('') };
}

function written(value: string | number | Html | readonly Html[] | null): string {
  if (value === null) return '';
  if (Array.isArray(value)) return (value as readonly Html[]).map((one) => one.html).join('\n');
  if (typeof value === 'object') return (value as Html).html;
  return String(value).replaceAll(/[&<>"'`]/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}

/** One page. */
export interface Page {
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  /** Where its form may lead beside this service: sign-ins end at an address of the client. */
  readonly formLeadsTo?: string;
}

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** The headers of a page: no script, nothing from elsewhere, in no frame, kept by nobody. */
export function pageHeaders({ formLeadsTo }: Pick<Page, 'formLeadsTo'>): Readonly<Record<string, string>> {
  const formAction = ["'self'", ...(formLeadsTo === undefined ? [] : [formLeadsTo])].join(' ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Writes a page out. */
export function pageText({ language, title, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.html;
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, status: number, page: Page): void {
  for (const [name, value] of Object.entries(pageHeaders(page))) response.setHeader(name, value);
  response.statusCode = status;
  response.end(pageText(page));
}
