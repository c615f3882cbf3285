import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { RefreshAttempt } from './refresh-attempt.ts';

/** What an open prompt shows of the refresh that was tried for it; `idle` where there is nothing to say: it asks to sign in. */
export function checkProgress(attempt: RefreshAttempt | null): SignInProgress {
  if (attempt?.outcome !== 'failed') return { state: 'idle' };
  const { problem, untrusted } = attempt;
  switch (problem.code) {
    case 'network-unavailable':
      return { state: 'no-network' };
    case 'policy-not-trusted':
      return untrusted === null ? { state: 'no-answer' } : { state: 'not-trusted', ...untrusted };
    case 'sign-in-ended':
    case 'not-a-member':
    case 'user-disabled':
      return { state: 'service-refused', code: problem.code };
    case 'service-refused':
      return { state: 'service-refused', code: problem.facts['code'] ?? problem.code };
    case 'service-not-reached':
    case 'service-certificate':
    case 'service-no-answer':
    case 'service-answer-wrong':
      return { state: 'no-answer' };
    default:
      return { state: 'idle' };
  }
}
