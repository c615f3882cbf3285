import type { RefusalCode } from '../import/outcome.ts';
import type { Instant } from '../time/instant.ts';
import type { Checkout } from './checkout.ts';

/**
 * A checkout that lies in this profile's cache, with what is known about it beside the file.
 *
 * The file is verified again whenever it is read; nothing here rests on a stored verdict.
 */
export interface StoredCheckout {
  readonly checkout: Checkout;
  /** Names the issuer across trust entries; two files of different issuers are never linked. */
  readonly issuerId: string;
  readonly issuerName: string;
  /** Whether the issuer takes receipts of cleared licenses. */
  readonly takesReceipts: boolean;
  readonly importedAt: Instant;
  /** When it was cleared in this profile; `null` when it was not. */
  readonly clearedAt: Instant | null;
  /** When its issuer revoked it, or the certificate it rests on; `null` when it is not revoked. */
  readonly revokedAt: Instant | null;
  /**
   * The first check it failed when it was verified again, its dates, clearing and revocation aside; `null` when it
   * holds. `other-machine` when it names another computer.
   */
  readonly problem: RefusalCode | null;
}
