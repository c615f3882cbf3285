import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTrust } from '#license-file/trust/trust.ts';
import type { PinnedEntry } from '#license-file/trust/trust-entry.ts';
import { sharedMaterial } from '../../support/shared-material.ts';
import { buildCertificate } from './support/build-certificate.ts';
import { authority, entryFor, ISSUING, leaf, problemOf, ROOT, rsaKey } from './support/example-authority.ts';

function pinOf(der: Uint8Array): PinnedEntry {
  const pinnedCertificate = createHash('sha256').update(der).digest('hex');
  return { kind: 'pinned', name: 'Pinned', licenseServices: ['SES'], receipts: false, pinnedCertificate };
}

describe('a pinned signer', () => {
  const signer = leaf(ISSUING);
  const trust = createTrust([pinOf(signer.der)]);

  it('is trusted by itself, proves no organisation, and has a path of one', () => {
    const decision = trust.decide({ leaf: signer.der, intermediates: [] }, 'SES');
    const fingerprint = createHash('sha256').update(signer.der).digest('hex');
    expect(decision).toMatchObject({
      trusted: true,
      issuer: { organizationId: null, issuerId: `pinned:${fingerprint}` },
    });
    expect(decision.trusted && decision.path.map((one) => one.fingerprint)).toEqual([fingerprint]);
  });

  it('is that one certificate: another of the same key is not', () => {
    const renewed = leaf(ISSUING, { serial: '1235' });
    expect(problemOf(trust.decide({ leaf: renewed.der, intermediates: [] }, 'SES'))).toBe('no-matching-entry');
    expect(problemOf(trust.decide({ leaf: signer.der, intermediates: [] }, 'SELECTserver'))).toBe(
      'license-service-not-allowed',
    );
  });

  it('does not become an authority for others', () => {
    const authorityPinned = createTrust([pinOf(ISSUING.der)]);
    expect(problemOf(authorityPinned.decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SES'))).toBe(
      'no-matching-entry',
    );
  });

  it('has the revocation scope of whoever really signed it, where the file presents that certificate', () => {
    const scopesWith = (...intermediates: readonly Uint8Array[]) => {
      const decision = trust.decide({ leaf: signer.der, intermediates }, 'SES');
      return decision.trusted ? decision.issuer.revocationScopes : [];
    };
    const byAuthority = createTrust([entryFor(ROOT)]).decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SES');
    const whole = byAuthority.trusted ? byAuthority.issuer.revocationScopes : [];
    expect(whole).toEqual([expect.stringMatching(/^signer:[0-9a-f]{64}$/), expect.stringMatching(/^ca:[0-9a-f]{64}:[0-9a-f-]{36}$/)]);
    expect(scopesWith(ISSUING.der)).toEqual(whole);
    expect(scopesWith()).toEqual(whole.slice(0, 1));
    const sameNameOtherKey = authority('Example issuing', rsaKey(), ROOT, { pathLength: 0 });
    expect(scopesWith(sameNameOtherKey.der, ROOT.der)).toEqual(whole.slice(0, 1));
  });

  it('still has a strong key', () => {
    const weak = buildCertificate({ key: rsaKey(1024), issuer: null });
    expect(problemOf(createTrust([pinOf(weak.der)]).decide({ leaf: weak.der, intermediates: [] }, 'SES'))).toBe(
      'weak-key',
    );
  });

  it('of a genuine file is trusted', ({ skip }) => {
    const folder = sharedMaterial('genuine');
    if (folder === null) return skip();
    const line = readFileSync(`${folder}/TestDeviceId.belic`, 'utf8').split('\n')[1]?.trim() ?? '';
    const der = Buffer.from(line.slice(1, -1), 'base64');
    const decision = createTrust([pinOf(der)]).decide({ leaf: der, intermediates: [] }, 'SES');
    expect(decision).toMatchObject({
      trusted: true,
      signer: { issuedBy: 'C=US, O=DigiCert Inc, CN=DigiCert SHA2 Secure Server CA' },
    });
  });
});

describe('a trust store', () => {
  it('gives the same decision, the very object, for the same bytes in other buffers', () => {
    const trust = createTrust([entryFor(ROOT)]);
    const presented = () => ({ leaf: Uint8Array.from(leafOnce.der), intermediates: [Uint8Array.from(ISSUING.der)] });
    const leafOnce = leaf(ISSUING);
    expect(trust.decide(presented(), 'SES')).toBe(trust.decide(presented(), 'SES'));
  });

  it('takes nothing from one decision to another that differs in service, intermediates or a single octet', () => {
    const trust = createTrust([entryFor(ROOT)]);
    const signer = leaf(ISSUING);
    expect(problemOf(trust.decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SES'))).toBe('trusted');
    expect(problemOf(trust.decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SELECTserver'))).toBe(
      'license-service-not-allowed',
    );
    expect(problemOf(trust.decide({ leaf: signer.der, intermediates: [] }, 'SES'))).toBe('no-matching-entry');
    const sameEnd = Buffer.from(signer.der);
    const at = sameEnd.indexOf('License signing');
    sameEnd[at] = 'l'.charCodeAt(0);
    expect(problemOf(trust.decide({ leaf: sameEnd, intermediates: [ISSUING.der] }, 'SES'))).toBe('path-not-valid');
    expect(problemOf(trust.decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SES'))).toBe('trusted');
  });

  it('keeps its answer when the caller changes the bytes afterwards', () => {
    const trust = createTrust([entryFor(ROOT)]);
    const signer = Buffer.from(leaf(ISSUING).der);
    expect(problemOf(trust.decide({ leaf: signer, intermediates: [ISSUING.der] }, 'SES'))).toBe('trusted');
    signer[20] = (signer[20] ?? 0) ^ 1;
    expect(trust.decide({ leaf: signer, intermediates: [ISSUING.der] }, 'SES').trusted).toBe(false);
  });

  it('names the issuer by authority and rule, whatever the order of the rule and the name of the entry', () => {
    const signer = leaf(ISSUING, {}, { uris: [] });
    const issuerIdBy = (fields: Parameters<typeof entryFor>[1]) => {
      const entry = entryFor(ROOT, { organizationId: null, ...fields });
      const decision = createTrust([entry]).decide({ leaf: signer.der, intermediates: [ISSUING.der] }, 'SES');
      return decision.trusted ? decision.issuer.issuerId : null;
    };
    const first = issuerIdBy({ subject: { O: 'Example Engineering', CN: 'License signing' } });
    expect(first).toMatch(/^authority:[0-9a-f]{64}:/);
    expect(issuerIdBy({ subject: { CN: 'License signing', O: 'Example Engineering' }, name: 'Other' })).toBe(first);
    expect(issuerIdBy({ subject: { O: 'Example Engineering' } })).not.toBe(first);
  });
});
