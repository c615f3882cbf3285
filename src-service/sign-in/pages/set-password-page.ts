import { html, type Page } from './page.ts';
import type { PageWords } from './page-language.ts';
import type { PasswordProblem } from '../password-rules.ts';
import { problemBox } from './sign-in-page.ts';

/** What is wrong with a password that was typed. */
export type SetPasswordProblem = PasswordProblem | 'passwords-differ';

/** Makes the page on which somebody sets their password. */
export function setPasswordPage({ language, say }: PageWords, owner: { readonly email: string; readonly organizationName: string }, problem: SetPasswordProblem | null): Page {
  const marks = problem === null ? html` aria-describedby="hint"` : html` aria-invalid="true" aria-describedby="problem hint"`;
  return {
    language,
    title: problem === null ? `${say('set-title')} – ${owner.organizationName}` : `${say(problem)} – ${say('set-title')}`,
    body: html`<p class="organization">${owner.organizationName}</p>
<h1>${say('set-title')}</h1>
<p class="quiet">${say('set-for', { email: owner.email })}</p>
${problem === null ? null : problemBox([say(problem)])}
<form method="post">
<input name="email" type="email" autocomplete="username" value="${owner.email}" readonly hidden>
<label for="password">${say('new-password-label')}</label>
<input id="password" name="password" type="password" autocomplete="new-password" maxlength="1024" required autofocus${marks}>
<p class="hint" id="hint">${say('new-password-hint')}</p>
<label for="repeat">${say('repeat-label')}</label>
<input id="repeat" name="repeat" type="password" autocomplete="new-password" maxlength="1024" required>
<button type="submit">${say('set-button')}</button>
</form>
<p class="note">${say('set-note')}</p>`,
  };
}
