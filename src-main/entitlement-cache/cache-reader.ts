import type { ApplicationKey } from '#core/application/application.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ClockTrust } from '#core/notification/clock-trust.ts';
import type { Instant } from '#core/time/instant.ts';
import type { KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';
import type { KnownCheckouts } from '#license-file/verification/verification-context.ts';
import type { CacheSetting } from './cache-setting.ts';
import type { ClockRecordState, JudgedClockRecord } from './clock-record/clock-record-state.ts';
import { readClockMirror } from './clock-record/clock-mirror.ts';
import { readClockCopies } from './clock-record/read-clock-copies.ts';
import type { CacheDatabase } from './database/connection.ts';
import type { EndedMemory } from './ended/ended-memory.ts';
import type { AcceptedList, ClearedCheckout, EndedSet } from './ended/ended-set.ts';
import { readActivity, readNewestOfCheckouts, type ActivityQuestion, type RecordedActivity } from './queries/activity-rows.ts';
import { allLicenseRows, hasLicenseRows, licenseRowsFor, licenseRowsOf, type LicenseRow } from './queries/license-rows.ts';
import { readNotificationClock, readNotificationRows, type KeptNotification } from './queries/notification-rows.ts';
import { policyDigestOf, readPolicyRow } from './queries/policy-rows.ts';
import { readFolderFileRows, readUntoldFolderFiles, type FolderFileRow } from './queries/folder-file-rows.ts';
import { readRemembered, type Remembered } from './queries/remembered-rows.ts';
import { readReceiptReports, type ReceiptReport } from './queries/receipt-report-rows.ts';
import { readRevocationListRows, type RevocationListRow } from './queries/revocation-list-rows.ts';
import { readRefusedUsage, readUntoldUsageRows, readUsageRows, type KeptSession, type UsageOwner } from './queries/usage-rows.ts';
import { storedLicense, type StoredLicense } from './stored-license.ts';

/** The stored policy document. */
export interface StoredPolicy {
  /** Byte for byte; verify it again before believing it. */
  readonly bytes: Uint8Array;
  readonly storedAt: Instant;
  /**
   * Whether it is the very document of the sealed record's sign-in. Where it is not (an older database was put back, or the
   * record is lost), it must not start or lengthen any grace: count the grace period as used up.
   */
  readonly isCurrent: boolean;
}

/** What a small remembered text is about. */
export type RememberedName =
  /** Which applications may continue offline without being asked again, and until when. */
  | 'continuations'
  /** Who signed in last in this profile, and whether anybody ever did. */
  | 'sign-in'
  /** The address of the entitlement service that the person set. */
  | 'service'
  /** Which failure of a refresh the history tells already. */
  | 'refresh-failure';

/**
 * Reads the cache, within one transaction: every answer is of the same moment.
 *
 * Made before that transaction begins: the clock record's mirror must not be newer than what the database shows.
 */
export class CacheReader {
  protected readonly database: CacheDatabase;
  protected readonly setting: CacheSetting;
  readonly #ended: EndedMemory;
  readonly #clockMirror: string | null;
  #judgedClock: JudgedClockRecord | null = null;

  constructor(database: CacheDatabase, setting: CacheSetting, ended: EndedMemory) {
    this.database = database;
    this.setting = setting;
    this.#ended = ended;
    this.#clockMirror = readClockMirror(setting.files.clockMirror);
  }

  /** Every stored license that was not cleared, verified again, in the order of import. */
  licenses(): StoredLicense[] {
    return this.#verified(allLicenseRows(this.database));
  }

  /** The stored licenses that may cover an application, verified again: the index chooses, so that not all need proof. */
  licensesFor(key: ApplicationKey): StoredLicense[] {
    return this.#verified(licenseRowsFor(this.database, key));
  }

  /** One stored license, verified again; `null` when it is not stored or was cleared. */
  license(checkoutId: CheckoutId): StoredLicense | null {
    return this.#verified(licenseRowsOf(this.database, checkoutId))[0] ?? null;
  }

  /** Every checkout that was cleared in this profile, earliest first, with its receipt. */
  clearedCheckouts(): ClearedCheckout[] {
    return [...this.ended().cleared.values()].sort((left, right) => left.at - right.at);
  }

  /** The tombstone of a checkout, with its receipt; `null` when it was not cleared here. */
  clearedCheckout(checkoutId: CheckoutId): ClearedCheckout | null {
    return this.ended().cleared.get(checkoutId) ?? null;
  }

  /** What verification asks about this profile. */
  knownCheckouts(): KnownCheckouts {
    const { cleared } = this.ended();
    return {
      clearedAt: (checkoutId) => cleared.get(checkoutId)?.at ?? null,
      isStored: (checkoutId) => this.license(checkoutId)?.state === 'authentic',
    };
  }

  /** Everything revoked, united over every accepted list. */
  revocations(): KnownRevocations {
    return this.ended().revocations;
  }

  /** What each accepted list added, with its number and times, in the order in which they were accepted. */
  acceptedRevocations(): readonly AcceptedList[] {
    return this.ended().accepted;
  }

  /** The newest accepted list of each signing key, byte for byte. */
  revocationLists(): RevocationListRow[] {
    return readRevocationListRows(this.database);
  }

  /** The policy document of the last sign-in or refresh; `null` when there is none. */
  policy(): StoredPolicy | null {
    const row = readPolicyRow(this.database);
    if (row === null) return null;
    const { state, newest } = this.judgedClockRecord();
    return { ...row, isCurrent: state.state === 'held' && newest?.policyDigest === policyDigestOf(row.bytes) };
  }

  /** The sealed clock record, or why it does not hold (clock rule 6). */
  clockRecord(): ClockRecordState {
    return this.judgedClockRecord().state;
  }

  /** What is remembered under a name; `null` when nothing is. The text's form is the asker's own; it is not sealed. */
  remembered(name: RememberedName): Remembered | null {
    return readRemembered(this.database, name);
  }

  /** The files of the import folder that had their turn in this profile. */
  folderFiles(): FolderFileRow[] {
    return readFolderFileRows(this.database);
  }

  /** Those of which the person is still to be told. */
  untoldFolderFiles(): FolderFileRow[] {
    return readUntoldFolderFiles(this.database);
  }

  /** The history, newest first. */
  activity(question: ActivityQuestion): RecordedActivity[] {
    return readActivity(this.database, question);
  }

  /** The thresholds that were said, earliest first. */
  notifications(): KeptNotification[] {
    return readNotificationRows(this.database);
  }

  /** What is known of the clocks that they were said by; `null` before the first look. */
  notificationClock(): ClockTrust | null {
    return readNotificationClock(this.database);
  }

  /** The sessions that count as usage, in the order in which they began: those that are open, or all that are kept. */
  usageSessions(which: 'open' | 'all'): KeptSession[] {
    return readUsageRows(this.database, which);
  }

  /** The earliest sessions of a user in an organisation of which the service is to be told. */
  untoldUsage(owner: Pick<UsageOwner, 'userId' | 'organizationId'>, atMost: number): KeptSession[] {
    return readUntoldUsageRows(this.database, owner, atMost);
  }

  /** Why the service refused sessions, with how many it did for each cause. */
  refusedUsage(): ReadonlyMap<string, number> {
    return readRefusedUsage(this.database);
  }

  /** What the service said of the receipts it was sent. */
  receiptReports(): ReadonlyMap<CheckoutId, ReceiptReport> {
    return readReceiptReports(this.database);
  }

  /** The newest entry of each checkout among those of certain kinds. */
  newestActivityOfCheckouts(kinds: readonly string[]): ReadonlyMap<CheckoutId, RecordedActivity> {
    return readNewestOfCheckouts(this.database, kinds);
  }

  /**
   * Whether the profile never held anything: no license, tombstone, policy, clock record, and no repair. Only then is a missing clock
   * record no loss.
   */
  isUntouched(): boolean {
    const isEmpty = !hasLicenseRows(this.database) && this.ended().lines.length === 0;
    const clock = this.judgedClockRecord();
    const isClockNew = clock.state.state === 'lost' && clock.state.because === 'missing';
    return isEmpty && isClockNew && readPolicyRow(this.database) === null;
  }

  /** Judged once: within a transaction nobody but its own writer changes it. */
  protected judgedClockRecord(): JudgedClockRecord {
    return (this.#judgedClock ??= readClockCopies(this.database, this.setting.seals, this.#clockMirror));
  }

  /** To be called when the record is written. */
  protected forgetJudgedClockRecord(): void {
    this.#judgedClock = null;
  }

  protected ended(): EndedSet {
    return this.#ended.read(this.database);
  }

  #verified(rows: readonly LicenseRow[]): StoredLicense[] {
    const { authenticate, identity } = this.setting;
    const { cleared } = this.ended();
    const licenses: StoredLicense[] = [];
    for (const row of rows) {
      const stored = storedLicense(row, authenticate, identity.machineNames);
      const checkoutId = stored.state === 'authentic' ? stored.license.checkout.checkoutId : stored.checkoutId;
      if (!cleared.has(checkoutId)) licenses.push(stored);
    }
    return licenses;
  }
}
