import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import type { Checkout } from '#core/checkout/checkout.ts';
import { aCheckout, anApplication, product } from '#fixtures/builders/checkouts.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { createSigningCertificate } from '#license-file/issuer/issuer-certificates.ts';

/** The instant at which the bench uses its licenses. */
export const BENCH_NOW = at('2026-07-01T12:00:00.000Z');

/** A license that has nothing in common with those of other numbers: another id, another application. */
export function checkoutNumber(number: number): Partial<Checkout> {
  return { checkoutId: checkoutIdOf(number), applications: [anApplication({ productId: product(1_000 + number) })] };
}

/** The checkout of that number, whole. */
export function wholeCheckout(number: number): Checkout {
  return aCheckout(checkoutNumber(number));
}

/** A signer of the fixtures' issuer with an RSA-2048 key, as the license service's own signers have. */
export async function signerOf2048Bits(): Promise<Signer> {
  const issuer = fixtureIssuer();
  const [issuing = new Uint8Array()] = issuer.intermediates;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = await createSigningCertificate(
    { certificate: issuing, privateKey: issuer.issuingKey },
    issuer.organization,
    createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    { serial: '0bec4', validFrom: at('2026-01-01T00:00:00Z'), validUntil: at('2027-01-31T00:00:00Z') },
  );
  return { key: signing.privateKey, leaf: signing.certificate, intermediates: issuer.intermediates };
}

/** The public key of a signer's certificate. */
export function publicKeyOf(signer: Signer): KeyObject {
  return createPublicKey(new X509Certificate(signer.leaf).publicKey.export({ type: 'spki', format: 'pem' }));
}

/** The bytes of a `.belic` that its signature covers, and the signature. */
export function signedPartsOf(belic: Buffer): { readonly data: Buffer; readonly signature: Buffer } {
  const line = belic.subarray(0, belic.indexOf('\n'));
  const dot = line.lastIndexOf('.');
  return { data: line.subarray(0, dot), signature: Buffer.from(line.toString('latin1', dot + 1), 'base64url') };
}
