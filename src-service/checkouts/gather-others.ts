import type { ApplicationKey, ProductId } from '#core/application/application.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ExtendedCheckout } from '#core/checkout/extension-problem.ts';
import { isMachineName, normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { CheckoutFacts } from '#core/checkout/plan-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { CheckoutRequest } from './checkout-request.ts';
import { findCheckouts } from './stored-checkout.ts';

/** As many live checkouts of one call's people and machines are looked at for overlaps. */
const MOST_LIVE = 10_000;

type Live = CheckoutFacts['live'][number];

/** Reads the live checkouts of some people on the machines that are asked for, by `memberId\nmachineKey`. */
export async function gatherLive(
  reading: Reading,
  organizationId: string,
  requests: readonly CheckoutRequest[],
  people: readonly { readonly id: string }[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly Live[]>> {
  // A name that cannot be one is refused, and is not sent to a database: PostgreSQL takes no NUL.
  const machines = [...new Set(requests.map(({ machineName }) => machineName).filter(isMachineName).map(normalizeMachineName))];
  if (people.length === 0 || machines.length === 0) return new Map();
  // By the machines alone: hundreds of machines and hundreds of people in one query are looked up pair by pair, each with each.
  const onMachines = await reading
    .selectFrom('checkout')
    .select(['id', 'member_id', 'machine_name', 'machine_key', 'issued_at'])
    .where('organization_id', '=', organizationId)
    .where('machine_key', 'in', machines)
    .where('expires_at', '>', now)
    .where('checked_in_at', 'is', null)
    .where('cleared_at', 'is', null)
    .execute();
  const wanted = new Set(people.map(({ id }) => id));
  const rows = onMachines
    .filter(({ member_id }) => wanted.has(member_id))
    .sort((one, other) => one.issued_at - other.issued_at || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_LIVE);
  if (rows.length === 0) return new Map();
  const applications = await reading
    .selectFrom('checkout_application')
    .select(['checkout_id', 'product_id', 'feature_string'])
    .where('checkout_id', 'in', rows.map(({ id }) => id))
    .execute();
  const byCheckout = Map.groupBy(applications, (one) => one.checkout_id);
  const live = Map.groupBy(rows, (row) => `${row.member_id}\n${row.machine_key}`);
  return new Map(
    [...live].map(([key, ones]) => [
      key,
      ones.map(({ id, machine_name }): Live => ({
        checkoutId: id as CheckoutId,
        machineName: machine_name,
        applications: (byCheckout.get(id) ?? []).map(({ product_id, feature_string }): ApplicationKey => ({ productId: product_id as ProductId, featureString: feature_string })),
      })),
    ]),
  );
}

/** A checkout that is to be extended. */
export interface ExtendedFacts {
  readonly facts: Omit<ExtendedCheckout, 'isOfTheSameUser'>;
  readonly memberId: string;
  readonly usageId: string;
}

/** Reads the checkouts that are to be extended, by their ids; those that are not there are left out. */
export async function gatherExtended(
  reading: Reading,
  organizationId: string,
  requests: readonly CheckoutRequest[],
  now: Instant,
): Promise<ReadonlyMap<string, ExtendedFacts>> {
  const ids = [...new Set(requests.flatMap((request) => (request.extends === null ? [] : [request.extends])))];
  if (ids.length === 0) return new Map();
  const found = await findCheckouts(reading, organizationId, ids, now);
  const usages = await reading.selectFrom('checkout').select(['id', 'usage_id']).where('id', 'in', ids).execute();
  const later = await reading.selectFrom('checkout').select('extends_id').where('extends_id', 'in', ids).execute();
  return new Map(
    found.map((old) => [
      old.checkoutId,
      {
        facts: {
          machineName: old.machineName,
          licenseService: old.licenseService,
          applications: old.applications,
          expiresAt: old.expiresAt,
          isCleared: old.clearedAt !== null,
          isCheckedIn: old.checkedInAt !== null,
          isExtended: later.some(({ extends_id }) => extends_id === old.checkoutId),
        },
        memberId: old.user.id,
        usageId: usages.find(({ id }) => id === old.checkoutId)?.usage_id ?? old.checkoutId,
      },
    ]),
  );
}
