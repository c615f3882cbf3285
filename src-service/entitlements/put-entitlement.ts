import { randomUUID } from 'node:crypto';
import type { ProductId } from '#core/application/application.ts';
import { formatDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import type { AccessKind, EntitlementKind, Qualifier } from '#core/entitlement/policy.ts';
import type { Instant } from '#core/time/instant.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { emailKey } from './email-key.ts';
import type { PutOutcome } from './put-outcome.ts';

/** The right to run one application in one country under a contract. */
export interface EntitlementSpec {
  /** The user's e-mail address; `null` for everybody of that country. */
  readonly email: string | null;
  readonly country: string;
  readonly contract: string;
  readonly productId: ProductId;
  readonly featureString: string;
  readonly kind: EntitlementKind;
  readonly accessKind: AccessKind;
  /** Of an evaluation: the version that it is bound to. */
  readonly version: ApplicationVersion | null;
  readonly expiresAt: Instant | null;
  readonly qualifiers: readonly Qualifier[];
}

/** Makes an entitlement, or changes the one of the same user, country, contract, application and kind. */
export async function putEntitlement(change: Change, { organizationId, actor, now }: Deed, spec: EntitlementSpec): Promise<PutOutcome> {
  const organization = { organization_id: organizationId };
  const member =
    spec.email === null
      ? null
      : await change.selectFrom('member').select('id').where((row) => row.and({ ...organization, email_key: emailKey(spec.email ?? '') })).executeTakeFirst();
  if (member === undefined) return { outcome: 'refused', code: 'unknown-user' };
  const contract = await change.selectFrom('contract').select('id').where((row) => row.and({ ...organization, name: spec.contract })).executeTakeFirst();
  if (contract === undefined) return { outcome: 'refused', code: 'contract-unknown' };
  const application = { product_id: spec.productId, feature_string: spec.featureString };
  const known = await change.selectFrom('application').select('name').where((row) => row.and({ ...organization, ...application })).executeTakeFirst();
  if (known === undefined) return { outcome: 'refused', code: 'application-unknown' };
  const key = { ...organization, ...application, country: spec.country, contract_id: contract.id, kind: spec.kind };
  const values = {
    access_kind: spec.accessKind,
    version: spec.version === null ? null : formatDottedVersion(spec.version),
    expires_at: spec.expiresAt,
    qualifiers: JSON.stringify(spec.qualifiers),
  };
  const old = await change
    .selectFrom('entitlement')
    .select(['id', 'access_kind', 'version', 'expires_at', 'qualifiers'])
    .where((row) => row.and(key))
    .where('member_id', member === null ? 'is' : '=', member?.id ?? null)
    .executeTakeFirst();
  if (old === undefined) {
    const id = randomUUID();
    await change.insertInto('entitlement').values({ id, member_id: member?.id ?? null, ...key, ...values }).execute();
    await recordChange(change, organizationId, { at: now, actor, action: 'entitlement.put', subject: id, before: null, after: { ...key, user: member?.id ?? null, ...values } });
    return { outcome: 'made', id };
  }
  const { id, ...before } = old;
  if (JSON.stringify(before) === JSON.stringify(values)) return { outcome: 'unchanged', id };
  await change.updateTable('entitlement').set(values).where('id', '=', id).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'entitlement.put', subject: id, before, after: values });
  return { outcome: 'changed', id };
}
