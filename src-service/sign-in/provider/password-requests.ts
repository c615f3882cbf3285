import { hashPassword } from '../password.ts';
import { ownerOfLink, usePasswordLink } from '../password-link.ts';
import { passwordProblem } from '../password-rules.ts';
import { noticePage } from '../pages/notice-page.ts';
import { sendPage, type Page } from '../pages/page.ts';
import { wordsFor } from '../pages/page-language.ts';
import { setPasswordPage, type SetPasswordProblem } from '../pages/set-password-page.ts';
import type { ProviderRequest } from '../sign-in-way.ts';
import type { EmbeddedParts } from './embedded-parts.ts';
import { isOwnForm } from './form-origin.ts';
import { readForm } from './read-form.ts';

/** Answers a link by which somebody sets their password. To look at it uses nothing up, so whatever opens links before people do spoils none. */
export async function answerPasswordLink({ store, clock, publicUrl, log }: EmbeddedParts, token: string, { request, response, requestId }: ProviderRequest): Promise<void> {
  const words = wordsFor(undefined, request.headers['accept-language']);
  const owner = await ownerOfLink(store.reading, token, clock());
  const show = (status: number, page: Page): void => {
    sendPage(response, status, page);
  };
  const gone = (): void => {
    show(410, noticePage(words, { kind: 'link-gone' }));
  };
  if (owner === null || (request.method === 'POST' && !isOwnForm(request, publicUrl))) {
    gone();
    return;
  }
  if (request.method !== 'POST') {
    show(200, setPasswordPage(words, owner, null));
    return;
  }
  const form = await readForm(request);
  const [password, repeat] = [form?.get('password') ?? '', form?.get('repeat') ?? ''];
  const known = [owner.email, owner.name, owner.organizationName];
  const problem: SetPasswordProblem | null = password === repeat ? passwordProblem(password, known) : 'passwords-differ';
  if (problem !== null) show(422, setPasswordPage(words, owner, problem));
  else if (!(await usePasswordLink(store, owner, token, await hashPassword(password), clock()))) gone();
  else {
    log.info({ member: owner.memberId, requestId }, 'password set');
    show(200, noticePage(words, { kind: 'password-set' }));
  }
}
