import { CHECK_NAMES, type CheckName } from '#core/import/check-name.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { VerificationContext } from '#license-file/verification/verification-context.ts';
import type { VerificationReport } from '#license-file/verification/verification-report.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { belicOf, belicWithPolicy, checkoutWith, contextWith, MACHINE, makeBelicIssuer, signPayload, type BelicIssuer } from '../belic/belic-issuer.ts';

let own: BelicIssuer;
beforeAll(async () => {
  own = await makeBelicIssuer();
});

const verify = (bytes: Uint8Array, changes: Partial<VerificationContext> = {}) =>
  verifyLicenseFile(bytes, contextWith(own.trust, changes));

const verifyIssued = (checkout: Partial<Checkout>, changes: Partial<VerificationContext> = {}) =>
  verify(belicOf(own.issuer, checkout), changes);

/** The checks of one outcome, by name. */
const checksThat = (report: VerificationReport, outcome: string): readonly CheckName[] =>
  report.checks.filter((check) => check.outcome === outcome).map(({ check }) => check);

const factsOf = (report: VerificationReport, name: CheckName) => report.checks.find(({ check }) => check === name)?.facts;

describe('the report of a verification', () => {
  it('lists every check in order, passed, when all is well', () => {
    const report = verify(belicOf(own.issuer));
    expect(report.checks.map(({ check }) => check)).toEqual(CHECK_NAMES);
    expect(checksThat(report, 'passed')).toEqual(CHECK_NAMES);
    expect(report).toMatchObject({ kind: 'belic', code: null, notices: [], issuer: { name: 'Example Engineering' } });
    expect(report.license).toEqual(checkoutWith());
    expect(report.verified?.checkout).toEqual(report.license);
  });

  it('shows no claim and skips the rest until the signature has passed', () => {
    const text = belicOf(own.issuer).toString('latin1');
    const flipped = text.replace(/\.([\w-]+)\n/, (_, signature: string) => `.${signature.split('').reverse().join('')}\n`);
    for (const broken of ['not a license', text.slice(0, -1), flipped]) {
      const report = verify(Buffer.from(broken, 'latin1'));
      const failedAt = CHECK_NAMES.indexOf(checksThat(report, 'failed')[0] ?? 'kind');
      expect(failedAt).toBeLessThanOrEqual(CHECK_NAMES.indexOf('signature'));
      expect(checksThat(report, 'passed')).toEqual(CHECK_NAMES.slice(0, failedAt));
      expect(checksThat(report, 'skipped')).toEqual(CHECK_NAMES.slice(failedAt + 1));
      expect(report).toMatchObject({ license: null, verified: null, notices: [] });
      expect(JSON.stringify(report)).not.toContain(MACHINE);
    }
  });

  it('shows every failure together once the claims could be read', () => {
    const report = verifyIssued(
      {},
      {
        now: at('2027-03-01T00:00:00Z'),
        machineNames: ['elsewhere'],
        known: { clearedAt: () => at('2026-04-01T00:00:00Z'), isStored: () => true },
      },
    );
    expect(checksThat(report, 'failed')).toEqual(['machine', 'dates', 'cleared-or-revoked']);
    expect(checksThat(report, 'skipped')).toEqual([]);
    expect(report.code).toBe('other-machine');
    expect(report.license).toEqual(checkoutWith());
    expect(report.verified).toBeNull();
    expect(factsOf(report, 'machine')).toEqual({ licensed: MACHINE, thisComputer: 'elsewhere' });
    expect(factsOf(report, 'dates')).toEqual({ endedAt: '2026-09-01T05:59:59.535Z' });
    expect(factsOf(report, 'cleared-or-revoked')).toEqual({ clearedAt: '2026-04-01T00:00:00.000Z' });
    expect(factsOf(report, 'already-known')).toEqual({ stored: 'yes' });
  });

  it('describes the signer of a file whose issuer is not trusted, and nothing else of it', async () => {
    const stranger = await makeBelicIssuer('Stranger');
    const report = verify(belicOf(stranger.issuer));
    expect(report).toMatchObject({ code: 'untrusted-issuer', issuer: null, license: null, verified: null });
    expect(report.signer?.subject).toContain('Stranger');
    expect(Object.keys(factsOf(report, 'certificate') ?? {}).sort()).toEqual(['fingerprint', 'issuedBy', 'problem', 'subject']);
  });

  it('says of a document that is no checkout just that, and skips what only a checkout has', () => {
    const report = verify(belicWithPolicy(own.issuer, (policy) => void (policy['DefaultQualifiers'] = [])));
    expect(report).toMatchObject({ code: 'not-a-checkout', license: null, verified: null });
    expect(checksThat(report, 'failed')).toEqual(['is-a-checkout']);
    expect(checksThat(report, 'skipped')).toEqual(CHECK_NAMES.slice(CHECK_NAMES.indexOf('is-a-checkout') + 1));
  });

  it('recognises a revocation list, and leaves its verification to its own', () => {
    const report = verify(signPayload(own.issuer, '{}', 'revocations+jwt'));
    expect(report).toMatchObject({ kind: 'revocations', code: null, license: null, verified: null });
    expect(checksThat(report, 'passed')).toEqual(['size-and-encoding', 'kind']);
    expect(checksThat(report, 'failed')).toEqual([]);
  });
});

describe('a certificate of the path', () => {
  it('must have been valid at the instant of issue, not now', () => {
    expect(verifyIssued({ issuedAt: at('2026-12-30T00:00:00Z'), expiresAt: at('2027-12-01T00:00:00Z') }, { now: at('2027-11-01T00:00:00Z') }).code).toBeNull();
    const early = verifyIssued({ issuedAt: at('2025-12-31T23:59:59.999Z') });
    expect(early.code).toBe('certificate-not-valid-at-issue');
    expect(early.license).not.toBeNull();
    const late = verifyIssued({ issuedAt: at('2027-01-31T00:00:01Z'), expiresAt: at('2027-06-01T00:00:00Z') }, { now: at('2027-02-01T00:00:00Z') });
    expect(late.code).toBe('certificate-not-valid-at-issue');
    expect(factsOf(late, 'certificate-valid-at-issue')).toMatchObject({ validUntil: '2027-01-31T00:00:00.000Z' });
  });
});

describe('time', () => {
  it('may be up to 24 hours behind the issuer', () => {
    expect(verifyIssued({}, { now: at('2026-02-28T09:00:00.123Z') }).code).toBeNull();
    expect(verifyIssued({}, { now: at('2026-02-28T09:00:00.122Z') }).code).toBe('issued-in-the-future');
  });

  it('refuses from the very instant of the end, and says that an end is near from 14 days before', () => {
    expect(verifyIssued({}, { now: at('2026-08-18T05:59:59.534Z') }).notices).toEqual([]);
    expect(verifyIssued({}, { now: at('2026-08-18T05:59:59.535Z') }).notices).toEqual(['ends-soon']);
    expect(verifyIssued({}, { now: at('2026-09-01T05:59:59.534Z') })).toMatchObject({ code: null, notices: ['ends-soon'] });
    expect(verifyIssued({}, { now: at('2026-09-01T05:59:59.535Z') })).toMatchObject({ code: 'expired', notices: [] });
  });

  it('gives a checkout 367 days from its issue and not a millisecond more', () => {
    const ending = (expiresAt: string) => {
      const bytes = belicWithPolicy(own.issuer, (policy) => void (policy['PolicyExpiresOn'] = expiresAt));
      return verify(bytes);
    };
    expect(ending('2027-03-03T09:00:00.123+00:00').code).toBeNull();
    const long = ending('2027-03-03T09:00:00.124+00:00');
    expect(long.code).toBe('damaged');
    expect(checksThat(long, 'failed')).toEqual(['length']);
  });
});

describe('the machine', () => {
  it.each([
    ['in any case', MACHINE, ['ws-0417.EXAMPLE.com'], null],
    ['as one of several names', MACHINE, ['WS-0417', MACHINE.toLowerCase()], null],
    ['without its domain', MACHINE, ['WS-0417'], 'other-machine'],
    ['in another domain', MACHINE, ['WS-0417.example.org'], 'other-machine'],
    ['by a loopback address', '127.0.0.1', ['localhost'], null],
    ['by the other loopback address', 'localhost', ['::1'], null],
    ['when this computer has no name', MACHINE, [], 'other-machine'],
    ['with white space', `${MACHINE} `, [MACHINE], 'other-machine'],
  ])('is recognised, or not: %s', (_how, machineName, machineNames, code) => {
    expect(verifyIssued({ machineName }, { machineNames }).code).toBe(code);
  });
});

describe('what is known', () => {
  it('refuses a checkout that was cleared here, before it says that it was revoked', () => {
    const revocations = { checkoutRevokedAt: () => at('2026-05-01T00:00:00Z'), isCertificateRevoked: () => true };
    const known = { clearedAt: () => at('2026-04-01T00:00:00Z'), isStored: () => false };
    expect(verifyIssued({}, { revocations, known }).code).toBe('cleared-earlier');
    expect(verifyIssued({}, { revocations }).code).toBe('revoked');
  });

  it('refuses a checkout that its own issuer revoked, by any of the signer’s scopes', () => {
    const scopes = verify(belicOf(own.issuer)).issuer?.revocationScopes ?? [];
    const revokedBy = (scope: string | undefined): VerificationContext['revocations'] => ({
      checkoutRevokedAt: (asked) => (asked.includes(scope ?? '') ? at('2026-05-01T00:00:00Z') : null),
      isCertificateRevoked: () => false,
    });
    const report = verifyIssued({}, { revocations: revokedBy(scopes.at(-1)) });
    expect(report.code).toBe('revoked');
    expect(verifyIssued({}, { revocations: revokedBy(scopes[0]) }).code).toBe('revoked');
    expect(factsOf(report, 'cleared-or-revoked')).toEqual({ revoked: 'checkout', revokedAt: '2026-05-01T00:00:00.000Z' });
    expect(verifyIssued({}, { revocations: revokedBy('ca:other') }).code).toBeNull();
  });

  it('refuses a checkout when any certificate of its path was revoked for that instant of issue', () => {
    for (const place of [0, 1, 2]) {
      const path = verify(belicOf(own.issuer)).verified?.path ?? [];
      const isCertificateRevoked: VerificationContext['revocations']['isCertificateRevoked'] = (certificate, issuedAt) =>
        certificate.serial === path[place]?.serial && issuedAt === checkoutWith().issuedAt;
      const report = verifyIssued({}, { revocations: { checkoutRevokedAt: () => null, isCertificateRevoked } });
      expect(report.code).toBe('revoked');
      expect(factsOf(report, 'cleared-or-revoked')).toEqual({ revoked: 'certificate', fingerprint: path[place]?.fingerprint });
    }
  });
});
