import { beforeAll, describe, expect, it } from 'vitest';
import { admitLicense } from '#license-file/verification/admit-license.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import type { VerificationContext } from '#license-file/verification/verification-context.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { belicOf, contextWith, makeBelicIssuer, signPayload, type BelicIssuer } from '../belic/belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

function authentic() {
  const found = authenticateLicenseFile(belicOf(own.issuer), own.trust);
  if (!found.ok) throw new Error(found.code);
  return found.license;
}

describe('an authentic license', () => {
  it('is authentic whatever day and machine it is, and admitted here and now', () => {
    const admission = admitLicense(authentic(), contextWith(own.trust));
    expect(admission).toMatchObject({ ok: true, license: { kind: 'belic', bytes: belicOf(own.issuer) } });
  });

  it('is not admitted for the first check that fails, the same as the report gives', () => {
    const circumstances: readonly Partial<VerificationContext>[] = [
      { now: at('2026-02-01T00:00:00Z') },
      { machineNames: ['elsewhere'] },
      { now: at('2026-10-01T00:00:00Z') },
      { now: at('2026-10-01T00:00:00Z'), machineNames: ['elsewhere'] },
      { known: { clearedAt: () => at('2026-04-01T00:00:00Z'), isStored: () => true } },
      { revocations: { checkoutRevokedAt: () => at('2026-04-01T00:00:00Z'), isCertificateRevoked: () => false } },
      { revocations: { checkoutRevokedAt: () => null, isCertificateRevoked: () => true } },
      { known: { clearedAt: () => null, isStored: () => true } },
    ];
    const codes = circumstances.map((changes) => {
      const context = contextWith(own.trust, changes);
      const admission = admitLicense(authentic(), context);
      const code = admission.ok ? null : admission.code;
      expect(code).toBe(verifyLicenseFile(belicOf(own.issuer), context).code);
      return code;
    });
    expect(codes).toEqual([
      'issued-in-the-future', 'other-machine', 'expired', 'other-machine', 'cleared-earlier', 'revoked', 'revoked', null,
    ]);
  });

  it('is none of a revocation list', () => {
    const list = signPayload(own.issuer, '{}', 'revocations+jwt');
    expect(authenticateLicenseFile(list, own.trust)).toMatchObject({ ok: false, code: 'not-a-checkout' });
  });

  it('keeps its bytes as they came', () => {
    const sent = Buffer.concat([belicOf(own.issuer), Buffer.from('\r\n')]);
    const found = authenticateLicenseFile(sent, own.trust);
    expect(found.ok && Buffer.from(found.license.bytes)).toEqual(sent);
  });
});
