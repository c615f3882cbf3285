import { MINUTE, type Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { ShownAccount } from '../shown-account.ts';
import { html, type Html, type Page } from './page.ts';
import type { PageWords } from './page-language.ts';

/** Why somebody is asked again. */
export type SignInProblem =
  | { readonly kind: 'wrong' | 'disabled' | 'in-several-organizations' }
  | { readonly kind: 'too-many'; readonly now: Instant; readonly until: Instant };

/** What the page shows on which people sign in. */
export interface SignInPageFacts {
  /** `null` where there is more than one organisation, or none. */
  readonly organizationName: string | null;
  readonly email: string;
  readonly problem: SignInProblem | null;
  readonly shownAccounts: readonly ShownAccount[];
  /** The origin to which the sign-in leads in the end. */
  readonly leadsTo: string;
}

/** Makes the page on which people sign in. */
export function signInPage({ language, say }: PageWords, facts: SignInPageFacts): Page {
  const { organizationName, email, problem, shownAccounts, leadsTo } = facts;
  const isWrong = problem?.kind === 'wrong';
  const marks = isWrong ? html` aria-invalid="true" aria-describedby="problem"` : html``;
  const [atEmail, atPassword] = email === '' ? [html` autofocus`, html``] : [html``, html` autofocus`];
  return {
    language,
    title: problem === null ? titleOf(say('sign-in'), organizationName) : `${problemText({ language, say }, problem)[0]} – ${say('sign-in')}`,
    formLeadsTo: leadsTo,
    body: html`${organizationName === null ? null : html`<p class="organization">${organizationName}</p>`}
<h1>${say('sign-in')}</h1>
<p class="quiet">${say('who-asks')}</p>
${problem === null ? null : problemBox(problemText({ language, say }, problem))}
<form method="post">
<label for="email">${say('email-label')}</label>
<input id="email" name="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="${email}"${marks}${atEmail}>
<label for="password">${say('password-label')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required${marks}${atPassword}>
<button type="submit">${say('sign-in-button')}</button>
<button class="second" type="submit" name="cancel" value="yes" formnovalidate>${say('cancel')}</button>
</form>
${shownAccounts.length === 0 ? html`<p class="note">${say('no-password-yet')}</p>` : demonstration(say('demonstration'), shownAccounts)}`,
  };
}

/** A box that says what went wrong, and what to do; screen readers say it at once. */
export function problemBox([what, next]: readonly [string, string?]): Html {
  return html`<div class="problem" id="problem" role="alert"><p>${what}</p>${next === undefined ? null : html`<p>${next}</p>`}</div>`;
}

function titleOf(what: string, organizationName: string | null): string {
  return organizationName === null ? what : `${what} – ${organizationName}`;
}

function problemText({ say }: PageWords, problem: SignInProblem): readonly [string, string] {
  switch (problem.kind) {
    case 'wrong':
      return [say('wrong'), say('wrong-next')];
    case 'disabled':
      return [say('disabled'), say('disabled-next')];
    case 'in-several-organizations':
      return [say('in-several-organizations'), say('in-several-next')];
    case 'too-many': {
      const minutes = Math.max(1, Math.ceil((problem.until - problem.now) / MINUTE));
      const time = `${formatIsoInstant((Math.ceil(problem.until / MINUTE) * MINUTE) as Instant).slice(11, 16)} UTC`;
      return [say('too-many', { minutes, time }), say('too-many-next')];
    }
  }
}

function demonstration(what: string, accounts: readonly ShownAccount[]): Html {
  return html`<section class="accounts" aria-label="${what}"><p>${what}</p>
<dl>${accounts.map(({ email, password, shows }) => html`<div><dt><code>${email}</code></dt><dd><code>${password}</code></dd><dd class="quiet" lang="en">${shows}</dd></div>`)}</dl></section>`;
}
