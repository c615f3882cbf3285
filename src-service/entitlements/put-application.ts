import type { LicenseService, ProductId } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import type { Qualifier } from '#core/entitlement/policy.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { liveCheckouts } from './live-checkouts.ts';
import { refusedWith, type PutOutcome } from './put-outcome.ts';

/** An application of the catalogue with all its versions. */
export interface ApplicationSpec {
  readonly productId: ProductId;
  readonly featureString: string;
  readonly name: string;
  readonly versions: readonly { readonly version: ApplicationVersion; readonly licenseService: LicenseService }[];
  /** Qualifiers of the application in every policy; what is there stays where nothing is said. */
  readonly qualifiers?: readonly Qualifier[] | undefined;
}

/**
 * Makes an application of the catalogue, or gives it this name and these versions, and no others. A version that a live checkout names stays:
 * then nothing is changed.
 */
export async function putApplication(change: Change, { organizationId, actor, now }: Deed, spec: ApplicationSpec): Promise<PutOutcome> {
  const columns = { product_id: spec.productId, feature_string: spec.featureString };
  const key = { organization_id: organizationId, ...columns };
  const id = `${String(spec.productId)}/${spec.featureString}`;
  const old = await change.selectFrom('application').select(['name', 'qualifiers']).where((row) => row.and(key)).executeTakeFirst();
  const oldVersions = await change
    .selectFrom('application_version')
    .select(['version', 'license_service'])
    .where((row) => row.and(key))
    .orderBy('version')
    .execute();
  const versions = spec.versions
    .map(({ version, licenseService }) => ({ version: formatDottedVersion(version), license_service: licenseService }))
    .sort((one, other) => (one.version < other.version ? -1 : 1));
  const qualifiers = spec.qualifiers === undefined ? (old?.qualifiers ?? '[]') : JSON.stringify(spec.qualifiers.map(({ name, value }) => ({ name, value })));
  const before = old === undefined ? null : { name: old.name, versions: oldVersions.sort((one, other) => (one.version < other.version ? -1 : 1)), qualifiers: old.qualifiers };
  const after = { name: spec.name, versions, qualifiers };
  if (JSON.stringify(before) === JSON.stringify(after)) return { outcome: 'unchanged', id };
  const gone = oldVersions.map(({ version }) => version).filter((version) => !versions.some((one) => one.version === version));
  if (gone.length > 0) {
    const live = liveCheckouts(change, organizationId, now).select('checkout.id').where((row) => row.and(columns)).where('checkout_application.version', 'in', gone);
    if ((await live.limit(1).executeTakeFirst()) !== undefined) return refusedWith('version-in-use');
  }
  const values = { name: spec.name, qualifiers };
  await change
    .insertInto('application')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'product_id', 'feature_string']).doUpdateSet(values))
    .execute();
  await change.deleteFrom('application_version').where((row) => row.and(key)).execute();
  if (versions.length > 0) await change.insertInto('application_version').values(versions.map((version) => ({ ...key, ...version }))).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'application.put', subject: id, before, after });
  return { outcome: before === null ? 'made' : 'changed', id };
}
