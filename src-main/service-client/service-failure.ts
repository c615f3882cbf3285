import type { ErrorCode } from '#core/errors/error-code.ts';

/** Why a call to the service gave nothing. */
export type ServiceFailureCode = Extract<
  ErrorCode,
  'network-unavailable' | 'service-not-reached' | 'service-certificate' | 'service-no-answer' | 'service-answer-wrong' | 'service-refused'
>;

/** A call that gave nothing. */
export interface ServiceFailure {
  readonly ok: false;
  readonly code: ServiceFailureCode;
  /**
   * What a text shows: `service` (its address), `cause`, `problem`. A refusal has the service's own `code` and `message`. Never anything of what was
   * sent, or of an answer that holds a secret.
   */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a call to the service gives. */
export type ServiceAnswer<Value> = { readonly ok: true; readonly value: Value } | ServiceFailure;

/** Makes a {@link ServiceFailure}. */
export function serviceFailure(code: ServiceFailureCode, facts: ServiceFailure['facts'] = {}): ServiceFailure {
  return { ok: false, code, facts };
}
