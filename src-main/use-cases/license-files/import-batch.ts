import type { ActivityKind } from '#core/activity/activity-kind.ts';
import type { Checkout, CheckoutId } from '#core/checkout/checkout.ts';
import { checkoutState } from '#core/checkout/checkout-state.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import type { ImportOutcome, NoticeCode } from '#core/import/outcome.ts';
import { reconcileImport } from '#core/import/reconcile-import.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { revocationStateOf, type KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';
import { areRevocationsStale } from '#license-file/revocations/stale-revocations.ts';
import { isOutOfOrder } from '#license-file/revocations/unite-revocations.ts';
import { isOfAnotherSigner } from '#license-file/verification/other-signer.ts';
import type { AuthenticLicense, VerifiedLicense } from '#license-file/verification/verified-license.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { CacheWriter } from '#main/entitlement-cache/cache-writer.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import type { ActivityEntry } from '#main/entitlement-cache/queries/activity-rows.ts';
import { activity, applicationNames } from '../activity.ts';
import { isRevoked, storedCheckouts, unverifiedLicenses } from '../checkouts/stored-checkouts.ts';
import type { GivenFile } from './given-files.ts';
import type { ImportedFile } from './imported-file.ts';
import { inspectFile, type InspectedFile, type InspectionContext } from './inspect-file.ts';
import { StoredIndex } from './stored-index.ts';
import { uniteStates } from './unite-states.ts';

/** What a profile holds when a batch begins. */
export interface KnownBefore {
  readonly reader: CacheReader;
  readonly licenses: readonly StoredLicense[];
}

/** Who brought the files: a person, the organisation's folder, or the entitlement service beside a policy. */
export type ImportOrigin = 'person' | 'folder' | 'service';

/**
 * Imports files one after the other within one transaction, each on the ground of those before it. Without a writer it works
 * out the same outcomes and changes nothing.
 */
export class ImportBatch {
  readonly #writer: CacheWriter | null;
  readonly #now: Instant;
  readonly #stored: StoredIndex;
  /** The files of the live ones, by their id: which certificates a license rests on decides whether a list revokes it. */
  readonly #licenses: Map<CheckoutId, AuthenticLicense>;
  /** The stored files that do not verify now, by the id the index has for them. */
  readonly #unverified: ReadonlyMap<CheckoutId, Uint8Array>;
  readonly #origin: ImportOrigin;
  #context: InspectionContext;

  /** @param known what the profile knows at the beginning; `null` where there is none yet, and no writer */
  constructor(context: InspectionContext, known: KnownBefore | null, writer: CacheWriter | null, origin: ImportOrigin = 'person') {
    this.#writer = writer;
    this.#origin = origin;
    this.#now = context.now;
    const licenses = known?.licenses ?? [];
    this.#stored = new StoredIndex(known === null ? [] : storedCheckouts(known.reader, licenses));
    this.#licenses = new Map(licenses.flatMap((one) => (one.state === 'authentic' ? [[one.license.checkout.checkoutId, one.license]] : [])));
    this.#unverified = new Map(unverifiedLicenses(licenses).map((one) => [one.checkoutId, one.bytes]));
    // What this batch stored counts as here, in a dry run too.
    this.#context = { ...context, known: { ...context.known, isStored: (checkoutId) => this.#licenses.has(checkoutId) } };
  }

  /** Does with one file what an import does with it. */
  importFile(file: GivenFile): ImportedFile {
    const inspected = inspectFile(file, this.#context);
    if (file.isIgnored) return outcomeOf(inspected, { outcome: 'ignored' });
    if (inspected.code !== null) return this.#refuse(inspected, inspected.code, inspected.facts);
    if (inspected.revocations !== null) return this.#acceptRevocations(inspected, file);
    if (inspected.verified !== null) return this.#importLicense(inspected, inspected.verified);
    throw new Error('a file without a refusal is a verified license or a verified revocation list');
  }

  #importLicense(inspected: InspectedFile, verified: VerifiedLicense): ImportedFile {
    const { checkout, issuer } = verified;
    const now = this.#now;
    const unverified = this.#licenses.has(checkout.checkoutId) ? undefined : this.#unverified.get(checkout.checkoutId);
    const isIdOfAnotherSigner = unverified !== undefined && isOfAnotherSigner(unverified, issuer.revocationScopes);
    const incoming = { checkout, issuerId: issuer.issuerId, isIdOfAnotherSigner };
    const reconciled = reconcileImport(this.#stored.besides(incoming), incoming, now);
    if (reconciled.outcome === 'refused') {
      const { code, clearedAt, problem } = reconciled;
      const when = clearedAt === null ? {} : { clearedAt: formatIsoInstant(clearedAt) };
      return this.#refuse(inspected, code, { ...when, ...(problem === null ? {} : { problem, cause: problem }) });
    }
    if (reconciled.store) this.#store(verified);
    const { outcome, replaces, newer } = reconciled;
    const notices = [...inspected.notices, ...reconciled.notices, ...this.#staleNotice(issuer.revocationScopes)];
    // Where applications end at different instants there is no one end to tell; `list` tells each.
    const isOneEnd = checkout.applications.every(({ expiresAt }) => expiresAt === checkout.expiresAt);
    const until = isOneEnd ? formatIsoInstant(checkout.expiresAt) : null;
    this.#note(outcome, checkout.checkoutId, inspected, { applications: applicationNames(checkout.applications), until });
    const noticeFacts = this.#noticeFacts(newer, issuer.revocationScopes);
    return outcomeOf(inspected, { outcome, checkoutId: checkout.checkoutId, replaces, notices, noticeFacts });
  }

  #store(verified: VerifiedLicense): void {
    const { checkout, issuer } = verified;
    this.#writer?.storeLicense(verified, this.#now);
    this.#licenses.set(checkout.checkoutId, verified);
    this.#stored.set({
      checkout,
      issuerId: issuer.issuerId,
      issuerName: issuer.name,
      takesReceipts: issuer.receipts,
      importedAt: this.#now,
      clearedAt: null,
      revokedAt: null,
      problem: null,
    });
  }

  #acceptRevocations(inspected: InspectedFile, file: GivenFile): ImportedFile {
    const { union, list } = inspected.revocations ?? {};
    if (union === undefined || list === undefined || !file.content.ok) throw new Error('an accepted list has content');
    if (union.outcome !== 'accepted') {
      const facts = isOutOfOrder(this.#context.revocations, list) ? { ...inspected.facts, problem: 'older-number-issued-later' } : inspected.facts;
      return outcomeOf({ ...inspected, facts }, { outcome: 'unchanged' });
    }
    this.#writer?.acceptRevocations({ bytes: file.content.bytes, acceptedAt: this.#now, added: union.added });
    this.#context = { ...this.#context, revocations: uniteStates(this.#context.revocations, revocationStateOf([union.added])) };
    const ends = this.#refreshRevoked(this.#context.revocations);
    const checkouts = new Set(union.added.checkouts.map(({ checkoutId }) => checkoutId));
    // A service gives a new list every day: the history tells of those that end something here.
    if (this.#origin !== 'service' || ends.length > 0) this.#note('revocations-accepted', null, inspected, { number: list.number, checkouts: checkouts.size, issuer: list.issuer.name });
    return outcomeOf(inspected, { outcome: 'imported', ends });
  }

  /** What a list just accepted revokes is no longer live for the files that follow; gives what still counted until then. */
  #refreshRevoked(revocations: KnownRevocations): readonly Checkout[] {
    const ended: Checkout[] = [];
    for (const one of [...this.#stored.all()]) {
      const license = this.#licenses.get(one.checkout.checkoutId);
      if (license === undefined || one.revokedAt !== null || !isRevoked(license, revocations)) continue;
      const state = checkoutState(one, this.#now);
      if (state === 'active' || state === 'not-yet-valid') ended.push(one.checkout);
      this.#stored.set({ ...one, revokedAt: this.#now });
    }
    return ended;
  }

  #refuse(inspected: InspectedFile, code: ErrorCode, facts: InspectedFile['facts']): ImportedFile {
    if (code !== 'no-such-file') this.#note('refused', inspected.license?.checkoutId ?? null, inspected, { code });
    return { ...outcomeOf(inspected, { outcome: 'refused', checkoutId: inspected.license?.checkoutId ?? null }), code, facts: { ...inspected.facts, ...facts } };
  }

  #staleNotice(scopes: readonly string[]): readonly NoticeCode[] {
    const newest = this.#context.revocations.newestIssuedAt(scopes);
    return areRevocationsStale(newest, this.#now) ? ['revocations-stale'] : [];
  }

  #noticeFacts(newer: CheckoutId | null, scopes: readonly string[]): ImportedFile['noticeFacts'] {
    const later = newer === null ? undefined : this.#stored.get(newer);
    const newest = this.#context.revocations.newestIssuedAt(scopes);
    return {
      ...(later === undefined ? {} : { 'newer-present': { newer: later.checkout.checkoutId, until: later.checkout.expiresAt } }),
      ...(newest === null ? {} : { 'revocations-stale': { issuedAt: newest } }),
    };
  }

  #note(kind: ActivityKind, checkoutId: CheckoutId | null, { path }: InspectedFile, details: ActivityEntry['details']): void {
    this.#writer?.recordActivity(activity(kind, this.#now, checkoutId, { file: path, ...(this.#origin === 'person' ? {} : { origin: this.#origin }), ...details }));
  }
}

interface Outcome {
  readonly outcome: ImportOutcome;
  readonly checkoutId?: CheckoutId | null;
  readonly replaces?: readonly CheckoutId[];
  readonly notices?: readonly NoticeCode[];
  readonly noticeFacts?: ImportedFile['noticeFacts'];
  readonly ends?: ImportedFile['ends'];
}

function outcomeOf(inspected: InspectedFile, given: Outcome): ImportedFile {
  const { verified: _, revocations: __, ...file } = inspected;
  const { outcome, checkoutId = null, replaces = [], notices = inspected.notices, noticeFacts = {}, ends = [] } = given;
  return { ...file, outcome, code: null, notices, noticeFacts, checkoutId, replaces, ends };
}
