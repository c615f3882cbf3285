import type { Application, LicenseService } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { dayIn } from '#core/time/civil-date.ts';
import { DAY, duration, plus, type Instant } from '#core/time/instant.ts';
import { makeCheckout, type MadeCheckout } from '../checkouts/make-checkout.ts';
import type { Issuers } from '../issuer/issuer.ts';
import type { Store } from '../store/store.ts';
import type { DemonstrationAccount } from './accounts.ts';
import { ORGANIZATION, ZONES } from './seed-organization.ts';

/** What issues the demonstration's checkouts. */
export interface DemonstrationIssuing {
  readonly store: Store;
  readonly issuers: Issuers;
  readonly publicUrl: string;
  /** The administrator's id. */
  readonly administrator: string;
}

/** A checkout of the demonstration. */
export interface DemonstrationCheckout {
  readonly account: DemonstrationAccount;
  readonly machineName: string;
  readonly applications: readonly Application[];
  readonly licenseService?: LicenseService;
  readonly at: Instant;
  /** Its last day is so many days after its making. */
  readonly days: number;
  readonly extends?: CheckoutId;
}

/** Makes a checkout as the demonstration's administrator does, by the service's own rules. */
export async function issueCheckout(
  { store, issuers, publicUrl, administrator }: DemonstrationIssuing,
  { account, machineName, applications, licenseService = 'SES', at, days, extends: extended }: DemonstrationCheckout,
): Promise<Extract<MadeCheckout, { outcome: 'made' }>> {
  const making = { organizationId: ORGANIZATION.organizationId, actor: administrator, askedBy: null, publicUrl, now: at };
  const made = await makeCheckout(store, issuers, making, {
    email: account.email,
    machineName,
    licenseService,
    applications: applications.map(({ productId, featureString, version }) => ({ productId, featureString, version: versionOf(version) })),
    endsOn: dayIn(ZONES[account.country], plus(at, duration(days, DAY))),
    extends: extended ?? null,
    mayOverlap: true,
  });
  if (made.outcome !== 'made') throw new Error(`the demonstration's checkout was refused: ${JSON.stringify(made)}`);
  return made;
}

function versionOf(version: ApplicationVersion | null): ApplicationVersion {
  if (version === null) throw new Error('a demonstration application has no version');
  return version;
}
