import { productId, type ProductId } from '#core/application/application.ts';
import { parseDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { parseCivilDate, type CivilDate } from '#core/time/civil-date.ts';
import { plus, type Duration, type Instant } from '#core/time/instant.ts';
import type { IssuingOrganization } from '#license-file/issuer/issuer-certificates.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import type { CheckoutRequest } from '#service/checkouts/checkout-request.ts';
import { makeCheckout, type MadeCheckout } from '#service/checkouts/make-checkout.ts';
import { putActivationKey } from '#service/entitlements/put-activation-key.ts';
import { putApplication } from '#service/entitlements/put-application.ts';
import { putContract } from '#service/entitlements/put-contract.ts';
import { putEntitlement } from '#service/entitlements/put-entitlement.ts';
import { putCountrySettings } from '#service/entitlements/checkout-settings.ts';
import { makeOrganization } from '#service/entitlements/make-organization.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import type { Deed } from '#service/history/deed.ts';
import { createIssuers, trustEntryOf, type Issuers, type KeyPlace } from '#service/issuer/issuer.ts';
import { adoptIssuer } from '#service/issuer/adopt-issuer.ts';
import { assembleMaterial } from '#service/issuer/issuer-material.ts';
import type { Store } from '#service/store/store.ts';
import { MONDAY } from './stores.ts';

/** Reads a version of a test. */
export function version(text: string): ApplicationVersion {
  return parseDottedVersion(text)!;
}

/** Reads a day of a test. */
export function day(text: string): CivilDate {
  return parseCivilDate(text)!;
}

/** The applications of the organisations of tests: one of each license service, and one that only a contract without maintenance covers. */
export const MODELER = { productId: productId(4100) as ProductId, featureString: '', version: version('10.16.2.34') };
export const SERVER_TOOL = { productId: productId(4200) as ProductId, featureString: 'Pro', version: version('8.11.9.829') };
export const VIEWER = { productId: productId(4300) as ProductId, featureString: '', version: version('1.0.0.0') };

/** A service key of tests. */
export const SERVICE_KEY = Buffer.alloc(32, 7);

/** An organisation with people, catalogue and issuer. */
export interface TestOrganization {
  readonly store: Store;
  readonly issuers: Issuers;
  readonly organizationId: string;
  readonly administrator: string;
  readonly user: string;
  readonly trust: Trust;
  readonly deed: (later?: Duration) => Deed;
  readonly ask: (request?: Partial<CheckoutRequest>, later?: Duration) => Promise<MadeCheckout>;
}

/** Makes an organisation whose user may run everything in Germany: contracts end on 2026-12-31. */
export async function testOrganization(store: Store, organization = EXAMPLE_ENGINEERING, now: Instant = MONDAY): Promise<TestOrganization> {
  const { organizationId, name: organizationName } = organization;
  await makeOrganization(store, organizationName, 'command:tests', now, organizationId);
  const place: KeyPlace = { kind: 'store', serviceKey: SERVICE_KEY };
  const deed = (later = 0 as Duration): Deed => ({ organizationId, actor: 'command:tests', now: plus(now, later) });
  await adoptTestIssuer(store, organization, place, now);
  const member = { usageCountry: 'DE', disabled: false, passwordHash: null };
  const ids = await store.change(organizationId, async (change) => {
    const administrator = await putMember(change, deed(), { ...member, email: 'anna@example.com', name: 'Anna Admin', role: 'administrator' });
    const user = await putMember(change, deed(), { ...member, email: 'Uwe@Example.com', name: 'Uwe User', role: 'user' });
    const catalogue = [[MODELER, 'Demo Modeler', 'SES'], [SERVER_TOOL, 'Server Tool', 'SELECTserver'], [VIEWER, 'Viewer', 'SES']] as const;
    for (const [one, name, licenseService] of catalogue) {
      await putApplication(change, deed(), { ...one, name, versions: [{ version: one.version, licenseService }] });
    }
    await putContract(change, deed(), { name: 'SELECT', endsOn: day('2026-12-31'), hasMaintenance: true });
    await putContract(change, deed(), { name: 'no maintenance', endsOn: day('2026-12-31'), hasMaintenance: false });
    await putCountrySettings(change, deed(), { country: 'DE', timeZone: 'Europe/Berlin', enabled: true, longestDays: null, restricted: [] });
    await putActivationKey(change, deed(), { country: 'DE', activationKey: 'ABCD-EFGH-1234-5678' });
    const right = { email: null, country: 'DE', kind: 'ordinary', accessKind: 1, version: null, expiresAt: null, qualifiers: [] } as const;
    for (const [one, contract] of [[MODELER, 'SELECT'], [SERVER_TOOL, 'SELECT'], [VIEWER, 'no maintenance']] as const) {
      await putEntitlement(change, deed(), { ...right, productId: one.productId, featureString: one.featureString, contract });
    }
    return { administrator: administrator.id, user: user.id };
  });
  const entry = parseTrustEntry((await trustEntryOf(store.reading, organizationId)) ?? '');
  if (!entry.ok) throw new Error(JSON.stringify(entry));
  const issuers = createIssuers(place);
  return {
    store,
    issuers,
    organizationId,
    ...ids,
    trust: createTrust([entry.entry]),
    deed,
    ask: (request = {}, later = 0 as Duration) =>
      makeCheckout(
        store,
        issuers,
        { ...deed(later), askedBy: 'anna@example.com', publicUrl: 'https://licensing.example.com' },
        {
          email: 'uwe@example.com',
          machineName: 'WS-042',
          licenseService: 'SES',
          applications: [MODELER],
          endsOn: null,
          extends: null,
          mayOverlap: false,
          ...request,
        },
      ),
  };
}

/** Gives an organisation the fixtures' issuer of its name: to make one takes seconds. */
async function adoptTestIssuer(store: Store, organization: IssuingOrganization, place: KeyPlace, now: Instant): Promise<void> {
  const issuer = fixtureIssuer(organization === EXAMPLE_ENGINEERING ? 'example' : 'neighbour');
  const assembled = assembleMaterial([issuer.key, issuer.issuingKey], [issuer.leaf, ...issuer.intermediates, issuer.root]);
  if (!assembled.ok) throw new Error(assembled.problem);
  const deed = { organization, place, actor: 'command:tests', now };
  await store.change(organization.organizationId, (change) => adoptIssuer(change, deed, assembled.material, null));
}

/** A checkout that has to be made. */
export async function made(asked: Promise<MadeCheckout>): Promise<Extract<MadeCheckout, { outcome: 'made' }>> {
  const answer = await asked;
  if (answer.outcome !== 'made') throw new Error(JSON.stringify(answer));
  return answer;
}
