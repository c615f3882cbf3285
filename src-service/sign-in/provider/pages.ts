import { errors, type ErrorOut, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import { noticePage, signOutPage, type Notice } from '../pages/notice-page.ts';
import { pageHeaders, pageText, sendPage, type Page } from '../pages/page.ts';
import { wordsFor, type PageWords } from '../pages/page-language.ts';
import { PROVIDER_PATH, type ProviderRequest } from '../sign-in-way.ts';
import type { EmbeddedParts } from './embedded-parts.ts';
import { formTargetOf } from './form-origin.ts';
import { answerInteraction } from './interaction-requests.ts';
import { answerPasswordLink } from './password-requests.ts';

/** The pages that people see while they sign in. */
export interface ProviderPages {
  interactionUrl(uid: string): string;
  renderError(context: KoaContextWithOIDC, out: ErrorOut, error: Error): void;
  renderSignOut(context: KoaContextWithOIDC, form: string): void;
  renderSignedOut(context: KoaContextWithOIDC): void;
  /** Answers a request of a page that is ours, not the provider's; `false` where it is none. */
  answer(provider: Provider, path: string, request: ProviderRequest): Promise<boolean>;
}

/** Makes the pages of the provider. */
export function createPages(parts: EmbeddedParts): ProviderPages {
  const base = `${new URL(parts.publicUrl).pathname.replace(/\/+$/, '')}${PROVIDER_PATH}`;
  return {
    interactionUrl: (uid) => `${base}/interaction/${uid}`,
    renderError: (context, out, error) => {
      const request = requestIdOf(context);
      const notice: Notice =
        error instanceof errors.SessionNotFound ? { kind: 'ended' } : out.error === 'server_error' ? { kind: 'failed', request } : { kind: 'refused', code: out.error, request };
      show(context, noticePage(wordsOf(context), notice));
    },
    renderSignOut: (context, form) => show(context, signOutPage(wordsOf(context), form, formTargetOf(context.oidc.params?.['post_logout_redirect_uri']))),
    renderSignedOut: (context) => show(context, noticePage(wordsOf(context), { kind: 'signed-out' })),
    answer: async (provider, path, given) => {
      try {
        const [, kind, value = '', ...more] = path.split('/');
        if (more.length > 0) return false;
        if (kind === 'interaction') await answerInteraction(parts, provider, given);
        else if (kind === 'set-password') await answerPasswordLink(parts, value, given);
        else return false;
      } catch (error) {
        const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
        parts.log.error({ requestId: given.requestId, error: { name, message, stack } }, 'unexpected');
        const words = wordsFor(undefined, given.request.headers['accept-language']);
        if (!given.response.headersSent) sendPage(given.response, 500, noticePage(words, { kind: 'failed', request: given.requestId }));
      }
      return true;
    },
  };
}

function wordsOf(context: KoaContextWithOIDC): PageWords {
  const asked = context.oidc.params?.['ui_locales'];
  return wordsFor(typeof asked === 'string' ? asked : undefined, context.req.headers['accept-language']);
}

function requestIdOf({ res }: KoaContextWithOIDC): string {
  return String(res.getHeader('x-request-id') ?? '');
}

function show(context: KoaContextWithOIDC, page: Page): void {
  for (const [name, value] of Object.entries(pageHeaders(page))) context.set(name, value);
  context.body = pageText(page);
}
