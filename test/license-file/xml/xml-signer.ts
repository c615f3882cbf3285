import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { at } from '#fixtures/builders/instants.ts';

/** An issuer with its fresh keys, and the trust store of a client that trusts it and nobody else. */
export interface XmlIssuer {
  readonly issuer: CreatedIssuer;
  readonly trust: Trust;
}

/** The organisation that every issuer of these tests is. */
export const ORGANIZATION_ID = 'b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0002';

/** Makes an issuer of SELECTserver licenses, good from 2026 on. Keys have 2048 bits, since tests make several. */
export async function makeXmlIssuer(name = 'Example Engineering'): Promise<XmlIssuer> {
  const validFrom = at('2026-01-01T00:00:00Z');
  const issuer = await createIssuer({
    organization: { name, organizationId: ORGANIZATION_ID },
    licenseServices: ['SELECTserver'],
    receipts: true,
    keys: { root: freshKey(), issuing: freshKey(), signing: freshKey() },
    terms: {
      root: { serial: '1', validFrom, validUntil: at('2046-01-01T00:00:00Z') },
      issuing: { serial: '2', validFrom, validUntil: at('2036-01-01T00:00:00Z') },
      signing: { serial: '3', validFrom, validUntil: at('2027-01-31T00:00:00Z') },
    },
  });
  return { issuer, trust: createTrust([issuer.trustEntry]) };
}

/** Makes a private RSA key of 2048 bits. */
export function freshKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
}

/** A certificate as PEM, for other programs. */
export function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
