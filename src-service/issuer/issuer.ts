import type { Instant } from '#core/time/instant.ts';
import type { IssuingOrganization } from '#license-file/issuer/issuer-certificates.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { LICENSE_SIGNING_USAGE } from '#license-file/trust/license-signing-usage.ts';
import type { AuthorityEntry } from '#license-file/trust/trust-entry.ts';
import type { Reading } from '../store/store.ts';
import type { IssuerRow } from '../store/tables.ts';
import { assembleMaterial, type IssuerMaterial } from './issuer-material.ts';
import { readKeyFile, type KeyFileProblem, type KeyPassword } from './key-file.ts';
import { openKeys } from './sealed-keys.ts';

/** Where the license-signing key lies: sealed in the store, or in a file on this one machine. */
export type KeyPlace =
  | { readonly kind: 'store'; readonly serviceKey: Uint8Array }
  | { readonly kind: 'file'; readonly path: string; readonly password?: KeyPassword };

/** Why nothing can be signed. */
export type IssuerProblem = KeyFileProblem | 'no-issuer' | 'sealed-otherwise' | 'certificate-not-valid';

/** What signs now, or why nothing does. */
export type CurrentIssuer =
  | { readonly ok: true; readonly material: IssuerMaterial }
  | { readonly ok: false; readonly problem: IssuerProblem };

/** The one place that reads license-signing keys. */
export interface Issuers {
  /** The newest keys of an organisation, whether or not their certificate is still good. */
  newest(reading: Reading, organizationId: string): Promise<CurrentIssuer>;
  /** What signs for an organisation now; asked at each signing, so that a rotation reaches every process at once. */
  current(reading: Reading, organizationId: string, now: Instant): Promise<CurrentIssuer>;
}

/** Makes the reader of license-signing keys. Keys that were opened are kept in memory. */
export function createIssuers(place: KeyPlace): Issuers {
  const opened = new Map<string, IssuerMaterial>();
  const newest = async (reading: Reading, organizationId: string): Promise<CurrentIssuer> => {
    const row = await newestRow(reading, organizationId);
    if (row === undefined) return { ok: false, problem: 'no-issuer' };
    // A serial is unique under its own issuing certificate only.
    const name = `${organizationId}/${row.serial}`;
    const kept = opened.get(name);
    const read: CurrentIssuer = kept === undefined ? readMaterial(place, row) : { ok: true, material: kept };
    if (read.ok) opened.set(name, read.material);
    return read;
  };
  return {
    newest,
    current: async (reading, organizationId, now) => {
      const read = await newest(reading, organizationId);
      if (!read.ok) return read;
      const { validFrom, validUntil } = read.material;
      return now < validFrom || now > validUntil ? { ok: false, problem: 'certificate-not-valid' } : read;
    },
  };
}

function newestRow(reading: Reading, organizationId: string): Promise<IssuerRow | undefined> {
  return reading
    .selectFrom('issuer')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function readMaterial(place: KeyPlace, row: IssuerRow): CurrentIssuer {
  if (place.kind === 'file') {
    const read = readKeyFile(place.path, place.password);
    if (read.ok && read.material.serial !== row.serial) return { ok: false, problem: 'no-signing-certificate' };
    return read;
  }
  const keys = row.sealed_keys === null ? null : openKeys(row.sealed_keys, place.serviceKey, row.organization_id, row.serial);
  return keys === null
    ? { ok: false, problem: 'sealed-otherwise' }
    : assembleMaterial([keys.signing, keys.issuing], [row.leaf, row.issuing, row.root]);
}

/** The entry by which a workstation's administrator trusts an organisation's licenses, as the JSON of its file. */
export async function trustEntryOf(reading: Reading, organizationId: string): Promise<string | null> {
  const row = await newestRow(reading, organizationId);
  const organization = await reading.selectFrom('organization').select('name').where('id', '=', organizationId).executeTakeFirst();
  if (row === undefined || organization === undefined) return null;
  return formatTrustEntry(authorityEntry({ organizationId, name: organization.name }, row.root));
}

/** The entry of an organisation's authority, by which its signatures are told from those of others under the same root. */
export function authorityEntry({ organizationId, name }: IssuingOrganization, root: Uint8Array): AuthorityEntry {
  return {
    kind: 'authority',
    name,
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    authority: root,
    subject: { O: name },
    organizationId,
    extendedKeyUsage: LICENSE_SIGNING_USAGE,
  };
}
