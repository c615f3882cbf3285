import type { Checkout } from '#core/checkout/checkout.ts';
import type { NoticeCode } from '#core/import/outcome.ts';
import { DAY, duration, minus, type Instant } from '#core/time/instant.ts';

/** A checkout holds from this long before its beginning (licensing rules, clock rule 5). */
const EARLY_START = DAY;

/** How long before its end a checkout is said to end soon (format document 6.18). */
const ENDS_SOON = duration(14, DAY);

/** The notices that follow from a checkout's dates alone. */
export function noticesOfDates(checkout: Checkout, now: Instant): readonly NoticeCode[] {
  const notices: NoticeCode[] = [];
  if (now >= checkout.expiresAt) return notices;
  if (now < minus(checkout.notBefore, EARLY_START)) notices.push('not-yet-valid');
  else if (now >= minus(checkout.expiresAt, ENDS_SOON)) notices.push('ends-soon');
  return notices;
}
