import type { SignerView } from '#core/contract/import-preview.ts';
import type { UntrustedService } from '#core/contract/sign-in.ts';
import type { PolicyRefused } from '#license-file/verification/policy-verification.ts';
import { programName } from '#main/program-name.ts';
import { trustAddWords } from '../trust/trust-add-line.ts';
import { useCaseProblem, type UseCaseProblem } from '../use-case-problem.ts';

/** How the file is called that a service's trust entry is saved as. */
export const TRUST_ENTRY_FILE = 'trust-entry.json';

/** Why a policy does not count, as a problem. */
export function problemOfPolicy({ code, facts }: PolicyRefused, serviceUrl: string): UseCaseProblem {
  const service = new URL(serviceUrl).host;
  if (code === 'untrusted-issuer') return useCaseProblem('policy-not-trusted', { ...facts, service });
  return useCaseProblem('service-answer-wrong', { service, problem: `policy-${code}` });
}

/** Who signed the policy of a service that is not trusted, and what an administrator does. */
export function untrustedService({ signer = null }: PolicyRefused, serviceUrl: string): UntrustedService {
  const shown: SignerView | null = signer === null ? null : { ...signer };
  return { serviceUrl, signer: shown, trustLine: trustAddWords(TRUST_ENTRY_FILE, programName()) };
}
