import type { Provider } from 'oidc-provider';
import { isPasswordOf } from '../password.ts';
import { html, pageHeaders, pageText, sendPage, type Page } from '../pages/page.ts';
import { PROVIDER_PATH, type ProviderRequest } from '../sign-in-way.ts';
import { accountsByEmail } from './accounts.ts';
import type { EmbeddedParts } from './embedded-sign-in.ts';
import type { ProviderPages } from './provider-pages.ts';
import { readForm } from './read-form.ts';

/** Makes the pages of the provider. */
export function createPages(parts: EmbeddedParts & { readonly issuer: string }): ProviderPages {
  const { store, publicUrl } = parts;
  return {
    interactionUrl: (uid) => `${new URL(publicUrl).pathname.replace(/\/+$/, '')}${PROVIDER_PATH}/interaction/${uid}`,
    renderError: (context, out) => {
      const page: Page = { language: 'en', title: 'Sign-in', body: html`<h1>Sign-in did not work</h1><p>${out.error}</p>` };
      for (const [name, value] of Object.entries(pageHeaders(page))) context.set(name, value);
      context.body = pageText(page);
    },
    renderSignOut: (context, form) => {
      context.body = form;
    },
    renderSignedOut: (context) => {
      context.body = '';
    },
    answer: async (provider, path, given) => {
      if (!path.startsWith('/interaction/')) return false;
      const { request, response } = given;
      const interaction = await provider.interactionDetails(request, response);
      const redirect = new URL(String(interaction.params['redirect_uri']));
      const show = (status: number, wrong: boolean): void => {
        const body = html`<h1>Sign in</h1>${wrong ? html`<p role="alert">wrong</p>` : null}
<form method="post"><label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password"><button>Sign in</button></form>`;
        sendPage(response, status, { language: 'en', title: 'Sign in', body, formLeadsTo: redirect.origin });
      };
      if (request.method !== 'POST') {
        show(200, false);
        return true;
      }
      const form = await readForm(request);
      const found = await accountsByEmail(store.reading, form?.get('email') ?? '');
      for (const account of found) {
        if (account.passwordHash === null || !(await isPasswordOf(form?.get('password') ?? '', account.passwordHash))) continue;
        await finish(provider, given, account.id);
        return true;
      }
      show(403, true);
      return true;
    },
  };
}

async function finish(provider: Provider, { request, response }: ProviderRequest, accountId: string): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope'] ?? 'openid'));
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, { login: { accountId, remember: false }, consent: { grantId } });
}
