import type { Instant as At } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { useTexts } from '../state/texts-context.tsx';

/** A point in time: weekday, date, time and zone. */
export function Instant({ at }: { readonly at: At }) {
  const texts = useTexts();
  return <time dateTime={formatIsoInstant(at)}>{texts.instant(at)}</time>;
}

/** An end: likewise, with midnight as 24:00 of the day that ends. */
export function End({ at }: { readonly at: At }) {
  const texts = useTexts();
  return <time dateTime={formatIsoInstant(at)}>{texts.end(at)}</time>;
}
