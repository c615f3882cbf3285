import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_CLAIM } from '#license-file/belic/jwt-claims.ts';
import { cleanTransport } from '#license-file/encoding/transport.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { at } from '#fixtures/builders/instants.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { sharedMaterial } from '../../support/shared-material.ts';
import { belicOf, contextWith, layersOf, MACHINE, makeBelicIssuer, signPayload } from './belic-issuer.ts';
import { mutateBelic, mutateBytes } from './belic-mutator.ts';

/** No file may take longer to judge, in milliseconds. */
const TIME_LIMIT = 250;

const own = await makeBelicIssuer();
const stranger = await makeBelicIssuer('Stranger');
const genuinePath = sharedMaterial('genuine/TestDeviceId.belic');
const genuine = genuinePath === null ? null : readFileSync(genuinePath);
const genuineSigner = Buffer.from(genuine?.toString('latin1').split('\n')[1]?.slice(1, -1) ?? '', 'base64');
const pin = { kind: 'pinned', name: 'Pinned', licenseServices: ['SES'], receipts: false, pinnedCertificate: hash('sha256', genuineSigner, 'hex') } as const;

/** A client that trusts both signers, on both machines, at a time when the own files run and the genuine one would have. */
const context = contextWith(createTrust([own.issuer.trustEntry, pin]), { machineNames: [MACHINE, 'TestDeviceId'] });
const genuineTime = { ...context, now: at('2020-01-15T12:00:00Z') };

const originals = [
  belicOf(own.issuer),
  belicOf(own.issuer, { machineName: 'WS-0418', expiresAt: at('2027-01-01T00:00:00Z') }),
  ...(genuine === null ? [] : [genuine]),
];
const donors = [...originals, belicOf(stranger.issuer)];
const unchanged = new Set(originals.map((file) => cleanTransport(file)));

/** Judges a file and gives its report with the least of up to three times it took, since a pause of the collector is not ours. */
function judge(file: Buffer) {
  const inTime = file.length % 2 === 0 ? context : genuineTime;
  let least = Infinity;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = performance.now();
    const report = verifyLicenseFile(file, inTime);
    least = Math.min(least, performance.now() - before);
    if (least < TIME_LIMIT) return { report, took: least };
  }
  return { report: verifyLicenseFile(file, inTime), took: least };
}

describe('a changed .belic', () => {
  it('verifies while it is unchanged, so that its refusal says something', () => {
    expect(verifyLicenseFile(originals[0]!, context).code).toBeNull();
    if (genuine !== null) expect(verifyLicenseFile(genuine, genuineTime).code).toBeNull();
  });

  it('is never accepted, shows none of its claims, never crashes and never takes long', { timeout: 1_800_000 }, () => {
    const random = randomFrom(testSeed('.belic mutations'));
    const total = caseCount({ short: 20_000, long: 1_000_000 });
    const codes = new Map<string, number>();
    let slowest = 0;
    for (let count = 0; count < total; ) {
      const pick = (files: readonly Buffer[]): Buffer => files[Math.floor(random() * files.length)]!;
      const mutant = mutateBelic(pick(originals), pick(donors), random);
      // What transport may add, and a piece put back where it was, leave the document what it is.
      if (unchanged.has(cleanTransport(mutant))) continue;
      const { report, took } = judge(mutant);
      if (report.code === null || report.license !== null) {
        throw new Error(`accepted: ${mutant.toString('base64')}`);
      }
      codes.set(report.code, (codes.get(report.code) ?? 0) + 1);
      slowest = Math.max(slowest, took);
      count += 1;
    }
    reportCount('.belic mutations', total);
    expect(slowest).toBeLessThan(TIME_LIMIT);
    // Each stage has to have been reached, or the mutator shows nothing.
    expect([...codes.keys()].sort()).toEqual(expect.arrayContaining(['damaged', 'signature-invalid', 'untrusted-issuer']));
  });

  it('of any bytes at all is refused', () => {
    const anyBytes = fc.uint8Array({ maxLength: 2_000 });
    const jwtLike = fc.tuple(fc.base64String(), fc.base64String(), fc.base64String(), fc.string()).map(
      ([header, payload, signature, line]) => Buffer.from(`eyJ${header}.${payload}.${signature}\n"${line}"`),
    );
    fc.assert(
      fc.property(fc.oneof(anyBytes, jwtLike), (bytes) => {
        const report = verifyLicenseFile(bytes, context);
        expect(report.code).not.toBeNull();
        expect(report.license).toBeNull();
      }),
      { seed: testSeed('any bytes'), numRuns: caseCount({ short: 2_000, long: 50_000 }) },
    );
  });

  it('that the trusted signer signed again is refused or read as what it says, and never crashes', () => {
    const random = randomFrom(testSeed('signed mutations'));
    const below = (limit: number): number => Math.floor(random() * limit);
    const dice = { below, pick: <Item>(items: readonly Item[]): Item => items[below(items.length)]! };
    const { claims } = layersOf(originals[0]!);
    const policy = Buffer.from(String(claims[POLICY_CLAIM]), 'base64');
    const total = caseCount({ short: 2_000, long: 50_000 });
    for (let count = 0; count < total; count += 1) {
      const changed = mutateBytes(policy, policy, dice).toString('base64');
      const { report, took } = judge(signPayload(own.issuer, JSON.stringify({ ...claims, [POLICY_CLAIM]: changed })));
      expect(['is-a-checkout', 'claims', 'length', 'certificate-valid-at-issue', 'machine', 'dates', undefined]).toContain(
        report.checks.find(({ outcome, check }) => outcome === 'failed' && check !== 'not-issued-in-the-future')?.check,
      );
      expect(took).toBeLessThan(TIME_LIMIT);
    }
    reportCount('.belic mutations signed again', total);
  }, 1_800_000);
});
