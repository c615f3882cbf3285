import { DAY, duration, minus, type Instant } from '../time/instant.ts';

/** How long before its end a license is said to end soon (docs/license-file-format.md, 6.18). */
const ENDS_SOON = duration(14, DAY);

/** The instant from which the notice `ends-soon` stands beside a license or an answer that ends at `end`. */
export function endsSoonFrom(end: Instant): Instant {
  return minus(end, ENDS_SOON);
}
