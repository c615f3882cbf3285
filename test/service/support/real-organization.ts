import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, instant } from '#core/time/instant.ts';
import { testOnlyKey } from '#fixtures/builders/test-only-key.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import { putApplication } from '#service/entitlements/put-application.ts';
import { putContract } from '#service/entitlements/put-contract.ts';
import { putCountrySettings } from '#service/entitlements/checkout-settings.ts';
import { putEntitlement } from '#service/entitlements/put-entitlement.ts';
import { makeOrganization } from '#service/entitlements/make-organization.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { makeIssuer } from '#service/issuer/make-issuer.ts';
import { issueAccessToken } from '#service/sign-in/access-tokens.ts';
import { openStore, type StorePlace } from '#service/store/open-store.ts';
import { day, MODELER, SERVICE_KEY } from './organization.ts';

/** An organisation of now, for processes that have the machine's clock. */
export interface RealOrganization {
  readonly organizationId: string;
  /** Access tokens, good for a day. */
  readonly administrator: string;
  readonly user: string;
  /** What a service process is given to serve it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes an organisation whose user may run Demo Modeler until 2099, with an issuer whose certificates begin now. */
export async function realOrganization(place: StorePlace): Promise<RealOrganization> {
  const now = instant(Date.now());
  const opened = await openStore(place, now, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'service-root-'));
  try {
    const organization = EXAMPLE_ENGINEERING;
    const { organizationId } = organization;
    const actor = 'command:tests';
    const deed = { organizationId, actor, now };
    await makeOrganization(store, organization.name, actor, now, organizationId);
    const keys = { root: testOnlyKey('root'), issuing: testOnlyKey('issuing'), signing: testOnlyKey('signing') };
    const issuer = await makeIssuer(store, { organization, place: { kind: 'store', serviceKey: SERVICE_KEY }, actor, now }, join(folder, 'root.pem'), keys);
    if (!issuer.ok) throw new Error(issuer.problem);
    const tokens = await store.change(organizationId, async (change) => {
      const member = { usageCountry: 'DE', disabled: false, passwordHash: null };
      const administrator = await putMember(change, deed, { ...member, email: 'anna@example.com', name: 'Anna Admin', role: 'administrator' });
      const user = await putMember(change, deed, { ...member, email: 'uwe@example.com', name: 'Uwe User', role: 'user' });
      await putApplication(change, deed, { ...MODELER, name: 'Demo Modeler', versions: [{ version: MODELER.version, licenseService: 'SES' }] });
      await putContract(change, deed, { name: 'SELECT', endsOn: day('2099-12-31'), hasMaintenance: true });
      await putCountrySettings(change, deed, { country: 'DE', timeZone: 'Europe/Berlin', enabled: true, longestDays: null, restricted: [] });
      const right = { email: null, country: 'DE', kind: 'ordinary', accessKind: 1, version: null, expiresAt: null, qualifiers: [] } as const;
      await putEntitlement(change, deed, { ...right, productId: MODELER.productId, featureString: '', contract: 'SELECT' });
      return { administrator: await issueAccessToken(change, deed, administrator.id, DAY), user: await issueAccessToken(change, deed, user.id, DAY) };
    });
    const where = place.kind === 'sqlite' ? { SERVICE_DATA_DIR: join(place.path, '..') } : { DATABASE_URL: place.url };
    return { organizationId, ...tokens, environment: { ...where, SERVICE_KEY: SERVICE_KEY.toString('base64') } };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
