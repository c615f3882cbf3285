import type { ApplicationKey } from '../application/application.ts';
import type { Instant } from '../time/instant.ts';
import type { EndingKind } from './threshold.ts';

/** An application that an end concerns, as it is called. */
export interface EndingApplication extends ApplicationKey {
  readonly name: string | null;
}

/** Something that ends and of which it is said beforehand; another end of the same checkout, or another sign-in, is another one. */
export interface Ending {
  /** The same for the same end, and for no other. */
  readonly key: string;
  readonly kind: EndingKind;
  /** What came by then was in plain sight at the import or the sign-in: its thresholds are not said. */
  readonly begins: Instant;
  readonly endsAt: Instant;
  /** By name. */
  readonly applications: readonly EndingApplication[];
  /** When every one of these can go on after the end by something else, until when at least; `null` when one stops. */
  readonly goesOnUntil: Instant | null;
  /** Nothing is said before this instant: until then the sign-in counts as recent, and nobody works offline. */
  readonly silentUntil: Instant | null;
}
