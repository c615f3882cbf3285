import { X509Certificate, type KeyObject } from 'node:crypto';
import { DAY, duration, instant, plus, SECOND, type Instant } from '#core/time/instant.ts';
import { createIssuer } from '#license-file/issuer/create-issuer.ts';
import type { CertificateTerms } from '#license-file/issuer/certificate-request.ts';
import { createSigningCertificate } from '#license-file/issuer/issuer-certificates.ts';
import { generateSigningKey, makeSerial, SIGNING_KEY_BITS } from '#license-file/issuer/signing-key.ts';
import { certificateReference } from '#license-file/revocations/certificate-reference.ts';
import { endVoidCheckouts } from '../checkouts/end-void-checkouts.ts';
import type { StoredCheckout } from '../checkouts/stored-checkout.ts';
import type { Change, Store } from '../store/store.ts';
import { adoptIssuer, type IssuerDeed } from './adopt-issuer.ts';
import { assembleMaterial, type IssuerMaterial } from './issuer-material.ts';
import { createIssuers, type IssuerProblem } from './issuer.ts';
import { isPkcs12, writeKeyFile } from './key-file.ts';

/** For how many days each certificate is good. */
const ROOT_DAYS = 7_300;
const ISSUING_DAYS = 3_650;
const SIGNING_DAYS = 397;

/** Keys that are given instead of made: for tests, which would wait seconds for each. */
export type GivenKeys = { readonly root?: KeyObject; readonly issuing?: KeyObject; readonly signing?: KeyObject };

/** A new issuer, or why there is none. */
export type MadeIssuer =
  | { readonly ok: true; readonly serial: string; readonly validUntil: Instant }
  | { readonly ok: false; readonly problem: 'issuer-there-already' | 'file-there-already' | 'pkcs12-is-read-only' };

/**
 * Makes an organisation's issuer: root, issuing certificate and leaf. The root's key goes into a file of its own, to be taken off the
 * machine; the other two go where signing keys lie.
 */
export async function makeIssuer(store: Store, deed: IssuerDeed, rootKeyFile: string, keys: GivenKeys = {}): Promise<MadeIssuer> {
  const { organization, now } = deed;
  if (deed.place.kind === 'file' && isPkcs12(deed.place.path)) return { ok: false, problem: 'pkcs12-is-read-only' };
  const created = await createIssuer({
    organization,
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    terms: { root: termsFor(ROOT_DAYS, now), issuing: termsFor(ISSUING_DAYS, now), signing: termsFor(SIGNING_DAYS, now) },
    keys,
  });
  const assembled = assembleMaterial([created.key, created.issuingKey], [created.leaf, ...created.intermediates, created.root]);
  if (!assembled.ok) throw new Error(`A new issuer is not whole: ${assembled.problem}.`);
  return store.change(organization.organizationId, async (change) => {
    const there = await change.selectFrom('issuer').select('serial').where('organization_id', '=', organization.organizationId).executeTakeFirst();
    if (there !== undefined) return { ok: false, problem: 'issuer-there-already' };
    if (!writeKeyFile(rootKeyFile, [created.rootKey], [created.root])) return { ok: false, problem: 'file-there-already' };
    if (deed.place.kind === 'file' && !writeMaterial(deed.place.path, assembled.material)) return { ok: false, problem: 'file-there-already' };
    await adoptIssuer(change, deed, assembled.material, null);
    const { serial, validUntil } = assembled.material;
    return { ok: true, serial, validUntil };
  });
}

/** What became of a rotation. */
export type RotatedIssuer =
  | {
      readonly ok: true;
      readonly serial: string;
      readonly validUntil: Instant;
      /** The checkouts that ended with the leaked key: they have to be made again. None for a key that has not leaked. */
      readonly ended: readonly StoredCheckout[];
    }
  | { readonly ok: false; readonly problem: IssuerProblem | 'no-issuing-key' | 'file-there-already' | 'pkcs12-is-read-only' };

/**
 * Makes a new signing key and certificate under the issuing certificate that is there. Licenses of the old one stay good, unless its key
 * may have leaked: then revocation lists say that every signature of it is void, and its checkouts end here too.
 *
 * @param newKeyFile where keys lie in a file: the new file, to be named by `ISSUER_KEY_FILE` from then on; `null` otherwise
 */
export async function rotateIssuer(store: Store, deed: IssuerDeed, isLeaked: boolean, newKeyFile: string | null, given?: KeyObject): Promise<RotatedIssuer> {
  const { organization, now, place } = deed;
  if (newKeyFile !== null && isPkcs12(newKeyFile)) return { ok: false, problem: 'pkcs12-is-read-only' };
  // Its certificate may have run out: that is the most ordinary reason to rotate.
  const old = await createIssuers(place).newest(store.reading, organization.organizationId);
  if (!old.ok) return old;
  const { material } = old;
  if (material.issuingKey === null) return { ok: false, problem: 'no-issuing-key' };
  const key = given ?? (await generateSigningKey(SIGNING_KEY_BITS));
  const issuing = { certificate: material.issuing, privateKey: material.issuingKey };
  const signing = await createSigningCertificate(issuing, organization, key, termsFor(SIGNING_DAYS, now));
  const certificates = [signing.certificate, material.issuing, ...(material.root === null ? [] : [material.root])];
  const assembled = assembleMaterial([key, material.issuingKey], certificates);
  if (!assembled.ok) return { ok: false, problem: assembled.problem };
  return store.change(organization.organizationId, async (change) => {
    if (newKeyFile !== null && !writeMaterial(newKeyFile, assembled.material)) return { ok: false, problem: 'file-there-already' };
    let ended: readonly StoredCheckout[] = [];
    if (isLeaked) {
      ended = await voidKey(change, deed, material);
    }
    await adoptIssuer(change, deed, assembled.material, { serial: material.serial, leaked: isLeaked });
    const { serial, validUntil } = assembled.material;
    return { ok: true, serial, validUntil, ended };
  });
}

/** Revokes every certificate that has the leaked key (one may have been renewed with it), and ends their checkouts. */
async function voidKey(change: Change, { organization: { organizationId }, actor, now }: IssuerDeed, { signer }: IssuerMaterial): Promise<readonly StoredCheckout[]> {
  const leaked = new X509Certificate(signer.leaf).publicKey;
  const rows = await change.selectFrom('issuer').select(['serial', 'leaf', 'issuing']).where('organization_id', '=', organizationId).execute();
  const ofKey = rows.filter(({ leaf }) => new X509Certificate(leaf).publicKey.equals(leaked));
  for (const { leaf, issuing } of ofKey) {
    const { issuerKey, serial } = certificateReference(leaf, issuing);
    await change
      .insertInto('revoked_certificate')
      .values({ organization_id: organizationId, issuer_key: issuerKey, serial, from_at: null })
      .onConflict((conflict) => conflict.columns(['organization_id', 'issuer_key', 'serial']).doNothing())
      .execute();
  }
  return endVoidCheckouts(change, { organizationId, actor, now }, ofKey.map(({ serial }) => serial));
}

function termsFor(days: number, now: Instant): CertificateTerms {
  const validFrom = instant(Math.floor(now / SECOND) * SECOND);
  return { serial: makeSerial(), validFrom, validUntil: plus(validFrom, duration(days, DAY)) };
}

function writeMaterial(path: string, { signer, issuing, issuingKey, root }: IssuerMaterial): boolean {
  const keys = [signer.key, ...(issuingKey === null ? [] : [issuingKey])];
  return writeKeyFile(path, keys, [signer.leaf, issuing, ...(root === null ? [] : [root])]);
}
