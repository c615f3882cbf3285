import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ClockTrust } from '#core/notification/clock-trust.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AcceptedRevocations } from '#license-file/revocations/accepted-revocations.ts';
import { isOfAnotherSigner } from '#license-file/verification/other-signer.ts';
import type { AuthenticLicense, VerifiedLicense } from '#license-file/verification/verified-license.ts';
import { CacheReader, type RememberedName } from './cache-reader.ts';
import type { CacheSetting } from './cache-setting.ts';
import { sealClockRecord } from './clock-record/sealed-clock-record.ts';
import type { CacheDatabase } from './database/connection.ts';
import type { EndedFact } from './ended/ended-fact.ts';
import { writeEndedLine } from './ended/ended-line.ts';
import type { EndedMemory } from './ended/ended-memory.ts';
import { insertActivity, type ActivityEntry } from './queries/activity-rows.ts';
import { writeClockRow, type ClockRow } from './queries/clock-rows.ts';
import { insertEndedRows } from './queries/ended-rows.ts';
import { deleteLicense, insertLicense, licenseRowsOf, storedCheckoutIds } from './queries/license-rows.ts';
import {
  deleteNotification,
  dismissNotificationRow,
  insertNotification,
  writeNotificationClock,
  type KeptNotification,
} from './queries/notification-rows.ts';
import { deletePolicyRow, policyDigestOf, writePolicyRow } from './queries/policy-rows.ts';
import { readProfileRow, writeProfileRow } from './queries/profile-row.ts';
import { forgetFolderNews, writeFolderFileRow, type FolderFileRow } from './queries/folder-file-rows.ts';
import { deleteRemembered, writeRemembered } from './queries/remembered-rows.ts';
import { writeReceiptReport, type ReceiptReport } from './queries/receipt-report-rows.ts';
import { replaceRevocationListRow } from './queries/revocation-list-rows.ts';
import { deleteUsageRowsBefore, writeToldSession, writeUsageRow, type KeptSession, type ToldSession } from './queries/usage-rows.ts';

/** A license that is to be cleared, with what the clearing leaves behind. */
export interface LicenseToClear {
  readonly license: AuthenticLicense;
  /** The clock rules' `now`. */
  readonly clearedAt: Instant;
  /** The receipt file's text; `null` where none is made. */
  readonly receipt: string | null;
}

/** A revocation list that was verified and adds something. */
export interface ListToAccept {
  readonly bytes: Uint8Array;
  readonly acceptedAt: Instant;
  /** `added` of `uniteRevocations`. */
  readonly added: AcceptedRevocations;
}

/** What a transaction leaves to be done around its commit. */
export interface PendingEffects {
  /** The ended lines it adds: they go to `ended.log` before the commit. */
  readonly endedAdded: readonly string[];
  /** Whether a backup has to be on the disk before the commit. */
  readonly needsBackup: boolean;
  /** The sealed record for the mirror; `null` when it did not change. */
  readonly clock: ClockRow | null;
}

/** Writes the cache, within one transaction: all of it is kept or nothing. */
export class CacheWriter extends CacheReader {
  readonly #memory: EndedMemory;
  readonly #endedAdded: string[] = [];
  #needsBackup = false;
  #clock: ClockRow | null = null;
  /** Which checkouts have a row, as of this transaction; `null` until it is asked. It may name one that is gone, and misses none. */
  #stored: Set<string> | null = null;

  constructor(database: CacheDatabase, setting: CacheSetting, memory: EndedMemory) {
    super(database, setting, memory);
    this.#memory = memory;
  }

  /** Stores a verified license, byte for byte, in the place of an earlier file of the same checkout and signer. A cleared one never gets here. */
  storeLicense(verified: VerifiedLicense, importedAt: Instant): void {
    if (this.clearedCheckout(verified.checkout.checkoutId) !== null) throw new Error('a cleared checkout is never stored');
    const { checkoutId } = verified.checkout;
    this.#stored ??= new Set(storedCheckoutIds(this.database));
    if (this.#stored.has(checkoutId)) this.#removeEarlier(verified);
    insertLicense(this.database, verified, importedAt);
    this.#stored.add(checkoutId);
    this.#needsBackup = true;
  }

  /** Clears licenses: a sealed tombstone with its receipt for each, and the file is gone. A second time changes nothing. */
  clearLicenses(licenses: readonly LicenseToClear[]): void {
    for (const { license, clearedAt, receipt } of licenses) {
      const { checkout, issuer } = license;
      if (this.clearedCheckout(checkout.checkoutId) !== null) continue;
      const importedAt = licenseRowsOf(this.database, checkout.checkoutId)[0]?.importedAt ?? clearedAt;
      this.#end({
        ended: 'cleared',
        checkoutId: checkout.checkoutId,
        at: clearedAt,
        receipt,
        // The activation key is of no use to a list, and no more of it is kept than is.
        license: { checkout: { ...checkout, activationKey: null }, issuerId: issuer.issuerId, issuerName: issuer.name, takesReceipts: issuer.receipts, importedAt },
      });
      deleteLicense(this.database, checkout.checkoutId);
    }
  }

  /** Clears a license whose file does not verify now, by the id the index has: a tombstone without a receipt. */
  clearUnverified(checkoutId: CheckoutId, clearedAt: Instant): void {
    if (this.clearedCheckout(checkoutId) !== null) return;
    // What its file says is not known to be true, so the tombstone tells no more than its id.
    this.#end({ ended: 'cleared', checkoutId, at: clearedAt, receipt: null, license: null });
    deleteLicense(this.database, checkoutId);
  }

  /** Keeps what a revocation list adds, for good, and the list itself in the place of its signing key's earlier one. */
  acceptRevocations({ bytes, acceptedAt, added }: ListToAccept): void {
    this.#end({ ended: 'revoked', ...added, acceptedAt });
    const { signingKey, number, issuedAt } = added;
    replaceRevocationListRow(this.database, { signingKey, number, issuedAt, acceptedAt, bytes });
  }

  /**
   * Stores the policy document of a verified sign-in or refresh together with the clock record that its time gives, so that
   * neither can be had without the other. `false` when the key is not at hand: then the document is stored and gives no grace.
   */
  storePolicy(bytes: Uint8Array, storedAt: Instant, clockRecordText: string): boolean {
    writePolicyRow(this.database, { bytes, storedAt });
    return this.#sealClock(clockRecordText, policyDigestOf(bytes));
  }

  /** Removes the policy document: the user signed out. The clock record stays. */
  forgetPolicy(): void {
    deletePolicyRow(this.database);
  }

  /** Seals and stores a clock record, above every earlier one. `false` when the key is not at hand: nothing was stored. */
  writeClockRecord(text: string): boolean {
    const { state, newest } = this.judgedClockRecord();
    return this.#sealClock(text, state.state === 'held' ? (newest?.policyDigest ?? null) : null);
  }

  /** Remembers a small text under a name, in the place of what was there. */
  remember(name: RememberedName, text: string, writtenAt: Instant): void {
    writeRemembered(this.database, name, { text, writtenAt });
  }

  /** Forgets what is remembered under a name; whether anything was. */
  forget(name: RememberedName): boolean {
    return deleteRemembered(this.database, name);
  }

  /** Keeps what became of a file of the import folder. */
  keepFolderFile(row: FolderFileRow): void {
    writeFolderFileRow(this.database, row);
  }

  /** Notes that the person was told what became of a file of the import folder. */
  folderNewsTold(digest: string): void {
    forgetFolderNews(this.database, digest);
  }

  /** Adds an entry to the history. */
  recordActivity(entry: ActivityEntry): void {
    insertActivity(this.database, entry);
  }

  /** Stores a session, in the place of what is known of the same one. */
  writeUsageSession(session: KeptSession): void {
    writeUsageRow(this.database, session);
  }

  /** Keeps how far the service was told of a session. */
  writeToldSession(told: ToldSession): void {
    writeToldSession(this.database, told);
  }

  /** Keeps what the service said of a receipt. */
  writeReceiptReport(report: ReceiptReport): void {
    writeReceiptReport(this.database, report);
  }

  /** Forgets the sessions that ended before an instant; how many there were. */
  forgetUsageBefore(at: Instant): number {
    return deleteUsageRowsBefore(this.database, at);
  }

  /** Keeps that a threshold was said; gives the number by which it is dismissed. */
  keepNotification(said: Omit<KeptNotification, 'id' | 'isDismissed'>): number {
    return insertNotification(this.database, said);
  }

  /** Forgets that a threshold was said. */
  forgetNotification(id: number): void {
    deleteNotification(this.database, id);
  }

  /** Notes that somebody has put a notification aside; whether nobody had before. */
  dismissNotification(id: number, at: Instant): boolean {
    return dismissNotificationRow(this.database, id, at);
  }

  /** Keeps what is known of the clocks that notifications are said by. */
  writeNotificationClock(trust: ClockTrust): void {
    writeNotificationClock(this.database, trust);
  }

  /** What is left to be done around the commit. */
  effects(): PendingEffects {
    return {
      endedAdded: this.#endedAdded,
      needsBackup: this.#needsBackup,
      clock: this.#clock,
    };
  }

  /** What another signer made stays, whether or not it is trusted at the moment; to refuse the file was the caller's to do. */
  #removeEarlier({ checkout, issuer }: VerifiedLicense): void {
    const rows = licenseRowsOf(this.database, checkout.checkoutId);
    if (rows.some(({ bytes }) => isOfAnotherSigner(bytes, issuer.revocationScopes))) {
      throw new Error("another signer's license is never overwritten");
    }
    deleteLicense(this.database, checkout.checkoutId);
  }

  #end(fact: EndedFact): void {
    const line = writeEndedLine(fact, this.setting.seals);
    insertEndedRows(this.database, [line]);
    this.#endedAdded.push(line);
    this.#needsBackup = true;
    this.#memory.forget();
  }

  #sealClock(text: string, policyDigest: string | null): boolean {
    const { seals } = this.setting;
    if (!seals.available) return false;
    const sequence = this.judgedClockRecord().nextSequence;
    const sealed = sealClockRecord({ sequence, text, policyDigest }, seals);
    writeClockRow(this.database, { sequence, sealed });
    this.forgetJudgedClockRecord();
    const profile = readProfileRow(this.database);
    if (profile?.isClockLost === true) writeProfileRow(this.database, { ...profile, isClockLost: false });
    this.#clock = { sequence, sealed };
    return true;
  }
}

