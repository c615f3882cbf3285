import type { ErrorCode } from '#core/errors/error-code.ts';
import type { CacheProblem } from '#main/entitlement-cache/cache-problem.ts';

/** Why a use case could not be done, as a value: the code says which text, exit code and remedy belong to it. */
export interface UseCaseProblem {
  readonly ok: false;
  readonly code: ErrorCode;
  /** What a text shows beside it, by name: `path`, `cause`, `errno`, `owner`, `mode` …; never a secret. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a use case gives: its result, or why it could not be done. */
export type UseCaseAnswer<Value> = { readonly ok: true; readonly value: Value } | UseCaseProblem;

/** Makes a {@link UseCaseProblem}. */
export function useCaseProblem(code: ErrorCode, facts: UseCaseProblem['facts'] = {}): UseCaseProblem {
  return { ok: false, code, facts };
}

/** The problem of a cache that cannot serve. */
export function problemOfCache({ code, cause }: CacheProblem): UseCaseProblem {
  return useCaseProblem(code, { errno: cause });
}

/** The problem of something that lies at a path: a profile folder, a trust folder, a file to be written. */
export function problemAtPath(problem: {
  readonly code: ErrorCode;
  readonly path: string;
  readonly facts?: UseCaseProblem['facts'];
  readonly errno?: string;
}): UseCaseProblem {
  const { code, path, facts = {}, errno } = problem;
  return useCaseProblem(code, { ...facts, path, ...(errno === undefined || errno === '' ? {} : { errno }) });
}
