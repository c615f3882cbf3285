import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureCertificate, fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { createIssuer, type CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { certificateReference } from '#license-file/revocations/certificate-reference.ts';
import type { PinnedEntry, TrustEntry } from '#license-file/trust/trust-entry.ts';
import { outcomes, statusOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const issuer = fixtureIssuer();
const REVOKED = { checkouts: [{ checkoutId: checkoutIdOf(1), revokedAt: at('2026-05-01T00:00:00.000Z') }] };

function pinOf(leaf: Uint8Array): PinnedEntry {
  const pinnedCertificate = createHash('sha256').update(leaf).digest('hex');
  return { kind: 'pinned', name: 'Pin', licenseServices: ['SES'], receipts: false, pinnedCertificate };
}

const pin = pinOf(issuer.leaf);
const issuing: TrustEntry = { ...issuer.trustEntry, authority: fixtureCertificate('issuing') };
const withoutOrganization: TrustEntry = { ...issuer.trustEntry, organizationId: null, subject: { O: issuer.organization.name } };

let workstation: Workstation;
let license: string;
beforeEach(() => {
  workstation = new Workstation(issuer.trustEntry);
  license = workstation.brings('a.belic', aBelic());
});
afterEach(() => {
  workstation.remove();
});

const status = () => workstation.use((opened) => statusOf(opened));
const importing = (...paths: readonly string[]) => workstation.use((opened) => outcomes(opened, ...paths));

/** An issuer of the fixtures' keys whose root has a certificate of this serial number. */
function issuerWithRoot(serial: string): Promise<CreatedIssuer> {
  const term = (number: string, until: string) => ({ serial: number, validFrom: at('2026-01-01T00:00:00.000Z'), validUntil: at(until) });
  return createIssuer({
    organization: issuer.organization,
    licenseServices: ['SES', 'SELECTserver'],
    receipts: true,
    keys: { root: issuer.rootKey, issuing: issuer.issuingKey, signing: issuer.key },
    terms: { root: term(serial, '2050-01-01T00:00:00.000Z'), issuing: term('78', '2040-01-01T00:00:00.000Z'), signing: term('79', '2027-01-31T00:00:00.000Z') },
  });
}

describe('a revoked license', () => {
  it.each<[string, readonly TrustEntry[]]>([
    ['a pin of its signer is put before the authority', [pin, issuer.trustEntry]],
    ['a pin of its signer is put after the authority', [issuer.trustEntry, pin]],
    ['a pin of its signer takes the place of the authority', [pin]],
    ['the entry names the issuing certificate instead of the root', [issuing]],
    ['the entry no longer names the organisation', [withoutOrganization]],
  ])('stays revoked when %s', async (_, entries) => {
    const list = workstation.brings('list', aRevocationList(REVOKED));
    expect(await importing(license)).toEqual(['imported']);
    expect(await importing(list)).toEqual(['imported']);
    expect(await status()).toBe('NotEntitled checkout-revoked');
    workstation.trusts(...entries);
    expect(await status()).toBe('NotEntitled checkout-revoked');
    expect(await importing(license)).toEqual(['refused revoked']);
  });

  it('stays revoked when the root is issued anew with the same key', async () => {
    const [made, again] = [await issuerWithRoot('77'), await issuerWithRoot('99')];
    const [file, list] = [workstation.brings('b.belic', aBelic({}, made)), workstation.brings('list', aRevocationList(REVOKED, made))];
    workstation.trusts(made.trustEntry);
    expect(await importing(file)).toEqual(['imported']);
    expect(await importing(list)).toEqual(['imported']);
    workstation.trusts(again.trustEntry);
    expect(await status()).toBe('NotEntitled checkout-revoked');
    expect(await importing(file)).toEqual(['refused revoked']);
  });

  it('stays revoked when the list was accepted by a pin, and the authority is trusted later', async () => {
    workstation.trusts(pin);
    expect(await importing(license, workstation.brings('list', aRevocationList(REVOKED)))).toContain('imported');
    workstation.trusts(issuer.trustEntry);
    expect(await importing(license)).toEqual(['refused revoked']);
  });

  it('is revoked by its certificate also where that is pinned', async () => {
    const { key, leaf, intermediates } = fixtureIssuer('next');
    const certificates = [{ ...certificateReference(issuer.leaf, fixtureCertificate('issuing')), from: null }];
    const list = aRevocationList({ certificates, issuedAt: at('2026-12-15T00:00:00.000Z') }, { key, leaf, intermediates });
    const long = workstation.brings('long.belic', aBelic({ expiresAt: at('2027-01-20T00:00:00.000Z') }));
    expect(await importing(long)).toEqual(['imported']);
    workstation.wall = at('2026-12-16T00:00:00.000Z');
    expect(await importing(workstation.brings('list', list))).toEqual(['imported']);
    workstation.trusts(pin);
    expect(await status()).toBe('NotEntitled checkout-revoked');
    expect(await importing(long)).toEqual(['refused revoked']);
  });
});

describe('a list', () => {
  it('by the next signer of the same organisation and issuing certificate revokes what the one before signed', () => {
    const next = fixtureIssuer('next');
    const [before, after] = [issuer, next].map(({ leaf, intermediates }) => issuer.trust.decide({ leaf, intermediates }, 'SES'));
    const scopes = [before, after].map((one) => (one?.trusted === true ? one.issuer.revocationScopes : []));
    expect(scopes[0]?.filter((scope) => scopes[1]?.includes(scope))).toHaveLength(1);
  });

  it('of another organisation revokes nothing here, by authority or pin', async () => {
    const neighbour = fixtureIssuer('neighbour');
    const list = workstation.brings('list', aRevocationList(REVOKED, neighbour));
    for (const entries of [[issuer.trustEntry, neighbour.trustEntry], [pin, pinOf(neighbour.leaf)]]) {
      workstation.trusts(...entries);
      await importing(license);
      await importing(list);
      expect(await status()).toBe('Ok covered-by-checkout');
    }
  });
});
