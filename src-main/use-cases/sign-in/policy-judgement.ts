import type { PolicyRefused } from '#license-file/verification/policy-verification.ts';
import { useCaseProblem, type UseCaseProblem } from '../use-case-problem.ts';

/** Why a policy does not count, as a problem. */
export function problemOfPolicy({ code, facts }: PolicyRefused, serviceUrl: string): UseCaseProblem {
  const service = new URL(serviceUrl).host;
  if (code === 'untrusted-issuer') return useCaseProblem('policy-not-trusted', { ...facts, service });
  return useCaseProblem('service-answer-wrong', { service, problem: `policy-${code}` });
}
