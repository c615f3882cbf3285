import { beforeAll, describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { issueBelic } from '#license-file/belic/issue-belic.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { belicOf, checkoutWith, layersOf, makeBelicIssuer, PARTIES, type BelicIssuer } from './belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

const issue = (changes: Partial<Checkout> = {}) => issueBelic({ ...PARTIES, checkout: checkoutWith(changes) }, own.issuer);

function problemOf(changes: Partial<Checkout>): string | null {
  const issued = issue(changes);
  return issued.ok ? null : issued.problem;
}

describe('issuing a .belic', () => {
  it('says what the checkout says, and gives the signature that its receipt is keyed with', () => {
    const issued = issue();
    if (!issued.ok) throw new Error(issued.problem);
    const found = authenticateLicenseFile(issued.bytes, own.trust);
    if (!found.ok) throw new Error(found.code);
    expect(found.license.checkout).toEqual(checkoutWith());
    expect(Buffer.from(found.license.signature)).toEqual(Buffer.from(issued.signature));
    expect(found.license.issuer).toMatchObject({ name: 'Example Engineering', receipts: true });
    expect(found.license.path).toHaveLength(3);
  });

  it.each(['major-minor', 'exact'] as const)('carries the binding of an application to its version: %s', (versionMatch) => {
    const applications = checkoutWith().applications.map((application) => ({ ...application, versionMatch }));
    const issued = issue({ applications });
    if (!issued.ok) throw new Error(issued.problem);
    const found = authenticateLicenseFile(issued.bytes, own.trust);
    expect(found.ok && found.license.checkout.applications).toEqual(applications);
  });

  it('says that the receipt is the check-in, where its account has no maintenance agreement', () => {
    const issued = issue({ checkedInBy: 'receipt' });
    if (!issued.ok) throw new Error(issued.problem);
    const found = authenticateLicenseFile(issued.bytes, own.trust);
    expect(found.ok && found.license.checkout).toEqual(checkoutWith({ checkedInBy: 'receipt' }));
  });

  it('gives the same bytes for the same checkout and signer', () => {
    expect(belicOf(own.issuer)).toEqual(belicOf({ ...own.issuer }));
  });

  it('writes two lines, the first without quotes, the second with them, and no line end at the end', () => {
    expect(belicOf(own.issuer).toString('latin1')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n"[A-Za-z0-9+/]+=*"$/);
  });

  it('writes the layout of the vendor’s files', () => {
    const text = Buffer.from(
      String(layersOf(belicOf(own.issuer)).claims['http://schemas.bentley.com/ws/2011/03/identity/claims/policy']),
      'base64',
    ).toString();
    expect(text).toMatch(/^\{"PolicyId":"0b6f4f5e-9a53-4f0e-8d0e-2f6d3c1a0001","PolicyVersion":1\.0,/);
    expect(text).toContain('"PolicyCreatedOn":"2026-03-01T09:00:00.1230000Z","PolicyExpiresOn":"2026-09-01T05:59:59.535+00:00"');
    expect(text).toContain('"Version":"10001600020034"');
    const { claims } = layersOf(belicOf(own.issuer));
    expect(claims).toMatchObject({ iss: PARTIES.issuerUrl, aud: PARTIES.audience, nbf: 1_772_355_600, exp: 1_772_960_400 });
  });

  it('leaves out what a .belic does not carry: e-mail address and name of the user', () => {
    const issued = issue({ user: { id: 'da7cda78-92d0-4c80-82c8-c35c479e5d0e', email: 'a@example.com', name: 'A' } });
    expect(issued.ok && authenticateLicenseFile(issued.bytes, own.trust)).toMatchObject({
      license: { checkout: { user: { email: null, name: null } } },
    });
  });

  it('issues nothing that a verifier would refuse or read otherwise', () => {
    const { applications, issuedAt, expiresAt } = checkoutWith();
    expect(problemOf({ licenseService: 'SELECTserver' })).toBe('other-license-service');
    expect(problemOf({ activationKey: 'KEY' })).toBe('has-activation-key');
    expect(problemOf({ notBefore: plus(issuedAt, DAY) })).toBe('begins-after-issue');
    expect(problemOf({ applications: [{ ...applications[0]!, expiresAt: plus(expiresAt, DAY) }] })).toBe('application-outlives-checkout');
    expect(problemOf({ expiresAt: issuedAt, applications: [] })).toBe('length-not-allowed');
    expect(problemOf({ applications: [] })).toBe('does-not-read-back');
    expect(problemOf({ applications: [applications[0]!, applications[0]!] })).toBe('does-not-read-back');
    expect(problemOf({ machineName: '' })).toBe('does-not-read-back');
    expect(problemOf({ user: { id: '', email: null, name: null } })).toBe('does-not-read-back');
    expect(problemOf({ machineName: 'lone \ud800' })).toBe('does-not-read-back');
    expect(problemOf({ machineName: 'x'.repeat(200_000) })).toBe('too-large');
  });

  it('issues up to 367 days and not a millisecond more', () => {
    const issuedAt = at('2026-03-01T09:00:00Z');
    const ending = (expiresAt: Checkout['expiresAt']) =>
      problemOf({ issuedAt, expiresAt, applications: checkoutWith({ expiresAt }).applications });
    expect(ending(plus(issuedAt, duration(367, DAY)))).toBeNull();
    expect(ending(plus(plus(issuedAt, duration(367, DAY)), 1 as never))).toBe('length-not-allowed');
  });
});
