import { beginsAt } from '#core/checkout/checkout-state.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { NoticeCode } from '#core/import/outcome.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Facts } from '#core/texts/texts.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { userName } from './license.ts';

/** What the notices beside a file or an answer name, each its own. */
export type NoticeFacts = Partial<Readonly<Record<NoticeCode, Facts>>>;

/** Whether a notice asks for something to be done; for the others there is nothing to do. */
const ASKS: Readonly<Record<NoticeCode, boolean>> = {
  'newer-present': false,
  'not-yet-valid': false,
  'other-user': false,
  'version-differs': false,
  'clock-behind': true,
  'clock-ahead': true,
  'revocations-stale': true,
  'ends-soon': true,
};

/** The notices beside a file or an answer: what there is to know, and what to do where something is. */
export function noticeLines(
  notices: readonly NoticeCode[],
  facts: NoticeFacts,
  { texts, layout }: Presentation,
): string {
  const sentences = notices.map((code) => {
    const { happened, meaning, next } = texts.notice(code, facts[code] ?? {});
    return [LABELS.note, happened, meaning, ASKS[code] ? next : '', `[${code}]`]
      .filter((part) => part !== '')
      .join(' ');
  });
  return layout.lines(sentences, '  ');
}

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
