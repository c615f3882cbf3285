import type { CustomFetch } from 'openid-client';
import type { SendHttp } from '#main/service-client/send-http.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';

/** A request of openid-client that came to nothing, carried through it. */
class RequestFailed extends Error {
  readonly failure: ServiceFailure;

  constructor(failure: ServiceFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

const LARGEST_ANSWER = 256 * 1_024;

/** Statuses of answers that have no content. */
const WITHOUT_CONTENT: ReadonlySet<number> = new Set([204, 205, 304]);

/** What openid-client sends its requests with: ours, so that the same bounds hold for all of them, and no redirect is followed. */
export function fetchOver(send: SendHttp, signal: AbortSignal): CustomFetch {
  return async (url, { method, headers, body, signal: own }) => {
    const answer = await send({
      method,
      url: new URL(url),
      headers,
      ...(body === undefined || body === null ? {} : { body: bodyOf(body) }),
      largest: LARGEST_ANSWER,
      signal: own === undefined ? signal : AbortSignal.any([signal, own]),
    });
    if (!answer.ok) throw new RequestFailed(answer);
    const { status, headers: answered, bytes } = answer.value;
    const type = answered['content-type'];
    if (status < 200) throw new RequestFailed({ ok: false, code: 'service-answer-wrong', facts: { problem: `status-${String(status)}` } });
    return new Response(WITHOUT_CONTENT.has(status) ? null : new Uint8Array(bytes), { status, headers: type === undefined ? {} : { 'content-type': type } });
  };
}

/** The failure of a request that an error of openid-client stands for; `null` where it is another kind of error. */
export function failureBehind(error: unknown): ServiceFailure | null {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if (one instanceof RequestFailed) return one.failure;
  }
  return null;
}

function bodyOf(body: unknown): string | Uint8Array {
  if (body instanceof URLSearchParams || typeof body === 'string') return String(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('openid-client sends forms only');
}
