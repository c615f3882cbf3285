import type { ApplicationKey, LicenseService, ProductId } from '#core/application/application.ts';
import { administeredState, type AdministeredState } from '#core/checkout/administered-state.ts';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { CheckoutRow } from '../store/tables.ts';

/** A checkout as administrators see it. */
export interface StoredCheckout {
  readonly checkoutId: CheckoutId;
  readonly licenseService: LicenseService;
  readonly user: { readonly id: string; readonly email: string; readonly name: string };
  readonly machineName: string;
  readonly country: string;
  readonly timeZone: string;
  readonly issuedAt: Instant;
  /** The last day on which it holds, in its zone. */
  readonly endsOn: CivilDate;
  readonly expiresAt: Instant;
  readonly extends: CheckoutId | null;
  /** Without maintenance only the workstation's receipt checks it in. */
  readonly hasMaintenance: boolean;
  readonly clearedAt: Instant | null;
  readonly checkedInAt: Instant | null;
  readonly state: AdministeredState;
  readonly applications: readonly (ApplicationKey & { readonly name: string; readonly version: string })[];
}

const COLUMNS = [
  'id', 'organization_id', 'member_id', 'email', 'user_name', 'machine_name', 'license_service', 'country', 'time_zone', 'issued_at',
  'ends_on', 'expires_at', 'maintenance', 'extends_id', 'usage_id', 'cleared_at', 'checked_in_at',
] as const; // prettier-ignore

/** A row of a checkout without its file. */
export type CheckoutSummaryRow = Pick<CheckoutRow, (typeof COLUMNS)[number]>;

/** Which checkouts are wanted. */
export interface CheckoutFilter {
  readonly states?: readonly AdministeredState[];
  readonly memberId?: string;
  /** In any letter case. */
  readonly machineName?: string;
  /** The entitlement country. */
  readonly country?: string;
  /** Those issued before this one come first; the last of a page begins the next. */
  readonly before?: { readonly issuedAt: Instant; readonly checkoutId: string };
  readonly limit: number;
}

/** Lists checkouts of an organisation, the newest first. */
export async function listCheckouts(reading: Reading, organizationId: string, filter: CheckoutFilter, now: Instant): Promise<readonly StoredCheckout[]> {
  const { states, memberId, machineName, country, before, limit } = filter;
  let query = reading.selectFrom('checkout').select(COLUMNS).where('organization_id', '=', organizationId);
  if (memberId !== undefined) query = query.where('member_id', '=', memberId);
  if (machineName !== undefined) query = query.where('machine_key', '=', normalizeMachineName(machineName));
  if (country !== undefined) query = query.where('country', '=', country);
  if (before !== undefined) {
    query = query.where((row) =>
      row.or([row('issued_at', '<', before.issuedAt), row.and([row('issued_at', '=', before.issuedAt), row('id', '<', before.checkoutId)])]),
    );
  }
  if (states !== undefined) {
    query = query.where((row) =>
      row.or(
        states.map((state) => {
          const isIn = row('checked_in_at', 'is not', null);
          const isCleared = row('cleared_at', 'is not', null);
          if (state === 'checked-in') return row.and([isIn, isCleared]);
          if (state === 'checked-in-unconfirmed') return row.and([isIn, row('cleared_at', 'is', null)]);
          const isOut = row('checked_in_at', 'is', null);
          if (state === 'expired') return row.and([isOut, row('expires_at', '<=', now)]);
          const isLive = row.and([isOut, row('expires_at', '>', now)]);
          return row.and([isLive, state === 'cleared' ? isCleared : row('cleared_at', 'is', null)]);
        }),
      ),
    );
  }
  const rows = await query.orderBy('issued_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return withApplications(reading, rows, now);
}

/** Finds checkouts of an organisation by their ids; ids that it does not have are left out. */
export async function findCheckouts(reading: Reading, organizationId: string, ids: readonly string[], now: Instant): Promise<readonly StoredCheckout[]> {
  if (ids.length === 0) return [];
  // By id alone: with an organisation or an order beside it, SQLite would walk through everything that the organisation has.
  const rows = await reading.selectFrom('checkout').select(COLUMNS).where('id', 'in', ids).execute();
  const ours = rows.filter(({ organization_id }) => organization_id === organizationId);
  const sorted = ours.sort((one, other) => other.issued_at - one.issued_at || (one.id < other.id ? 1 : -1));
  return withApplications(reading, sorted, now);
}

async function withApplications(reading: Reading, rows: readonly CheckoutSummaryRow[], now: Instant): Promise<readonly StoredCheckout[]> {
  if (rows.length === 0) return [];
  const applications = await reading
    .selectFrom('checkout_application')
    .selectAll()
    .where('checkout_id', 'in', rows.map(({ id }) => id))
    .orderBy('place')
    .execute();
  const byCheckout = Map.groupBy(applications, (one) => one.checkout_id);
  return rows.map((row) => ({
    checkoutId: idOf(row.id),
    licenseService: row.license_service,
    user: { id: row.member_id, email: row.email, name: row.user_name },
    machineName: row.machine_name,
    country: row.country,
    timeZone: row.time_zone,
    issuedAt: row.issued_at as Instant,
    endsOn: row.ends_on as CivilDate,
    expiresAt: row.expires_at as Instant,
    extends: row.extends_id === null ? null : idOf(row.extends_id),
    hasMaintenance: row.maintenance === 1,
    clearedAt: row.cleared_at as Instant | null,
    checkedInAt: row.checked_in_at as Instant | null,
    state: stateOf(row, now),
    applications: (byCheckout.get(row.id) ?? []).map(({ product_id, feature_string, name, version }) => ({
      productId: product_id as ProductId,
      featureString: feature_string,
      name,
      version,
    })),
  }));
}

/** What a stored checkout is at `now`. */
export function stateOf(row: Pick<CheckoutRow, 'expires_at' | 'cleared_at' | 'checked_in_at'>, now: Instant): AdministeredState {
  return administeredState(
    { expiresAt: row.expires_at as Instant, clearedAt: row.cleared_at as Instant | null, checkedInAt: row.checked_in_at as Instant | null },
    now,
  );
}

function idOf(id: string): CheckoutId {
  const parsed = parseCheckoutId(id);
  if (parsed === null) throw new TypeError(`The store has a checkout with the id ${id}.`);
  return parsed;
}
