import type { Checkout } from '#core/checkout/checkout.ts';
import type { NoticeCode } from '#core/import/outcome.ts';
import { endsSoonFrom } from '#core/import/ends-soon.ts';
import { DAY, minus, type Instant } from '#core/time/instant.ts';

/** A checkout holds from this long before its beginning (licensing rules, clock rule 5). */
const EARLY_START = DAY;

/** The notices that follow from a checkout's dates alone. */
export function noticesOfDates(checkout: Checkout, now: Instant): readonly NoticeCode[] {
  const notices: NoticeCode[] = [];
  if (now >= checkout.expiresAt) return notices;
  if (now < minus(checkout.notBefore, EARLY_START)) notices.push('not-yet-valid');
  else if (now >= endsSoonFrom(checkout.expiresAt)) notices.push('ends-soon');
  return notices;
}
