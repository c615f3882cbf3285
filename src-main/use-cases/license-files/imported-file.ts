import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import type { ImportOutcome } from '#core/import/outcome.ts';
import type { InspectedFile } from './inspect-file.ts';

/** What an import did with one file. */
export interface ImportedFile extends Pick<InspectedFile, 'path' | 'kind' | 'facts' | 'checks' | 'notices' | 'license' | 'issuer' | 'signer'> {
  readonly outcome: ImportOutcome;
  /** Why it was refused; `null` otherwise. */
  readonly code: ErrorCode | null;
  readonly checkoutId: CheckoutId | null;
  /** The checkouts it takes the place of; they stay stored. */
  readonly replaces: readonly CheckoutId[];
}
