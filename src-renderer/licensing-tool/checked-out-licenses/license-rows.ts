import type { ApplicationKey, LicenseService } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { CheckoutState } from '#core/checkout/checkout-state.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { linkKey } from '#core/checkout/linked-checkouts.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { CheckoutRow, ProfileView, UnverifiedRow } from '#core/contract/snapshot.ts';
import { endsSoonFrom } from '#core/import/ends-soon.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import { latest, type Instant } from '#core/time/instant.ts';

/** What a row is: the state of its checkout, that it ends soon, that a later one was put in its place, or why its file does not count. */
export type LicenseState = CheckoutState | 'ends-soon' | 'replaced' | 'other-machine' | 'not-verified';

/** In the order in which rows are sorted by state: what works first. */
export const LICENSE_STATES: readonly LicenseState[] = [
  'ends-soon',
  'active',
  'replaced',
  'not-yet-valid',
  'other-machine',
  'not-verified',
  'revoked',
  'cleared',
  'expired',
];

/** One application of a row; without a name or version where only the index of a file that does not verify tells of it. */
export interface RowApplication extends ApplicationKey {
  readonly name: string;
  readonly version: ApplicationVersion | null;
  readonly expiresAt: Instant;
}

/** One checkout as a row of the list. */
export interface LicenseRow {
  readonly id: CheckoutId;
  readonly state: LicenseState;
  /** Whether it covers its applications now, and no later form of it does so longer. */
  readonly isUsable: boolean;
  /** Until when the form of it that was put in its place holds; `null` where there is none. */
  readonly replacedUntil: Instant | null;
  readonly applications: readonly RowApplication[];
  readonly expiresAt: Instant;
  readonly daysLeft: number | null;
  readonly importedAt: Instant;
  /** Which check of its file fails now; `null` where none does. */
  readonly problem: RefusalCode | null;
  /** `null` where the file does not verify: nobody vouches for what it says. */
  readonly license: {
    readonly stored: StoredCheckout;
    readonly service: LicenseService;
    readonly leavesListAt: Instant;
  } | null;
}

/** Makes the rows of the list: checkouts as the main process orders them, then files that do not verify any more. */
export function licenseRows(
  { checkouts, unverified }: Pick<ProfileView, 'checkouts' | 'unverified'>,
  now: Instant,
): readonly LicenseRow[] {
  const latestEnds = latestEndsOf(checkouts);
  return [...checkouts.map((row) => checkoutRow(row, latestEnds, now)), ...unverified.map(unverifiedRow)];
}

/** The latest end of the forms of a license that hold now, by what links them. One that does not hold yet takes no place of another. */
function latestEndsOf(checkouts: readonly CheckoutRow[]): ReadonlyMap<string, Instant> {
  const ends = new Map<string, Instant>();
  for (const { stored, state } of checkouts) {
    if (state !== 'active' || stored.problem !== null) continue;
    const key = linkKey(stored);
    ends.set(key, latest(stored.checkout.expiresAt, ends.get(key) ?? stored.checkout.expiresAt));
  }
  return ends;
}

function checkoutRow(
  { stored, state: ofCheckout, daysLeft, leavesListAt }: CheckoutRow,
  latestEnds: ReadonlyMap<string, Instant>,
  now: Instant,
): LicenseRow {
  const { checkout, importedAt, problem } = stored;
  const latestEnd = ofCheckout === 'active' && problem === null ? latestEnds.get(linkKey(stored)) : undefined;
  const replacedUntil = latestEnd !== undefined && latestEnd > checkout.expiresAt ? latestEnd : null;
  const state = replacedUntil === null ? stateOf(stored, ofCheckout, now) : 'replaced';
  return {
    id: checkout.checkoutId,
    state,
    isUsable: state === 'active' || state === 'ends-soon',
    replacedUntil,
    applications: checkout.applications,
    expiresAt: checkout.expiresAt,
    daysLeft,
    importedAt,
    problem,
    license: { stored, service: checkout.licenseService, leavesListAt },
  };
}

/** What is over stays over; of what is not, the first thing that keeps it from counting is told. */
function stateOf({ checkout, problem }: StoredCheckout, state: CheckoutState, now: Instant): LicenseState {
  if (state !== 'active' && state !== 'not-yet-valid') return state;
  if (problem !== null) return problem === 'other-machine' ? 'other-machine' : 'not-verified';
  return state === 'active' && now >= endsSoonFrom(checkout.expiresAt) ? 'ends-soon' : state;
}

function unverifiedRow({ checkoutId, applications, expiresAt, importedAt, code }: UnverifiedRow): LicenseRow {
  return {
    id: checkoutId,
    state: 'not-verified',
    isUsable: false,
    replacedUntil: null,
    applications: applications.map((key) => ({ ...key, name: '', version: null, expiresAt })),
    expiresAt,
    daysLeft: null,
    importedAt,
    problem: code,
    license: null,
  };
}

/**
 * What can be done with a row. A cleared file is gone, so there is nothing to verify; an ended one needs no clearing, and one with a later
 * form in its place is cleared with that.
 */
export function actionsOf({ state }: Pick<LicenseRow, 'state'>): {
  readonly canClear: boolean;
  readonly canVerify: boolean;
  readonly hasReceipt: boolean;
} {
  const isOver = state === 'cleared' || state === 'expired' || state === 'revoked';
  return { canClear: !isOver && state !== 'replaced', canVerify: state !== 'cleared' && state !== 'replaced', hasReceipt: state === 'cleared' };
}
