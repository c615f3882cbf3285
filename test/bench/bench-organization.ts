import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { productId, type ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCivilDate, type CivilDate } from '#core/time/civil-date.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import type { BulkTerms } from '#service/checkouts/bulk/bulk-spec.ts';
import { putCountrySettings } from '#service/entitlements/checkout-settings.ts';
import { makeOrganization } from '#service/entitlements/make-organization.ts';
import { putApplication } from '#service/entitlements/put-application.ts';
import { putContract } from '#service/entitlements/put-contract.ts';
import { putEntitlement } from '#service/entitlements/put-entitlement.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { adoptIssuer } from '#service/issuer/adopt-issuer.ts';
import { assembleMaterial } from '#service/issuer/issuer-material.ts';
import { createIssuers, type Issuers, type KeyPlace } from '#service/issuer/issuer.ts';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import type { BenchFolder } from './bench-folder.ts';
import { BENCH_NOW } from './bench-material.ts';

/** An organisation on SQLite whose users may check out one application. */
export interface BenchOrganization {
  readonly store: Store;
  readonly issuers: Issuers;
  readonly organizationId: string;
  readonly emails: readonly string[];
  readonly terms: BulkTerms;
}

/** Makes it, with so many users. */
export async function benchOrganization(folder: BenchFolder, users: number): Promise<BenchOrganization> {
  const opened = await openStore({ kind: 'sqlite', path: join(folder.path, `service-${randomUUID()}.db`) }, BENCH_NOW, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  const { organizationId, name } = EXAMPLE_ENGINEERING;
  await makeOrganization(store, name, 'command:bench', BENCH_NOW, organizationId);
  const place: KeyPlace = { kind: 'store', serviceKey: Buffer.alloc(32, 7) };
  const issuer = fixtureIssuer();
  const assembled = assembleMaterial([issuer.key, issuer.issuingKey], [issuer.leaf, ...issuer.intermediates, issuer.root]);
  if (!assembled.ok) throw new Error(assembled.problem);
  const deed = { organizationId, actor: 'command:bench', now: BENCH_NOW };
  const version = parseDottedVersion('10.16.2.34');
  if (version === null) throw new Error('a good version');
  const application = { productId: productId(4100) as ProductId, featureString: '' };
  const emails = Array.from({ length: users }, (_, index) => `user${String(index)}@example.com`);
  await store.change(organizationId, async (change) => {
    await adoptIssuer(change, { organization: EXAMPLE_ENGINEERING, place, actor: deed.actor, now: BENCH_NOW }, assembled.material, null);
    await putApplication(change, deed, { ...application, name: 'Demo Modeler', versions: [{ version, licenseService: 'SES' }] });
    await putContract(change, deed, { name: 'SELECT', endsOn: parseCivilDate('2026-12-31') as CivilDate, hasMaintenance: true });
    await putCountrySettings(change, deed, { country: 'DE', timeZone: 'Europe/Berlin', enabled: true, longestDays: null, restricted: [] });
    const right = { email: null, country: 'DE', kind: 'ordinary', accessKind: 1, version: null, expiresAt: null, qualifiers: [] } as const;
    await putEntitlement(change, deed, { ...right, ...application, contract: 'SELECT' });
    for (const email of emails) {
      await putMember(change, deed, { email, name: email, usageCountry: 'DE', role: 'user', disabled: false, passwordHash: null });
    }
  });
  const terms: BulkTerms = { licenseService: 'SES', applications: [{ ...application, version }], endsOn: parseCivilDate('2026-09-30'), mayOverlap: false };
  return { store, issuers: createIssuers(place), organizationId, emails, terms };
}
