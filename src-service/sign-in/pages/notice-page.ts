import { html, type Page } from './page.ts';
import type { PageWords } from './page-language.ts';

/** Pages that say something and ask nothing. */
export type Notice =
  | { readonly kind: 'ended' | 'signed-out' | 'password-set' | 'link-gone' }
  | { readonly kind: 'refused'; readonly code: string; readonly request: string }
  | { readonly kind: 'failed'; readonly request: string };

/** Makes such a page: what happened, and what to do next. */
export function noticePage(words: PageWords, notice: Notice): Page {
  const [title, ...lines] = linesOf(words, notice);
  return { language: words.language, title, body: html`<h1>${title}</h1>\n${lines.map((line) => html`<p>${line}</p>`)}` };
}

/** Makes the page that asks whether somebody wants to sign out. `form` is the provider's, with what proves that it was asked here. */
export function signOutPage({ language, say }: PageWords, form: string, leadsTo: string | undefined): Page {
  return {
    language,
    title: say('sign-out-title'),
    ...(leadsTo === undefined ? {} : { formLeadsTo: leadsTo }),
    body: html`<h1>${say('sign-out-title')}</h1>
<p>${say('sign-out-what')}</p>
${{ html: form }}
<button type="submit" form="op.logoutForm" name="logout" value="yes">${say('sign-out-button')}</button>
<button class="second" type="submit" form="op.logoutForm">${say('stay-button')}</button>`,
  };
}

function linesOf({ say }: PageWords, notice: Notice): readonly [string, ...string[]] {
  switch (notice.kind) {
    case 'ended':
      return [say('ended-title'), say('ended-what'), say('ended-next')];
    case 'signed-out':
      return [say('signed-out-title'), say('signed-out-what')];
    case 'password-set':
      return [say('set-done-title'), say('set-done-what')];
    case 'link-gone':
      return [say('link-title'), say('link-what'), say('link-next')];
    case 'refused':
      return [say('refused-title'), say('refused-what', { code: notice.code }), say('error-next', { request: notice.request })];
    case 'failed':
      return [say('failed-title'), say('failed-what'), say('error-next', { request: notice.request })];
  }
}
