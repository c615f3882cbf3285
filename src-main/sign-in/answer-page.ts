import { createHash } from 'node:crypto';
import type { LanguageChoice } from '#core/contract/settings.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage } from '#core/texts/languages.ts';

/** What a page in the browser says once it came back: signed in; not; it belongs to no sign-in that is waited for; it was there before. */
export type AnswerPageKind = 'signed-in' | 'not-signed-in' | 'foreign' | 'twice';

const STYLE =
  ':root{color-scheme:light dark;--ground:#f6f7f9;--surface:#fff;--line:#dfe3e8;--ink:#14181f;--second:#4a5463}' +
  '@media (prefers-color-scheme:dark){:root{--ground:#101419;--surface:#181d24;--line:#2a323d;--ink:#eef1f5;--second:#b7c0cc}}' +
  '*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--ground);' +
  'color:var(--ink);font:14px/20px Inter,system-ui,sans-serif}main{width:min(100%,420px);padding:24px;background:var(--surface);' +
  'border:1px solid var(--line);border-radius:10px}h1{margin:0 0 8px;font-size:20px;line-height:28px;font-weight:620}' +
  'p{margin:0;color:var(--second)}';

const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** What goes with each of these pages: no script, nothing from anywhere, and nothing of its address to anybody. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Writes a page in the language that the person chose, or that their browser asks for. */
export function answerPage(kind: AnswerPageKind, choice: LanguageChoice, acceptLanguage: string): string {
  const wanted = acceptLanguage.split(',').map((part) => part.split(';', 1).join('').trim());
  const language = chooseLanguage(choice, wanted);
  // None of these texts names a time.
  const say = createTexts(language, { timeZone: 'UTC' }).window('sign-in-page');
  const title = say(kind);
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${say(`${kind}-meaning`)}</p></main></body></html>`
  );
}
