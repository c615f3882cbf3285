import type { Problem } from '#core/contract/reply.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';

/** Makes the problem a request is answered with. */
export function problem(code: ErrorCode, facts: Problem['facts'] = {}): Problem {
  return { ok: false, code, facts };
}
