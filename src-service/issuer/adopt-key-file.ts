import { createTrust } from '#license-file/trust/trust.ts';
import type { TrustProblem } from '#license-file/trust/trust-decision.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Store } from '../store/store.ts';
import { adoptIssuer, type IssuerDeed } from './adopt-issuer.ts';
import { authorityEntry, createIssuers, type KeyPlace } from './issuer.ts';
import { readKeyFile, type KeyFileProblem } from './key-file.ts';

/** What became of a key that was made elsewhere. */
export type AdoptedKey =
  | { readonly ok: true; readonly serial: string; readonly validUntil: Instant }
  | { readonly ok: false; readonly problem: KeyFileProblem | 'certificate-not-valid' | 'signs-already' }
  | { readonly ok: false; readonly problem: 'issuer-not-acceptable'; readonly because: TrustProblem };

/**
 * Makes the key and certificates of a key file that was made elsewhere sign for an organisation from now on, after workstations were asked
 * whether they would accept it: the entry that they would be given has to lead to it.
 */
export async function adoptKeyFile(store: Store, deed: Omit<IssuerDeed, 'place'>, place: Extract<KeyPlace, { kind: 'file' }>): Promise<AdoptedKey> {
  const { organization, now } = deed;
  const read = readKeyFile(place.path, place.password);
  if (!read.ok) return read;
  const { material } = read;
  const { serial, validFrom, validUntil, signer, root, issuing } = material;
  if (now < validFrom || now > validUntil) return { ok: false, problem: 'certificate-not-valid' };
  const trust = createTrust([authorityEntry(organization, root ?? issuing)]);
  for (const licenseService of ['SES', 'SELECTserver'] as const) {
    const decision = trust.decide({ leaf: signer.leaf, intermediates: signer.intermediates }, licenseService);
    if (!decision.trusted) return { ok: false, problem: 'issuer-not-acceptable', because: decision.problem };
  }
  const before = await createIssuers(place).newest(store.reading, organization.organizationId);
  if (before.ok && before.material.serial === serial) return { ok: false, problem: 'signs-already' };
  await store.change(organization.organizationId, async (change) => {
    const newest = await change.selectFrom('issuer').select('serial').where('organization_id', '=', organization.organizationId).orderBy('created_at', 'desc').limit(1).executeTakeFirst();
    await adoptIssuer(change, { ...deed, place }, material, newest === undefined ? null : { serial: newest.serial, leaked: false });
  });
  return { ok: true, serial, validUntil };
}
