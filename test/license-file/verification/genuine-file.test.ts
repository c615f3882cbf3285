import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#core/import/outcome.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { VerificationContext } from '#license-file/verification/verification-context.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { caseCount, IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { sharedMaterial } from '../../support/shared-material.ts';
import { contextWith } from '../belic/belic-issuer.ts';

const GENUINE = sharedMaterial('genuine/TestDeviceId.belic');

/** The refusals of a changed file: exit codes 3 and 4 of the command line. */
const REFUSALS_OF_CHANGED_FILES: readonly (RefusalCode | null)[] = [
  'not-a-license-file',
  'damaged',
  'unsupported-version',
  'untrusted-issuer',
  'signature-invalid',
];

describe.skipIf(GENUINE === null)('the genuine file', () => {
  const bytes = GENUINE === null ? Buffer.alloc(0) : readFileSync(GENUINE);
  const signer = Buffer.from(bytes.toString('latin1').split('\n')[1]?.slice(1, -1) ?? '', 'base64');
  const fingerprint = hash('sha256', signer, 'hex');
  const pinned = createTrust([
    { kind: 'pinned', name: 'Test service', licenseServices: ['SES'], receipts: false, pinnedCertificate: fingerprint },
  ]);
  const there = (changes: Partial<VerificationContext> = {}) =>
    contextWith(pinned, { now: at('2020-01-15T12:00:00Z'), machineNames: ['TestDeviceId'], ...changes });

  it('verifies with its signer pinned, for its machine, at its time, though its certificate has ended since', () => {
    const report = verifyLicenseFile(bytes, there({ now: at('2020-10-15T12:00:00Z') }));
    expect(report.code).toBeNull();
    expect(report.checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
    expect(report.license).toEqual({
      checkoutId: '6b433d38-393e-4dd8-81f5-73c5c37860dc',
      licenseService: 'SES',
      organization: { id: 'e82a584b-9fae-409f-9581-fd154f7b9ef9', name: 'Bentley Systems Inc' },
      user: { id: 'da7cda78-92d0-4c80-82c8-c35c479e5d0e', email: null, name: null },
      machineName: 'TestDeviceId',
      issuedAt: at('2019-11-13T16:09:45.875Z'),
      notBefore: at('2019-11-13T16:09:45.875Z'),
      expiresAt: at('2020-11-13T05:59:59.535Z'),
      entitlementCountry: 'US',
      activationKey: null,
      applications: [
        {
          productId: 2545,
          featureString: '',
          name: 'Bentley Navigator',
          version: [1, 2, 3, 4],
          expiresAt: at('2020-11-13T05:59:59.535Z'),
        },
      ],
    });
    expect(report.verified?.bytes).toEqual(bytes);
    expect(report.verified?.signature).toHaveLength(256);
  });

  it('is refused without the pin, on another machine, after its end and long before its issue, with the code that says which', () => {
    const codeOf = (changes: Partial<VerificationContext>) => verifyLicenseFile(bytes, there(changes)).code;
    expect(codeOf({ trust: createTrust([]) })).toBe('untrusted-issuer');
    expect(codeOf({ machineNames: ['TestDeviceId.example.com'] })).toBe('other-machine');
    expect(codeOf({ now: at('2020-11-13T05:59:59.534Z') })).toBeNull();
    expect(codeOf({ now: at('2020-11-13T05:59:59.535Z') })).toBe('expired');
    expect(codeOf({ now: at('2021-01-01T00:00:00Z') })).toBe('expired');
    expect(codeOf({ now: at('2019-11-12T16:09:45.874Z') })).toBe('issued-in-the-future');
    expect(codeOf({ now: at('2019-11-12T16:09:45.875Z') })).toBeNull();
  });

  it('is refused for another license service than the pin is for', () => {
    const trust = createTrust([
      { kind: 'pinned', name: 'Other', licenseServices: ['SELECTserver'], receipts: false, pinnedCertificate: fingerprint },
    ]);
    expect(verifyLicenseFile(bytes, there({ trust })).code).toBe('untrusted-issuer');
  });

  it('verifies with what mail and copying add: a byte order mark, CRLF, a line end', () => {
    const sent = Buffer.from(`\u{feff}${bytes.toString('latin1').replace('\n', '\r\n')}\r\n`);
    const report = verifyLicenseFile(sent, there());
    expect(report.code).toBeNull();
    expect(report.verified?.bytes).toEqual(sent);
  });

  it('is refused with any one byte changed, anywhere', () => {
    const changed = Buffer.from(bytes);
    const verdicts = new Set<RefusalCode | null>();
    let count = 0;
    for (let position = 0; position < bytes.length; position += 1) {
      for (const value of otherValues(bytes[position] ?? 0)) {
        changed[position] = value;
        const report = verifyLicenseFile(changed, there());
        if (report.license !== null) throw new Error(`byte ${String(position)} as ${String(value)} shows claims`);
        verdicts.add(report.code);
        count += 1;
      }
      changed[position] = bytes[position] ?? 0;
    }
    reportCount('genuine file, one byte changed', count);
    expect([...verdicts].filter((code) => !REFUSALS_OF_CHANGED_FILES.includes(code))).toEqual([]);
  }, caseCount({ short: 60_000, long: 1_800_000 }));

  it('is refused when it ends early, anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(REFUSALS_OF_CHANGED_FILES).toContain(verifyLicenseFile(bytes.subarray(0, length), there()).code);
    }
  });
});

/** The neighbours in base64, in case and in the eighth bit, and a line end; in a long run every other value. */
function otherValues(value: number): readonly number[] {
  const all = IS_LONG_RUN ? Array.from({ length: 256 }, (_, other) => other) : [value ^ 1, value ^ 0x20, value ^ 0x80, 0x0a];
  return all.filter((other) => other !== value);
}
