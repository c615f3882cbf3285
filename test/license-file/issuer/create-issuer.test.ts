import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { createIssuer } from '#license-file/issuer/create-issuer.ts';
import {
  createIssuingCertificate,
  createRoot,
  createSigningCertificate,
} from '#license-file/issuer/issuer-certificates.ts';
import { makeCertificate } from '#license-file/issuer/make-certificate.ts';
import { generateSigningKey, makeSerial } from '#license-file/issuer/signing-key.ts';
import { parseCertificate } from '#license-file/trust/certificate.ts';
import { encodeCertificatePem } from '#license-file/trust/certificate-pem.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { LICENSE_SIGNING_USAGE } from '#license-file/trust/license-signing-usage.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { exampleRequest, terms, testKeys } from './support/example-issuer.ts';

const keys = testKeys();
const issuer = await createIssuer(exampleRequest({ keys }));

function hasOpenSsl(): boolean {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    process.stdout.write('skipped: openssl, the second opinion on certificates, is not installed\n');
    return false;
  }
}

describe('an own issuer', () => {
  it('is trusted through its own trust entry, written to JSON and read back', () => {
    const entry = parseTrustEntry(formatTrustEntry(issuer.trustEntry));
    const decision = entry.ok ? createTrust([entry.entry]).decide(issuer, 'SELECTserver') : null;
    expect(decision).toMatchObject({
      trusted: true,
      issuer: { name: 'Exämple Engineering', organizationId: '0b6a1f0e-7b1d-4c61-9a53-4bd0c1d5a111', receipts: true },
    });
    expect(decision?.trusted === true && decision.path.map(({ serial }) => serial)).toEqual(['3', 'f2', '1']);
  });

  it('comes out the same, octet by octet, from the same keys and terms', async () => {
    const again = await createIssuer(exampleRequest({ keys }));
    expect([again.leaf, ...again.intermediates, again.root]).toEqual([
      issuer.leaf,
      ...issuer.intermediates,
      issuer.root,
    ]);
  });

  it('makes its keys where none are given: 4096 bits for the root, 3072 for the others', async () => {
    const made = await createIssuer(exampleRequest());
    const bits = [made.rootKey, made.issuingKey, made.key].map((key) => key.asymmetricKeyDetails?.modulusLength);
    expect(bits).toEqual([4096, 3072, 3072]);
    expect(createTrust([made.trustEntry]).decide(made, 'SES').trusted).toBe(true);
  });

  it('has certificates that say what each is for', () => {
    const [leaf, issuing, root] = [issuer.leaf, ...issuer.intermediates, issuer.root].map(
      (der) => parseCertificate(der)?.extensions,
    );
    expect(leaf).toMatchObject({
      basicConstraints: { isAuthority: false },
      keyUsage: new Set(['digitalSignature']),
      extendedKeyUsage: [LICENSE_SIGNING_USAGE],
      alternativeNames: [{ kind: 'uri', text: 'urn:uuid:0b6a1f0e-7b1d-4c61-9a53-4bd0c1d5a111' }],
    });
    expect(issuing?.basicConstraints).toEqual({ isAuthority: true, pathLength: 0 });
    expect(root?.basicConstraints).toEqual({ isAuthority: true, pathLength: 1 });
  });

  it.skipIf(!hasOpenSsl())('is a path that OpenSSL accepts under its strict rules', () => {
    const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
    try {
      const files = { leaf: issuer.leaf, issuing: issuer.intermediates[0] ?? issuer.leaf, root: issuer.root };
      for (const [name, der] of Object.entries(files)) writeFileSync(join(folder, name), encodeCertificatePem(der));
      const path = (name: string) => join(folder, name);
      const options = ['-x509_strict', '-attime', String(Date.UTC(2026, 5, 1) / 1000), '-CAfile', path('root')];
      const said = execFileSync('openssl', ['verify', ...options, '-untrusted', path('issuing'), path('leaf')]);
      expect(said.toString()).toContain('OK');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a certificate that is made', () => {
  const organization = exampleRequest().organization;

  it("takes its issuer's name over octet by octet, whoever made the issuer", async () => {
    const root = await createRoot('Root', keys.root, terms('1', 2020, 2040));
    const issuing = await createIssuingCertificate(root, organization, keys.issuing, terms('2', 2020, 2040));
    expect(parseCertificate(issuing.certificate)?.issuer.der).toEqual(parseCertificate(root.certificate)?.subject.der);
  });

  it('for signing lasts at most thirteen months', async () => {
    const issuing = { certificate: issuer.intermediates[0] ?? issuer.leaf, privateKey: issuer.issuingKey };
    const { validFrom } = terms('1', 2026, 2027);
    const lasting = (days: number) =>
      createSigningCertificate(issuing, organization, keys.signing, {
        serial: '9',
        validFrom,
        validUntil: plus(validFrom, duration(days, DAY)),
      });
    await expect(lasting(398)).rejects.toThrow(RangeError);
    await expect(lasting(0)).rejects.toThrow(RangeError);
    await expect(lasting(397)).resolves.toBeDefined();
  });

  it('has a key strong enough and a serial number in range', async () => {
    const weak = await generateSigningKey(1024);
    await expect(createRoot('Root', weak, terms('1', 2020, 2040))).rejects.toThrow(RangeError);
    for (const serial of ['', '0', '-1', 'G', 'ff'.repeat(20), '1'.repeat(41)]) {
      await expect(createRoot('Root', keys.root, terms(serial, 2020, 2040))).rejects.toThrow(RangeError);
    }
    for (const serial of ['1', '7f', '80', `7${'f'.repeat(39)}`, makeSerial()]) {
      const { certificate } = await createRoot('Root', keys.root, terms(serial, 2020, 2060));
      expect(parseCertificate(certificate)?.serial).toBe(serial);
    }
  });

  it('is refused to an issuer that cannot be read, and a subject attribute nobody knows', async () => {
    const request = {
      ...terms('1', 2020, 2040),
      key: keys.signing,
      issuer: null,
      authority: null,
      keyUsages: ['digitalSignature' as const],
      extendedKeyUsages: [],
      uris: [],
    };
    await expect(makeCertificate({ ...request, subject: [['XX', 'x']] })).rejects.toThrow(RangeError);
    const noIssuer = { certificate: Uint8Array.of(0x30, 0), privateKey: keys.root };
    await expect(makeCertificate({ ...request, subject: [['O', 'x']], issuer: noIssuer })).rejects.toThrow(TypeError);
  });
});
