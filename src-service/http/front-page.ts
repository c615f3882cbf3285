import type { FastifyInstance } from 'fastify';
import { wordsFor } from '../sign-in/pages/page-language.ts';
import { html, pageHeaders, pageText, type Page } from '../sign-in/pages/page.ts';
import { PROVIDER_PATH } from '../sign-in/sign-in-way.ts';

/** What the front page says: where this is, and whether people sign in here and so can sign out here. */
export interface FrontPageParts {
  readonly publicUrl: string;
  readonly hasProvider: boolean;
}

/** Answers `/` for whoever types the address into a browser: what this is, how to sign in, where to sign out. It names no organisation. */
export function mountFrontPage(server: FastifyInstance, { publicUrl, hasProvider }: FrontPageParts): void {
  server.get('/', (request, reply) => {
    const { language, say } = wordsFor(undefined, request.headers['accept-language']);
    const signOut = hasProvider ? html`<p><a href="${publicUrl}${PROVIDER_PATH}/session/end">${say('front-sign-out')}</a></p>` : null;
    const body = html`<h1>${say('front-title')}</h1>
<p>${say('front-what')}</p>
<p>${say('front-next', { address: publicUrl })}</p>
${signOut}`;
    const page: Page = { language, title: say('front-title'), body };
    return reply.headers(pageHeaders(page)).send(pageText(page));
  });
}
