import { beginsAt } from '../checkout/checkout-state.ts';
import type { Checkout } from '../checkout/checkout.ts';
import { userName } from '../checkout/user-name.ts';
import type { NoticeCode } from '../import/outcome.ts';
import type { Decision } from '../status/decision.ts';
import type { Instant } from '../time/instant.ts';
import type { Facts } from './texts.ts';

/** What the notices beside a file or an answer name, each its own. */
export type NoticeFacts = Partial<Readonly<Record<NoticeCode, Facts>>>;

/** What notices beside a license name. */
export function noticeFactsOfLicense(license: Checkout, now: Instant): NoticeFacts {
  return {
    'not-yet-valid': { validFrom: beginsAt(license.notBefore) },
    'other-user': { user: userName(license.user) },
    'ends-soon': { until: license.expiresAt },
    'clock-behind': { now },
    'clock-ahead': { now },
  };
}

/** What notices beside an answer name: its own end, and the evidence it rests on. */
export function noticeFactsOfDecision({ until, evidence }: Decision, now: Instant): NoticeFacts {
  const versions = evidence.find((one) => one.fact === 'checkout-version-differs');
  const waiting = evidence.find((one) => one.fact === 'checkout-not-yet-valid');
  return {
    'ends-soon': { until },
    'clock-behind': { now },
    'clock-ahead': { now },
    ...(versions === undefined || !('licensedVersion' in versions)
      ? {}
      : { 'version-differs': { licensedVersion: versions.licensedVersion, askedVersion: versions.askedVersion } }),
    ...(waiting === undefined ? {} : { 'not-yet-valid': { validFrom: waiting.validFrom } }),
  };
}
