import { createPrivateKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

/** Keys and certificates (DER) of a PKCS#12 file, or why it is not read. */
export type ReadPkcs12 =
  | { readonly ok: true; readonly keys: readonly KeyObject[]; readonly certificates: readonly Uint8Array[] }
  | { readonly ok: false; readonly problem: 'not-pkcs12' | 'key-password-wrong' };

/**
 * Reads a PKCS#12 file (RFC 7292) as OpenSSL, Windows and certification authorities write them: its private keys and certificates, whatever
 * they are called in it. Its integrity is checked by the password first.
 */
export function readPkcs12(bytes: Uint8Array, password: string): ReadPkcs12 {
  let structure: forge.asn1.Asn1;
  try {
    structure = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
  } catch {
    return { ok: false, problem: 'not-pkcs12' };
  }
  try {
    const { safeContents } = forge.pkcs12.pkcs12FromAsn1(structure, true, password);
    const bags = safeContents.flatMap((contents) => contents.safeBags);
    return { ok: true, keys: bags.flatMap(keyOf), certificates: bags.flatMap(certificateOf) };
  } catch (error) {
    // The library says by text alone what went wrong; a wrong password is by far the most frequent of it.
    const isPassword = error instanceof Error && /invalid password|MAC could not be verified|decrypt/i.test(error.message);
    return { ok: false, problem: isPassword ? 'key-password-wrong' : 'not-pkcs12' };
  }
}

function keyOf({ key }: forge.pkcs12.Bag): readonly KeyObject[] {
  // No key of RSA comes as null; nothing here signs with one.
  if (key === undefined || (key as unknown) === null) return [];
  const pkcs8 = forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key))).getBytes();
  return [createPrivateKey({ key: Buffer.from(pkcs8, 'latin1'), format: 'der', type: 'pkcs8' })];
}

function certificateOf({ type, cert, asn1 }: forge.pkcs12.Bag): readonly Uint8Array[] {
  if (type !== forge.pki.oids['certBag']) return [];
  // The library cannot read certificates that name an organisation by its guid (2.25.…), and hands them on as they came.
  const certificate = cert === undefined || (cert as unknown) === null ? asn1 : forge.pki.certificateToAsn1(cert);
  return [Buffer.from(forge.asn1.toDer(certificate).getBytes(), 'latin1')];
}
