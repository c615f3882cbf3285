import type { Checkout, CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AcceptedRevocations } from '#license-file/revocations/accepted-revocations.ts';

/** What is kept of a license after its file is gone from the cache: for lists, texts and the history, never to run on. */
export interface ClearedLicense {
  readonly checkout: Checkout;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly takesReceipts: boolean;
  readonly importedAt: Instant;
}

/** A tombstone: this checkout was cleared in this profile and is never imported again. */
export interface ClearedFact {
  readonly ended: 'cleared';
  readonly checkoutId: CheckoutId;
  readonly at: Instant;
  /** The receipt file's text; `null` when none was made, or it was lost. */
  readonly receipt: string | null;
  /** `null` when only the id could be read from a damaged line. */
  readonly license: ClearedLicense | null;
}

/** What one accepted revocation list added to the ones before it. */
export interface RevokedFact extends AcceptedRevocations {
  readonly ended: 'revoked';
  readonly acceptedAt: Instant;
}

/** Something that never holds again: one line of `ended.log`, and the same line in the database. */
export type EndedFact = ClearedFact | RevokedFact;
