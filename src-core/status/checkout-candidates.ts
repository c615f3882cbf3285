import { isSameApplication } from '../application/application.ts';
import { stricterMatch, versionMatches, type VersionMatch } from '../application/version-match.ts';
import { isSameVersion, type ApplicationVersion } from '../application/version.ts';
import type { CheckedOutApplication } from '../checkout/checkout.ts';
import { beginsAt } from '../checkout/checkout-state.ts';
import type { StoredCheckout } from '../checkout/stored-checkout.ts';
import { readCheckoutVersionMatch } from '../entitlement/qualifier-readers.ts';
import { earliest, instant, type Instant } from '../time/instant.ts';
import type { DecisionFacts, Question } from './decision-facts.ts';
import { policyOfUser } from './policy-of-user.ts';

const LONG_AGO = instant(-Infinity);

/** A stored checkout that names the application asked about, with what bears on covering it, the time aside. */
export interface CheckoutCandidate {
  readonly stored: StoredCheckout;
  readonly application: CheckedOutApplication;
  /** From here it covers, clock rule 5 included; long ago when it had begun by the furthest time known. */
  readonly begins: Instant;
  /** The first instant at which it no longer covers this application. */
  readonly ends: Instant;
  readonly asked: ApplicationVersion | null;
  readonly match: VersionMatch;
  /** Whether the license is bound to another version than the asker's. */
  readonly versionBarred: boolean;
  /** Whether both versions are known and differ. */
  readonly versionDiffers: boolean;
  /** Whether only the time decides if it covers: it verifies, is for this machine, not cleared, not revoked, not barred. */
  readonly mayCover: boolean;
}

/** Gives the stored checkouts that name the application, in the order in which they are stored. */
export function candidatesFor(question: Question, facts: DecisionFacts): readonly CheckoutCandidate[] {
  const candidates: CheckoutCandidate[] = [];
  let policyMatch: VersionMatch | null = null;
  for (const stored of facts.checkouts) {
    for (const application of stored.checkout.applications) {
      if (!isSameApplication(application, question)) continue;
      policyMatch ??= matchOfPolicy(question, facts);
      candidates.push(candidate(stored, application, question.version, policyMatch, facts.furthest));
    }
  }
  return candidates;
}

function candidate(
  stored: StoredCheckout,
  application: CheckedOutApplication,
  asked: ApplicationVersion | null,
  policyMatch: VersionMatch,
  furthest: Instant,
): CheckoutCandidate {
  const begins = beginsAt(stored.checkout.notBefore);
  const match = stricterMatch(application.versionMatch ?? 'any', policyMatch);
  const licensed = application.version;
  const versionBarred = !versionMatches(licensed, asked, match);
  return {
    stored,
    application,
    begins: begins <= furthest ? LONG_AGO : begins,
    ends: earliest(application.expiresAt, stored.checkout.expiresAt),
    asked,
    match,
    versionBarred,
    versionDiffers: licensed !== null && asked !== null && !isSameVersion(licensed, asked),
    mayCover: stored.problem === null && stored.clearedAt === null && stored.revokedAt === null && !versionBarred,
  };
}

/** The policy's own setting for this application; only a policy of the signed-in user binds. */
function matchOfPolicy(question: Question, facts: DecisionFacts): VersionMatch {
  const policy = policyOfUser(facts);
  if (policy === null) return 'any';
  const entry = policy.entitlements.find((one) => isSameApplication(one, question)) ?? null;
  return readCheckoutVersionMatch(policy, entry).value;
}
