import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';

/** What a browser's page does itself: it has its own way to choose files, and its own clipboard. */
const DONE_BY_THE_PAGE: ReadonlySet<string> = new Set<RequestName>(['chooseFiles', 'copyText']);

/** Answers the requests that belong to the host, and passes all others on. */
export function answerRequest(api: LicensingApi, name: string, argument: unknown, closeWindow: () => void): Promise<Reply<unknown>> {
  if (DONE_BY_THE_PAGE.has(name)) return Promise.resolve({ ok: false, code: 'not-in-this-host', facts: { request: name } });
  if (name !== 'closeWindow') return api.request(name, argument);
  closeWindow();
  return Promise.resolve({ ok: true, value: null });
}
