import { chooseLanguage } from '#core/texts/languages.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import type { SayInWindow } from '#core/texts/texts.ts';
import type { OwnAddress } from './response-headers.ts';

/** The style of every small page, inline and allowed by its digest. The colours are the client's own. */
export const SMALL_PAGE_STYLE = `
:root {
  color-scheme: light dark; --ground: #f6f7f9; --surface: #fff; --line: #dfe3e8; --edge: #7d8794;
  --ink: #14181f; --second: #4a5463; --accent: #0b5cad; --on-accent: #fff; --stop: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101419; --surface: #181d24; --line: #2a323d; --edge: #66707e; --ink: #eef1f5; --second: #b7c0cc;
    --accent: #6cb2f5; --on-accent: #101419; --stop: #ff8f86;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground);
  color: var(--ink); font: 14px/20px Inter, system-ui, sans-serif;
}
main {
  width: min(100%, 420px); padding: 24px; background: var(--surface); border: 1px solid var(--line);
  border-radius: 10px;
}
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 620; }
p { margin: 0; color: var(--second); overflow-wrap: anywhere; }
p[role='alert'] { margin-top: 12px; color: var(--stop); }
form { margin-top: 16px; display: grid; gap: 8px; }
label { font-weight: 560; }
input {
  min-height: 40px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px;
  background: var(--surface); color: var(--ink); font: 18px/24px ui-monospace, 'DejaVu Sans Mono', monospace;
  letter-spacing: 0.1em; text-transform: uppercase;
}
button {
  min-height: 40px; margin-top: 8px; padding: 0 16px; border: 0; border-radius: 8px; background: var(--accent);
  color: var(--on-accent); font: inherit; font-weight: 560; cursor: pointer;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** What a page has to say on its own, in the language that its reader's browser asks for. */
export interface SmallPage {
  readonly language: string;
  readonly title: string;
  /** HTML, made of escaped texts. */
  readonly content: string;
}

/** What the code's page says of the try before. */
export type CodeNotice =
  | { readonly notice: 'wrong'; readonly triesLeft: number }
  | { readonly notice: 'wait'; readonly seconds: number }
  | { readonly notice: 'expired' }
  | null;

/** Asks for the code that stands in the terminal. */
export function codePage(acceptLanguage: string, notice: CodeNotice): SmallPage {
  const { language, say } = speaker(acceptLanguage);
  const alert = notice === null ? '' : `<p role="alert" id="problem">${escaped(noticeText(say, notice))}</p>`;
  const described = notice === null ? 'where' : 'where problem';
  const input =
    `<input id="code" name="code" required autofocus autocomplete="off" autocapitalize="characters" ` +
    `spellcheck="false" maxlength="16" ` +
    `aria-describedby="${described}"${notice === null ? '' : ' aria-invalid="true"'}>`;
  const title = say('enter-code');
  const content =
    `<h1>${escaped(title)}</h1><p id="where">${escaped(say('where-the-code-is'))}</p>${alert}` +
    `<form method="post" action="/code"><label for="code">${escaped(say('code'))}</label>${input}` +
    `<button>${escaped(say('open'))}</button></form>`;
  return { language, title, content };
}

/** Says why there is no window here. */
export function noWindowPage(
  acceptLanguage: string,
  why: 'open-elsewhere' | 'not-for-you' | 'other-address',
  { origin }: OwnAddress,
): SmallPage {
  const { language, say } = speaker(acceptLanguage);
  const title = say(why);
  const isOther = why === 'other-address';
  const meaning = isOther ? say('other-address-meaning', { address: `${origin}/` }) : say(`${why}-meaning`);
  return { language, title, content: `<h1>${escaped(title)}</h1><p>${escaped(meaning)}</p>` };
}

/**
 * Leads on to the window's page. A redirect would not do: what follows from a page of another origin carries no
 * `SameSite=Strict` cookie, and a page that leads on by itself is where the next request comes from; also it hands the
 * page its key.
 */
export function leadOnPage(acceptLanguage: string): SmallPage {
  const { language, say } = speaker(acceptLanguage);
  return { language, title: say('opening'), content: '' };
}

/** Writes a small page as HTML. `script` is what it does at once; its headers have to allow it. */
export function writeSmallPage({ language, title, content }: SmallPage, script: string | null = null): string {
  const leading = script === null ? '' : `<script>${script}</script>`;
  const body = content === '' ? '' : `<main>${content}</main>`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width">${leading}<title>${escaped(title)}</title>` +
    `<style>${SMALL_PAGE_STYLE}</style></head><body>${body}</body></html>`
  );
}

/** Makes a text harmless inside HTML, between tags and in attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The texts of these pages in the first language of a browser's `Accept-Language` that there are texts in. */
export function speaker(acceptLanguage: string): { readonly language: string; readonly say: SayInWindow<'opening'> } {
  const wanted = acceptLanguage.split(',').map((part) => part.split(';', 1).join('').trim());
  const language = chooseLanguage('system', wanted);
  // None of these texts names a time.
  return { language, say: createTexts(language, { timeZone: 'UTC' }).window('opening') };
}

function noticeText(say: SayInWindow<'opening'>, notice: NonNullable<CodeNotice>): string {
  if (notice.notice === 'wrong') return say('code-wrong', { tries: notice.triesLeft });
  return notice.notice === 'wait' ? say('code-wait', { seconds: notice.seconds }) : say('code-expired');
}
