import { formatDottedVersion } from '#core/application/version.ts';
import type { Checkout, CheckoutId } from '#core/checkout/checkout.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { asBuffer } from '#license-file/encoding/transport.ts';
import { recordChanges } from '../history/audit-chain.ts';
import type { Change } from '../store/store.ts';
import type { GatheredFacts } from './gather-checkout-facts.ts';

/** A checkout with its file, and what else is stored of it. */
export interface CheckoutToStore {
  readonly checkout: Checkout;
  readonly gathered: GatheredFacts;
  readonly endsOn: CivilDate;
  readonly extendsId: CheckoutId | null;
  readonly signerSerial: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** Rows that one statement inserts: 23 columns each, of the 32,766 values that SQLite takes. */
const ROWS_AT_ONCE = 1_000;

/** Stores checkouts with their files, their usage around the clock, and their rows of history. */
export async function storeCheckouts(
  change: Change,
  { organizationId, actor, now }: { readonly organizationId: string; readonly actor: string; readonly now: Instant },
  checkouts: readonly CheckoutToStore[],
): Promise<void> {
  if (checkouts.length === 0) return;
  await beginUsage(change, organizationId, now, checkouts);
  const rows = checkouts.map(({ checkout, gathered, endsOn, extendsId, signerSerial, bytes, signature }) => ({
    id: checkout.checkoutId,
    organization_id: organizationId,
    member_id: checkout.user.id,
    email: checkout.user.email ?? '',
    user_name: checkout.user.name ?? '',
    machine_name: checkout.machineName,
    machine_key: normalizeMachineName(checkout.machineName),
    license_service: checkout.licenseService,
    country: checkout.entitlementCountry ?? '',
    time_zone: gathered.facts.country?.timeZone ?? 'UTC',
    issued_at: now,
    ends_on: endsOn,
    expires_at: checkout.expiresAt,
    maintenance: gathered.hasMaintenance ? (1 as const) : (0 as const),
    extends_id: extendsId,
    usage_id: gathered.extendedUsageId ?? checkout.checkoutId,
    made_by: actor,
    signer_serial: signerSerial,
    license_signature: asBuffer(signature),
    file: asBuffer(bytes),
  }));
  await inParts(rows, (part) => change.insertInto('checkout').values([...part]).execute());
  const applications = checkouts.flatMap(({ checkout }) =>
    checkout.applications.map(({ productId, featureString, name, version }, place) => ({
      checkout_id: checkout.checkoutId,
      place,
      product_id: productId,
      feature_string: featureString,
      name,
      version: version === null ? '' : formatDottedVersion(version),
    })),
  );
  await inParts(applications, (part) => change.insertInto('checkout_application').values([...part]).execute());
  await recordChanges(
    change,
    organizationId,
    checkouts.map(({ checkout, endsOn, extendsId }) => ({
      at: now,
      actor,
      action: extendsId === null ? 'checkout.made' : 'checkout.extended',
      subject: checkout.checkoutId,
      before: extendsId === null ? null : { extends: extendsId },
      after: {
        user: checkout.user.id,
        machineName: checkout.machineName,
        licenseService: checkout.licenseService,
        country: checkout.entitlementCountry,
        endsOn,
        expiresAt: checkout.expiresAt,
        applications: checkout.applications.map(({ productId, featureString, version }) => ({
          productId,
          featureString,
          version: version === null ? '' : formatDottedVersion(version),
        })),
      },
    })),
  );
}

/** Usage counts once: what extends a checkout goes on with its usage. */
async function beginUsage(change: Change, organizationId: string, now: Instant, checkouts: readonly CheckoutToStore[]): Promise<void> {
  const begun = checkouts.flatMap(({ checkout, gathered }) =>
    gathered.extendedUsageId === null
      ? [{ id: checkout.checkoutId, organization_id: organizationId, member_id: checkout.user.id, started_at: now, ends_at: checkout.expiresAt }]
      : [],
  );
  await inParts(begun, (part) => change.insertInto('checkout_usage').values([...part]).execute());
  for (const { checkout, gathered } of checkouts) {
    if (gathered.extendedUsageId === null) continue;
    await change.updateTable('checkout_usage').set({ ends_at: checkout.expiresAt }).where('id', '=', gathered.extendedUsageId).execute();
  }
}

async function inParts<Row>(rows: readonly Row[], insert: (part: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await insert(rows.slice(from, from + ROWS_AT_ONCE));
}
