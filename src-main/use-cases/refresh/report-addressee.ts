import { isSameUser } from '#core/checkout/user-id.ts';
import { authenticateStoredPolicy } from '#license-file/verification/verify-policy-document.ts';
import type { OpenedProfile } from '../open-profile.ts';
import type { ReportAddressee } from '../reporting/report-taker.ts';
import { readSignInMemory } from '../sign-in/sign-in-memory.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';

/** Whom reports are for now: the service whose policy lies here, while its user is signed in; `null` where nobody is. */
export function reportAddressee(opened: OpenedProfile): UseCaseAnswer<ReportAddressee | null> {
  const answer = opened.cache.read((reader): ReportAddressee | null => {
    const userId = readSignInMemory(reader)?.userId ?? null;
    const stored = reader.policy();
    if (userId === null || stored === null) return null;
    const verified = authenticateStoredPolicy(stored.bytes, { trust: opened.trust, revocations: reader.revocations() });
    if (!verified.ok || !isSameUser(verified.policy.userId, userId)) return null;
    return { policy: verified.policy, issuerId: verified.issuer.issuerId };
  });
  return answer.ok ? answer : problemOfCache(answer);
}
