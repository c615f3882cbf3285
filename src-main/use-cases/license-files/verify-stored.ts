import type { CheckoutId } from '#core/checkout/checkout.ts';
import { recogniseKind } from '#license-file/verification/recognise-kind.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer } from '../use-case-problem.ts';
import type { ImportedFile } from './imported-file.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectionContext } from './inspection-context.ts';

/**
 * Verifies the stored file of a checkout again, every check as at an import, and changes nothing. Its outcome is `unchanged` or
 * `refused`; its path is the checkout's id.
 */
export function verifyStored(opened: OpenedProfile, checkoutId: CheckoutId): UseCaseAnswer<ImportedFile> {
  const answer = opened.cache.read((reader): ImportedFile | null => {
    const stored = reader.license(checkoutId);
    if (stored === null) return null;
    const context = inspectionContext(reader, opened, readTime(reader, reader.licenses(), opened));
    const bytes = stored.state === 'authentic' ? stored.license.bytes : stored.bytes;
    const given = { path: checkoutId, container: 'none', kind: recogniseKind(bytes), content: { ok: true, bytes }, isIgnored: false } as const;
    const { verified: _, revocations: __, ...inspected } = inspectFile(given, context);
    const outcome = inspected.code === null ? 'unchanged' : 'refused';
    return { ...inspected, outcome, noticeFacts: {}, checkoutId, replaces: [], ends: [] };
  });
  if (!answer.ok) return problemOfCache(answer);
  return answer.value === null ? useCaseProblem('no-such-checkout', { target: checkoutId }) : { ok: true, value: answer.value };
}
