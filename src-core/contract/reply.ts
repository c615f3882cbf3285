import type { ErrorCode } from '../errors/error-code.ts';

/** Why a request could not be done: one code per cause, and what its text names. Never a secret. */
export interface Problem {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string>>;
}

/** The answer to a request: a tagged value, so that an error keeps its code on its way. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | Problem;
