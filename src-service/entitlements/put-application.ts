import type { LicenseService, ProductId } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import type { PutResult } from './put-member.ts';

/** An application of the catalogue with all its versions. */
export interface ApplicationSpec {
  readonly productId: ProductId;
  readonly featureString: string;
  readonly name: string;
  readonly versions: readonly { readonly version: ApplicationVersion; readonly licenseService: LicenseService }[];
}

/** Makes an application of the catalogue, or gives it this name and these versions, and no others. */
export async function putApplication(change: Change, { organizationId, actor, now }: Deed, spec: ApplicationSpec): Promise<PutResult> {
  const key = { organization_id: organizationId, product_id: spec.productId, feature_string: spec.featureString };
  const id = `${String(spec.productId)}/${spec.featureString}`;
  const old = await change.selectFrom('application').select('name').where((row) => row.and(key)).executeTakeFirst();
  const oldVersions = await change
    .selectFrom('application_version')
    .select(['version', 'license_service'])
    .where((row) => row.and(key))
    .orderBy('version')
    .execute();
  const versions = spec.versions
    .map(({ version, licenseService }) => ({ version: formatDottedVersion(version), license_service: licenseService }))
    .sort((one, other) => (one.version < other.version ? -1 : 1));
  const before = old === undefined ? null : { name: old.name, versions: oldVersions };
  const after = { name: spec.name, versions };
  if (JSON.stringify(before) === JSON.stringify(after)) return { outcome: 'unchanged', id };
  await change
    .insertInto('application')
    .values({ ...key, name: spec.name })
    .onConflict((conflict) => conflict.columns(['organization_id', 'product_id', 'feature_string']).doUpdateSet({ name: spec.name }))
    .execute();
  await change.deleteFrom('application_version').where((row) => row.and(key)).execute();
  if (versions.length > 0) await change.insertInto('application_version').values(versions.map((version) => ({ ...key, ...version }))).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'application.put', subject: id, before, after });
  return { outcome: before === null ? 'made' : 'changed', id };
}
