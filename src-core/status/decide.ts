import { isSameApplication } from '../application/application.ts';
import type { CheckedOutApplication } from '../checkout/checkout.ts';
import { isSameUser } from '../checkout/user-id.ts';
import { endsSoonFrom } from '../import/ends-soon.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';
import { candidatesFor } from './checkout-candidates.ts';
import type { Decision } from './decision.ts';
import type { DecisionFacts, Question } from './decision-facts.ts';
import type { Evidence } from './evidence.ts';
import { findCoverage, type Coverage } from './find-coverage.ts';
import { horizonAt, type Horizon } from './horizon.ts';
import { judgeEntry } from './judge-entry.ts';
import { judgeGrace, judgeOnline } from './judge-connection.ts';
import { judgePolicy } from './judge-policy.ts';
import { policyOfUser } from './policy-of-user.ts';
import { REASONS } from './reason.ts';
import { remedyFor } from './remedy.ts';
import { mayRun, STATUS_CODES } from './status.ts';
import { tellingCheckouts, type TellingCheckout } from './telling-checkouts.ts';
import { grant, type EvidenceList, type Verdict } from './verdict.ts';

/**
 * Answers "may this application run?" from what is known on this computer: pure, without waiting, at a given `now`
 * (licensing-rules.md, The decision, in order). Between `now` and the answer's `nextChangeAt` the same question and
 * facts give the same answer, evidence included.
 */
export function decide(question: Question, facts: DecisionFacts, now: Instant): Decision {
  const horizon = horizonAt(now);
  const candidates = candidatesFor(question, facts);
  const coverage = findCoverage(candidates, horizon);
  if (coverage !== null) return coveredDecision(question, facts, coverage, horizon);
  const telling = tellingCheckouts(candidates, horizon);
  const evidence: EvidenceList = telling.map((one) => one.evidence);
  if (telling.length === 0) evidence.push({ fact: 'no-checkout' });
  if (!facts.serviceConfigured) evidence.push({ fact: 'no-entitlement-service' });
  const verdict = withTellingCheckout(judgeEntitlement(question, facts, horizon, evidence), telling);
  const [first] = telling;
  const name = (first === undefined ? null : nameOf(first.candidate.application)) ?? nameInPolicy(question, facts);
  return assemble({ question, facts, verdict, evidence, name, notices: noticesBeside(verdict, telling), horizon });
}

/** Steps two to five: policy, access kind, online, grace. */
function judgeEntitlement(
  question: Question,
  facts: DecisionFacts,
  horizon: Horizon,
  evidence: EvidenceList,
): Verdict {
  const judged = judgePolicy(question, facts, horizon, evidence);
  if ('reason' in judged) return judged;
  return (
    judgeEntry(judged, horizon, evidence) ??
    judgeOnline(judged, facts, horizon, evidence) ??
    judgeGrace(judged, facts, horizon, evidence)
  );
}

/** Where nothing entitles the user, a checkout that no longer (or not yet, or not here) covers tells more. */
function withTellingCheckout(verdict: Verdict, [telling]: readonly TellingCheckout[]): Verdict {
  if (telling === undefined || REASONS[verdict.reason].status !== 'NotEntitled') return verdict;
  return { ...verdict, reason: telling.reason };
}

function noticesBeside(verdict: Verdict, telling: readonly TellingCheckout[]): readonly NoticeCode[] {
  const waiting = telling.some((one) => one.reason === 'checkout-not-yet-valid');
  return waiting && verdict.reason !== 'checkout-not-yet-valid' ? ['not-yet-valid'] : [];
}

function coveredDecision(question: Question, facts: DecisionFacts, coverage: Coverage, horizon: Horizon): Decision {
  const { shown, until, evidence } = coverage;
  const { userId } = facts.signIn;
  const notices: NoticeCode[] = [];
  if (horizon.reached(endsSoonFrom(until))) notices.push('ends-soon');
  if (shown.versionDiffers) notices.push('version-differs');
  if (userId !== null && !isSameUser(userId, shown.stored.checkout.user.id)) notices.push('other-user');
  if (facts.revocationsStale) notices.push('revocations-stale');
  const verdict = grant('covered-by-checkout', 'checkout', until);
  return assemble({ question, facts, verdict, evidence, name: nameOf(shown.application), notices, horizon });
}

function nameOf(application: CheckedOutApplication): string | null {
  return application.name === '' ? null : application.name;
}

function nameInPolicy(question: Question, facts: DecisionFacts): string | null {
  const entry = policyOfUser(facts)?.entitlements.find((one) => isSameApplication(one, question));
  return entry === undefined || entry.productName === '' ? null : entry.productName;
}

interface DecisionParts {
  readonly question: Question;
  readonly facts: DecisionFacts;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly name: string | null;
  readonly notices: readonly NoticeCode[];
  readonly horizon: Horizon;
}

function assemble({ question, facts, verdict, evidence, name, notices, horizon }: DecisionParts): Decision {
  const { productId, featureString, version } = question;
  const { status } = REASONS[verdict.reason];
  return {
    application: { productId, featureString, version, name: question.name ?? name ?? question.ownName ?? null },
    status,
    statusCode: STATUS_CODES[status],
    mayRun: mayRun(status),
    source: verdict.source,
    until: verdict.until,
    nextChangeAt: horizon.nextChangeAt(),
    reason: verdict.reason,
    evidence,
    remedy: remedyFor(verdict.reason, evidence, facts),
    notices: [...notices, ...facts.clockNotices],
  };
}
