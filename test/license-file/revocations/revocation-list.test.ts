import { describe, expect, it } from 'vitest';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { DAY, HOUR, instant, minus, plus, type Instant } from '#core/time/instant.ts';
import { signEnvelope } from '#license-file/signature/sign-envelope.ts';
import { issueRevocationList } from '#license-file/revocations/issue-revocation-list.ts';
import type { RevocationContent } from '#license-file/revocations/revocation-list.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { exampleIssuer, terms } from '../issuer/support/example-issuer.ts';

const issuer = await exampleIssuer();
const trust = createTrust([issuer.trustEntry]);
const ISSUED = instant(Date.UTC(2026, 5, 1));
const CHECKOUT = parseCheckoutId('0f8fad5b-d9cb-469f-a165-70867728950e') as CheckoutId;
const KEY = 'ab'.repeat(32);

const CONTENT: RevocationContent = {
  number: 7,
  issuedAt: ISSUED,
  certificates: [
    { issuerKey: KEY, serial: 'a1', from: minus(ISSUED, DAY) },
    { issuerKey: KEY, serial: 'b2', from: null },
  ],
  checkouts: [{ checkoutId: CHECKOUT, revokedAt: minus(ISSUED, HOUR) }],
};

function issue(fields: Partial<RevocationContent> = {}): Uint8Array {
  const issued = issueRevocationList({ ...CONTENT, ...fields }, issuer);
  if (!issued.ok) throw new Error(issued.problem);
  return issued.bytes;
}

/** The code a list is refused with, or `ok`. */
function verdict(bytes: Uint8Array, now: Instant | null = ISSUED, by = trust): string {
  const verified = verifyRevocationList(bytes, by, now);
  return verified.ok ? 'ok' : verified.failure.code;
}

/** Signs any payload as a revocation list. */
function signed(payload: unknown, type: 'revocations+jwt' | 'JWT' = 'revocations+jwt'): Uint8Array {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return signEnvelope(type, Buffer.from(text), issuer).bytes;
}

const CLAIMS = { version: 1, number: 1, issuedAt: '2026-06-01T00:00:00.000Z', certificates: [], checkouts: [] };

describe('a revocation list', () => {
  it('says what was put into it, and who signed it', () => {
    const verified = verifyRevocationList(issue(), trust, ISSUED);
    expect(verified).toMatchObject({ ok: true, list: { ...CONTENT, issuer: { name: 'Exämple Engineering' } } });
    expect(verified.ok && verified.list.revocationScopes).toEqual(verified.ok && verified.list.issuer.revocationScopes);
    expect(verified.ok && verified.list.signingKey).toMatch(/^[0-9a-f]{64}$/);
  });

  it('comes out the same from the same content and signer, and is never larger than a client takes', () => {
    expect(issue()).toEqual(issue());
    const checkouts = Array.from({ length: 45_000 }, () => ({ checkoutId: CHECKOUT, revokedAt: ISSUED }));
    expect(issueRevocationList({ ...CONTENT, checkouts }, issuer)).toEqual({ ok: false, problem: 'too-large' });
    expect(issueRevocationList({ ...CONTENT, number: 0 }, issuer)).toEqual({
      ok: false,
      problem: 'does-not-read-back',
    });
  });

  it('of a size that a service really has is verified at once', () => {
    const checkouts = Array.from({ length: 30_000 }, () => ({ checkoutId: CHECKOUT, revokedAt: ISSUED }));
    expect(verdict(issue({ checkouts }))).toBe('ok');
  });

  it('counts for either license service, whichever the trust entry names', () => {
    for (const service of ['SES', 'SELECTserver'] as const) {
      expect(verdict(issue(), ISSUED, createTrust([{ ...issuer.trustEntry, licenseServices: [service] }]))).toBe('ok');
    }
  });

  it('speaks for the same scopes whatever entries accept its signer, for one service or for both', () => {
    const intermediate = issuer.intermediates[0] ?? issuer.root;
    const first = { ...issuer.trustEntry, licenseServices: ['SES'] as const };
    const second = { ...issuer.trustEntry, authority: intermediate, licenseServices: ['SELECTserver'] as const };
    const scopesBy = (...entries: readonly TrustEntry[]) => {
      const verified = verifyRevocationList(issue(), createTrust(entries), ISSUED);
      return verified.ok && verified.list.revocationScopes;
    };
    expect(scopesBy(first)).toHaveLength(2);
    expect(scopesBy(first, second)).toEqual(scopesBy(first));
    expect(scopesBy(second)).toEqual(scopesBy(first));
  });

  it('is refused from a signer that is not trusted', async () => {
    const stranger = await exampleIssuer();
    const forged = issueRevocationList(CONTENT, stranger);
    expect(forged.ok && verdict(forged.bytes)).toBe('untrusted-issuer');
    const withForeignCertificates = signEnvelope('revocations+jwt', Buffer.from(JSON.stringify(CLAIMS)), {
      ...issuer,
      key: stranger.key,
    });
    expect(verdict(withForeignCertificates.bytes)).toBe('signature-invalid');
  });

  it('is refused with a changed octet', () => {
    const bytes = issue();
    for (let at = 0; at < bytes.length; at += 37) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verdict(changed)).not.toBe('ok');
    }
  });

  it("from outside its certificate's validity is refused", () => {
    expect(verdict(issue({ issuedAt: instant(Date.UTC(2025, 11, 31)) }))).toBe('certificate-not-valid-at-issue');
    expect(verdict(issue({ issuedAt: instant(Date.UTC(2027, 0, 2)) }), instant(Date.UTC(2028, 0, 1)))).toBe(
      'certificate-not-valid-at-issue',
    );
    expect(verdict(issue(), instant(Date.UTC(2040, 0, 1)))).toBe('ok');
  });

  it('from the future is refused, so that it cannot move the clock', () => {
    expect(verdict(issue(), minus(ISSUED, DAY))).toBe('ok');
    expect(verdict(issue(), instant(ISSUED - DAY - 1))).toBe('issued-in-the-future');
    expect(verdict(issue(), plus(ISSUED, DAY))).toBe('ok');
  });

  it('accepted earlier is verified again without asking the clock', () => {
    expect(verdict(issue(), null)).toBe('ok');
  });

  it('is no license, and a license is no list', () => {
    expect(verdict(signed(CLAIMS, 'JWT'))).toBe('not-a-license-file');
    expect(verdict(new Uint8Array(0))).toBe('not-a-license-file');
    expect(verdict(Buffer.concat([issue(), Buffer.alloc(4 * 1024 * 1024)]))).toBe('too-large');
  });

  it('of another version is not guessed at', () => {
    expect(verdict(signed({ ...CLAIMS, version: 2, more: true }))).toBe('unsupported-version');
  });

  it.each<[string, unknown]>([
    ['an unknown field', { ...CLAIMS, more: 1 }],
    ['a missing field', { ...CLAIMS, checkouts: undefined }],
    ['number 0', { ...CLAIMS, number: 0 }],
    ['a broken number', { ...CLAIMS, number: 1.5 }],
    ['a number too large to count', { ...CLAIMS, number: 2 ** 53 }],
    ['a number in a text', { ...CLAIMS, number: '1' }],
    ['an instant without zone', { ...CLAIMS, issuedAt: '2026-06-01T00:00:00' }],
    ['a checkout that is no guid', { ...CLAIMS, checkouts: [{ checkoutId: 'x', revokedAt: CLAIMS.issuedAt }] }],
    ['a checkout without instant', { ...CLAIMS, checkouts: [{ checkoutId: CHECKOUT }] }],
    ['a certificate that does not say from when', { ...CLAIMS, certificates: [{ issuerKey: KEY, serial: 'a1' }] }],
    [
      'a certificate with an unknown field',
      { ...CLAIMS, certificates: [{ issuerKey: KEY, serial: 'a1', from: null, x: 1 }] },
    ],
    ['a serial number with leading zeros', { ...CLAIMS, certificates: [{ issuerKey: KEY, serial: '0a', from: null }] }],
    ['a serial number in upper case', { ...CLAIMS, certificates: [{ issuerKey: KEY, serial: 'A1', from: null }] }],
    ['a short issuer key', { ...CLAIMS, certificates: [{ issuerKey: 'ab', serial: 'a1', from: null }] }],
    [
      'too many certificates',
      { ...CLAIMS, certificates: Array.from({ length: 1_001 }, () => ({ issuerKey: KEY, serial: 'a1', from: null })) },
    ],
    ['a key twice', JSON.stringify(CLAIMS).replace('"number":1', '"number":1,"number":2')],
    ['no object', '[]'],
    ['no JSON', 'x'],
  ])('with %s is damaged', (_, payload) => {
    expect(verdict(signed(payload))).toBe('damaged');
  });

  it('cannot revoke an authority that it rests on', () => {
    const verified = verifyRevocationList(issue(), trust, ISSUED);
    const [leaf, ...above] = verified.ok ? verified.list.path : [];
    expect(above).toHaveLength(2);
    for (const { issuerKey, serial } of above) {
      expect(verdict(issue({ certificates: [{ issuerKey, serial, from: null }] }))).toBe('damaged');
    }
    const { issuerKey, serial } = leaf ?? { issuerKey: '', serial: '' };
    expect(verdict(issue({ certificates: [{ issuerKey, serial, from: null }] }))).toBe('ok');
  });

  it('may be signed by any certificate of the issuer: each rotation has its own', async () => {
    const rotated = await exampleIssuer({
      keys: { root: issuer.rootKey, issuing: issuer.issuingKey },
      terms: { root: terms('01', 2020, 2060), issuing: terms('f2', 2020, 2040), signing: terms('04', 2026, 2027) },
    });
    const list = issueRevocationList(CONTENT, rotated);
    expect(list.ok && verdict(list.bytes)).toBe('ok');
  });
});
