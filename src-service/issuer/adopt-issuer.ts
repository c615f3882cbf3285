import type { Instant } from '#core/time/instant.ts';
import type { IssuingOrganization } from '#license-file/issuer/issuer-certificates.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Change } from '../store/store.ts';
import type { IssuerMaterial } from './issuer-material.ts';
import type { KeyPlace } from './issuer.ts';
import { sealKeys } from './sealed-keys.ts';

/** Whose issuer it is, where its keys lie, and who does it, when. */
export interface IssuerDeed {
  readonly organization: IssuingOrganization;
  readonly place: KeyPlace;
  readonly actor: string;
  readonly now: Instant;
}

/**
 * Makes keys and certificates the ones that sign for an organisation from now on. Where keys lie in the store they are sealed; where they
 * lie in a file only the certificates are stored.
 *
 * @param before what signed until now, for the history; `null` for a first issuer
 */
export async function adoptIssuer(change: Change, deed: IssuerDeed, material: IssuerMaterial, before: object | null): Promise<void> {
  const { organization, place, actor, now } = deed;
  const { organizationId } = organization;
  const { signer, serial, validFrom, validUntil, issuing, issuingKey, root } = material;
  const newest = await change
    .selectFrom('issuer')
    .select((row) => row.fn.max('created_at').as('at'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  const isSealed = place.kind === 'store' && issuingKey !== null;
  await change
    .insertInto('issuer')
    .values({
      serial,
      organization_id: organizationId,
      // The newest one signs: two that were made in the same millisecond would leave that open.
      created_at: Math.max(now, (newest?.at ?? 0) + 1),
      valid_from: validFrom,
      valid_until: validUntil,
      leaf: Buffer.from(signer.leaf),
      issuing: Buffer.from(issuing),
      root: Buffer.from(root ?? issuing),
      sealed_keys: isSealed ? sealKeys({ signing: signer.key, issuing: issuingKey }, place.serviceKey, organizationId, serial) : null,
    })
    .execute();
  const action = before === null ? 'issuer.made' : 'issuer.rotated';
  await recordChange(change, organizationId, { at: now, actor, action, subject: serial, before, after: { serial, validUntil } });
}
