import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedOutApplication } from '#core/checkout/checkout.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { belicWithPolicy, makeBelicIssuer, type BelicIssuer, type Editable } from './belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

/** The applications that a verifier reads out of a file after its policy JSON was changed. */
function applicationsOf(spoil: (policy: Editable) => unknown): readonly CheckedOutApplication[] {
  const found = authenticateLicenseFile(belicWithPolicy(own.issuer, (policy) => void spoil(policy)), own.trust);
  if (!found.ok) throw new Error(`${found.code} ${found.facts['problem'] ?? ''}`);
  return found.license.checkout.applications;
}

const END = '2026-09-01T05:59:59.535Z';

describe('the applications of a .belic', () => {
  it('are the securables that an ACL allows (1) or may allow (2), not those denied (3) or ended (4)', () => {
    for (const [kind, granted] of [[1, 2], [2, 2], [3, 1], [4, 1]] as const) {
      expect(applicationsOf((policy) => (policy['ACLs'][0]['AccessKind'] = kind))).toHaveLength(granted);
    }
    expect(applicationsOf((policy) => policy['ACLs'].shift()).map(({ productId }) => productId)).toEqual([1000]);
  });

  it('are not granted by an ACL for a securable that is not listed', () => {
    const applications = applicationsOf((policy) => (policy['ACLs'][0]['SecurableId'] = '00000000-0000-4000-8000-000000000000'));
    expect(applications.map(({ productId }) => productId)).toEqual([1000]);
  });

  it('end at the earlier of their ACL and the policy', () => {
    const endWith = (ExpiresOn: string | null) =>
      applicationsOf((policy) => (policy['ACLs'][0]['ExpiresOn'] = ExpiresOn))[0]?.expiresAt;
    expect(endWith('2026-05-01T00:00:00.000+02:00')).toBe(at('2026-04-30T22:00:00Z'));
    expect(endWith('2030-05-01T00:00:00.000+00:00')).toBe(at(END));
    expect(endWith(null)).toBe(at(END));
  });

  it('end with the latest of several ACLs that grant them', () => {
    const [first] = applicationsOf((policy) => {
      policy['ACLs'][0]['ExpiresOn'] = '2026-05-01T00:00:00Z';
      policy['ACLs'].push({ ...policy['ACLs'][0], ExpiresOn: '2026-06-01T00:00:00Z' });
      policy['ACLs'].push({ ...policy['ACLs'][0], ExpiresOn: '2026-08-01T00:00:00Z', AccessKind: 3 });
    });
    expect(first?.expiresAt).toBe(at('2026-06-01T00:00:00Z'));
  });

  it('are one application where two securables are the same product and feature', () => {
    const applications = applicationsOf((policy) => {
      policy['SecurableData'][1]['ProductId'] = 2545;
      policy['SecurableData'][1]['FeatureString'] = '';
      policy['ACLs'][0]['ExpiresOn'] = '2026-05-01T00:00:00Z';
    });
    expect(applications).toEqual([expect.objectContaining({ productId: 2545, name: 'Navigator', expiresAt: at(END) })]);
  });

  it('have the version that was requested for the same product and feature, and no other', () => {
    const versionWith = (spoil: (policy: Editable) => unknown) => applicationsOf(spoil)[0]?.version;
    expect(versionWith(() => undefined)).toEqual([10, 16, 2, 34]);
    expect(versionWith((policy) => (policy['RequestData']['RequestedSecurables'][0]['FeatureString'] = 'x'))).toBeNull();
    expect(versionWith((policy) => (policy['RequestData']['RequestedSecurables'] = null))).toBeNull();
    expect(versionWith((policy) => (policy['SecurableData'][0]['Version'] = '90000000000000'))).toEqual([10, 16, 2, 34]);
    expect(versionWith((policy) => (policy['RequestData']['RequestedSecurables'][0]['Version'] = ''))).toBeNull();
  });

  it('keep names and features in any script', () => {
    expect(applicationsOf(() => undefined)[1]).toMatchObject({ featureString: 'Ümlaut ✓', name: 'Straße “😀”' });
  });
});
