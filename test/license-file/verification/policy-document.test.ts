import { beforeAll, describe, expect, it } from 'vitest';
import type { ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import type { Entitlement, Policy } from '#core/entitlement/policy.ts';
import { issuePolicyDocument } from '#license-file/belic/issue-policy-document.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { authenticateStoredPolicy, verifyPolicyDocument } from '#license-file/verification/verify-policy-document.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { belicOf, belicWithPolicy, contextWith, makeBelicIssuer, ORGANIZATION_ID, PARTIES, type BelicIssuer, type Editable } from '../belic/belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

const NONCE = 'a nonce of this request';
const NOT_REVOKED = { isCertificateRevoked: () => false };

function entitlementWith(changes: Partial<Entitlement> = {}): Entitlement {
  return {
    productId: 2545 as ProductId,
    featureString: '',
    productName: 'Navigator',
    kind: 'ordinary',
    version: null,
    accessKind: 1,
    expiresAt: null,
    entryQualifiers: [],
    applicationQualifiers: [],
    ...changes,
  };
}

function policyWith(changes: Partial<Policy> = {}): Policy {
  return {
    policyId: '0b6f4f5e-9a53-4f0e-8d0e-2f6d3c1a0007',
    createdAt: at('2026-03-01T09:00:00.123Z'),
    expiresAt: at('2026-03-08T09:00:00.123Z'),
    userId: 'da7cda78-92d0-4c80-82c8-c35c479e5d0e',
    organizationId: ORGANIZATION_ID,
    organizationName: 'Example Engineering',
    usageCountry: 'DE',
    entitlements: [entitlementWith()],
    defaultQualifiers: [
      { name: 'AllowOfflineUsage', value: 'TRUE' },
      { name: 'OfflineDuration', value: '7' },
    ],
    ...changes,
  };
}

function documentOf(policy: Policy, nonce: string | null = NONCE): Buffer {
  const issued = issuePolicyDocument({ ...PARTIES, policy, nonce }, own.issuer);
  if (!issued.ok) throw new Error(issued.problem);
  return Buffer.from(issued.bytes);
}

const verify = (bytes: Uint8Array, expectedNonce = NONCE) =>
  verifyPolicyDocument(bytes, { trust: own.trust, revocations: NOT_REVOKED, expectedNonce });

const codeOf = (bytes: Uint8Array, expectedNonce = NONCE) => {
  const verified = verify(bytes, expectedNonce);
  return verified.ok ? null : verified.code;
};

describe('a policy document', () => {
  it('says what the policy says: entries in their order, qualifiers at their three places', () => {
    const policy = policyWith({
      entitlements: [
        entitlementWith({ accessKind: 2, expiresAt: at('2026-03-05T23:00:00Z'), entryQualifiers: [{ name: 'PolicyInterval', value: '60' }] }),
        entitlementWith({ kind: 'trial', applicationQualifiers: [{ name: 'UsageType', value: 'TRIAL' }], accessKind: 4 }),
        entitlementWith({
          kind: 'evaluation',
          version: parseDottedVersion('10.16.0.0'),
          entryQualifiers: [{ name: 'UsageType', value: 'Evaluation' }],
        }),
        entitlementWith({ productId: 1000 as ProductId, featureString: 'Ä', productName: '“😀”', accessKind: 3 }),
      ],
    });
    expect(verify(documentOf(policy))).toMatchObject({ ok: true, policy, issuer: { name: 'Example Engineering' } });
    expect(verify(documentOf(policy))).toHaveProperty('policy', policy);
  });

  it('has the kind of an entry from UsageType: at the entry, then the application, then the defaults', () => {
    const kindWith = (entry: string | null, application: string | null, byDefault: string | null) => {
      const qualifiers = (value: string | null) => (value === null ? null : [{ Name: 'UsageType', Value: value }]);
      const bytes = belicWithPolicy(own.issuer, (json) => {
        json['ACLs'][0]['QualifierOverrides'] = qualifiers(entry);
        json['SecurableData'][0]['QualifierOverrides'] = qualifiers(application);
        json['DefaultQualifiers'] = qualifiers(byDefault);
      });
      const stored = authenticateStoredPolicy(bytes, { trust: own.trust, revocations: NOT_REVOKED });
      return stored.ok ? stored.policy.entitlements[0]?.kind : stored.code;
    };
    expect(kindWith(null, null, null)).toBe('ordinary');
    expect(kindWith(null, null, 'Production')).toBe('ordinary');
    expect(kindWith(null, null, 'tRIAL')).toBe('trial');
    expect(kindWith(null, 'Production', 'Trial')).toBe('ordinary');
    expect(kindWith('Evaluation', 'Production', 'Trial')).toBe('evaluation');
    expect(kindWith('Trialx', 'Trial', 'Trial')).toBe('ordinary');
  });

  it('is the same bytes for the same policy, nonce and signer', () => {
    expect(documentOf(policyWith())).toEqual(documentOf(policyWith()));
  });

  it('is not issued where it would be read otherwise', () => {
    const problemOf = (policy: Policy) => {
      const issued = issuePolicyDocument({ ...PARTIES, policy, nonce: null }, own.issuer);
      return issued.ok ? null : issued.problem;
    };
    expect(problemOf(policyWith({ entitlements: [entitlementWith({ kind: 'trial' })] }))).toBe('does-not-read-back');
    expect(problemOf(policyWith({ entitlements: [entitlementWith({ version: parseDottedVersion('1.2.3.4') })] }))).toBe('does-not-read-back');
    expect(problemOf(policyWith({ defaultQualifiers: [{ name: 'IsCheckedOut', value: 'True' }] }))).toBe('does-not-read-back');
    expect(problemOf(policyWith({ policyId: 'x' }))).toBe('does-not-read-back');
    expect(problemOf(policyWith({ entitlements: [] }))).toBeNull();
  });

  it('answers one request: another nonce, or none, is no verified sign-in', () => {
    expect(codeOf(documentOf(policyWith()))).toBeNull();
    expect(codeOf(documentOf(policyWith()), 'another nonce')).toBe('nonce-differs');
    expect(codeOf(documentOf(policyWith(), null))).toBe('nonce-differs');
    expect(codeOf(documentOf(policyWith(), ''), '')).toBe('nonce-differs');
  });

  it('is compared with no clock, since it is what sets the clock right', () => {
    const policy = policyWith({ createdAt: at('2026-12-01T00:00:00Z'), expiresAt: at('2026-12-08T00:00:00Z') });
    expect(codeOf(documentOf(policy))).toBeNull();
  });

  it('is refused with one code per cause', async () => {
    const stranger = await makeBelicIssuer('Stranger');
    const good = documentOf(policyWith()).toString('latin1');
    const spoiled = (spoil: (json: Editable) => void) =>
      codeOf(belicWithPolicy(own.issuer, (json) => {
        json['DefaultQualifiers'] = [];
        spoil(json);
      }));
    expect(codeOf(Buffer.from(''))).toBe('damaged');
    expect(codeOf(Buffer.from('{"error":"server_error"}'))).toBe('damaged');
    expect(codeOf(Buffer.from([0xff, 0xfe]))).toBe('damaged');
    expect(codeOf(Buffer.alloc(4 * 1_048_576 + 1, 0x41))).toBe('too-large');
    expect(codeOf(Buffer.from(good.slice(0, -1), 'latin1'))).toBe('damaged');
    expect(codeOf(Buffer.from(good.replace(/\.([\w-])/, (_, letter: string) => `.${letter === 'A' ? 'B' : 'A'}`), 'latin1'))).toBe('signature-invalid');
    expect(verifyPolicyDocument(Buffer.from(good), { trust: stranger.trust, revocations: NOT_REVOKED, expectedNonce: NONCE })).toMatchObject({
      code: 'untrusted-issuer',
    });
    expect(codeOf(belicOf(own.issuer))).toBe('is-a-checkout');
    expect(spoiled(() => undefined)).toBe('nonce-differs');
    expect(spoiled((json) => (json['PolicyVersion'] = 2))).toBe('unsupported-version');
    expect(spoiled((json) => (json['ACLs'] = null))).toBe('damaged');
    expect(spoiled((json) => (json['UserData']['OrganizationId'] = 'other'))).toBe('untrusted-issuer');
    expect(codeOf(documentOf(policyWith({ createdAt: at('2025-12-31T23:59:59Z') })))).toBe('certificate-not-valid-at-issue');
  });

  it('is refused when a certificate of its path was revoked', () => {
    const revocations = { isCertificateRevoked: () => true };
    const context = { trust: own.trust, revocations };
    expect(verifyPolicyDocument(documentOf(policyWith()), { ...context, expectedNonce: NONCE })).toMatchObject({ code: 'revoked' });
    expect(authenticateStoredPolicy(documentOf(policyWith()), context)).toMatchObject({ code: 'revoked' });
  });

  it('needs an issuer that is trusted for SES', () => {
    const trust = createTrust([{ ...own.issuer.trustEntry, licenseServices: ['SELECTserver'] }]);
    expect(authenticateStoredPolicy(documentOf(policyWith()), { trust, revocations: NOT_REVOKED })).toMatchObject({ code: 'untrusted-issuer' });
  });

  it('is no license file: imported, it is not a checkout', () => {
    expect(verifyLicenseFile(documentOf(policyWith()), contextWith(own.trust))).toMatchObject({ kind: 'belic', code: 'not-a-checkout', license: null });
  });

  it('serves a stored copy without the nonce', () => {
    expect(authenticateStoredPolicy(documentOf(policyWith()), { trust: own.trust, revocations: NOT_REVOKED })).toMatchObject({
      ok: true,
      policy: policyWith(),
    });
  });
});
