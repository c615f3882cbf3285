import type { Application, LicenseService } from '#core/application/application.ts';
import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';
import type { EntitlementKind } from '#core/entitlement/policy.ts';
import { dayIn } from '#core/time/civil-date.ts';
import { DAY, duration, plus, type Instant } from '#core/time/instant.ts';
import { putCountrySettings } from '../entitlements/checkout-settings.ts';
import { makeOrganization } from '../entitlements/make-organization.ts';
import { putActivationKey } from '../entitlements/put-activation-key.ts';
import { putApplication } from '../entitlements/put-application.ts';
import { putContract } from '../entitlements/put-contract.ts';
import { putEntitlement, type EntitlementSpec } from '../entitlements/put-entitlement.ts';
import { putMember } from '../entitlements/put-member.ts';
import type { Deed } from '../history/deed.ts';
import { hashPassword } from '../sign-in/password.ts';
import type { Change, Store } from '../store/store.ts';
import { ACCOUNTS } from './accounts.ts';

/** The organisation whose licenses a demonstration uses. */
export const ORGANIZATION = { name: 'Demonstration Engineering', organizationId: 'd3300000-0000-4000-8000-000000000001' };

/** Who does what nobody did: it stands in the history as what it is. */
export const MAKER = 'command:demonstration';

/** The zones of its countries. */
export const ZONES = { PL: 'Europe/Warsaw', DE: 'Europe/Berlin' } as const;

/** For how long its contracts, the evaluation and the trial go on. */
const CONTRACT = duration(300, DAY);
const EVALUATION = duration(172, DAY);
const TRIAL = duration(165, DAY);

const [SELECT, NO_MAINTENANCE] = ['SELECT 2026', 'Perpetual without maintenance'] as const;

/** Makes the organisation with its people, applications, contracts and entitlements, as of when it began. Gives the ids of its people by e-mail address. */
export async function seedOrganization(store: Store, began: Instant, now: Instant): Promise<ReadonlyMap<string, string>> {
  const { organizationId, name } = ORGANIZATION;
  await makeOrganization(store, name, MAKER, began, organizationId);
  const passwords = await Promise.all(Object.values(ACCOUNTS).map(({ password }) => hashPassword(password)));
  const deed: Deed = { organizationId, actor: MAKER, now: began };
  return store.change(organizationId, async (change) => {
    const ids = new Map<string, string>();
    for (const [place, { email, name: personName, country, role }] of Object.values(ACCOUNTS).entries()) {
      const spec = { email, name: personName, usageCountry: country, role, disabled: false, passwordHash: passwords[place] ?? null };
      ids.set(email, (await putMember(change, deed, spec)).id);
    }
    await seedCatalogue(change, deed, now);
    for (const entitlement of entitlements(began)) {
      const put = await putEntitlement(change, deed, entitlement);
      if (put.outcome === 'refused') throw new Error(`the demonstration's entitlement was refused: ${put.code}`);
    }
    return ids;
  });
}

async function seedCatalogue(change: Change, deed: Deed, now: Instant): Promise<void> {
  for (const one of Object.values(DEMONSTRATION_APPLICATIONS)) {
    const { productId, featureString, name, version } = one;
    await putApplication(change, deed, { productId, featureString, name, versions: version === null ? [] : [{ version, licenseService: serviceOf(one) }] });
  }
  const endsOn = dayIn(ZONES.PL, plus(now, CONTRACT));
  await putContract(change, deed, { name: SELECT, endsOn, hasMaintenance: true });
  await putContract(change, deed, { name: NO_MAINTENANCE, endsOn, hasMaintenance: false });
  for (const [country, timeZone] of Object.entries(ZONES)) {
    await putCountrySettings(change, deed, { country, timeZone, enabled: true, longestDays: null, restricted: [] });
    await putActivationKey(change, deed, { country, activationKey: `DEMO-${country}00-1111-2222-3333` });
  }
}

function serviceOf(application: Application): LicenseService {
  return application.productId === DEMONSTRATION_APPLICATIONS.review.productId ? 'SELECTserver' : 'SES';
}

function entitlements(began: Instant): readonly EntitlementSpec[] {
  const { modeler, drainage, structures, viewer, survey, tunnels, review } = DEMONSTRATION_APPLICATIONS;
  const right = (application: Application, country: string, differing: Partial<EntitlementSpec> = {}): EntitlementSpec => ({
    email: null,
    country,
    contract: SELECT,
    productId: application.productId,
    featureString: application.featureString,
    kind: 'ordinary',
    accessKind: 1,
    version: null,
    expiresAt: null,
    qualifiers: [],
    ...differing,
  });
  const limited = (kind: EntitlementKind, email: string, until: Instant) => ({ kind, email, expiresAt: until });
  const { anna, bruno, clara } = ACCOUNTS;
  return [
    ...[modeler, drainage, structures, review].map((one) => right(one, 'PL')),
    ...[modeler, drainage].map((one) => right(one, 'DE')),
    right(viewer, 'PL', { ...limited('evaluation', anna.email, plus(began, EVALUATION)), version: viewer.version }),
    right(survey, 'PL', limited('trial', anna.email, plus(began, TRIAL))),
    right(tunnels, 'PL', { email: anna.email, accessKind: 3 }),
    right(drainage, 'DE', { email: bruno.email, accessKind: 3 }),
    right(modeler, 'PL', { email: clara.email, contract: NO_MAINTENANCE }),
  ];
}
