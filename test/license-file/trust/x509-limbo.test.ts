import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { instant } from '#core/time/instant.ts';
import { parseCertificate, type Certificate } from '#license-file/trust/certificate.ts';
import { isStrongKey } from '#license-file/trust/certificate-key.ts';
import { decodeCertificatePem } from '#license-file/trust/certificate-pem.ts';
import type { KeyUsage } from '#license-file/trust/key-usage.ts';
import { validatePath } from '#license-file/trust/path-validation.ts';
import { reportCount } from '../../support/counts.ts';
import { sharedMaterial } from '../../support/shared-material.ts';
import { HOST_NAME_ONLY, NOT_ACCEPTED, WEB_RULE_ONLY } from './support/limbo-expectations.ts';

interface LimboCase {
  readonly id: string;
  readonly peer_certificate: string;
  readonly untrusted_intermediates: readonly string[];
  readonly trusted_certs: readonly string[];
  readonly validation_time: string | null;
  readonly key_usage: readonly KeyUsage[] | null;
  readonly extended_key_usage: readonly string[] | null;
  readonly max_chain_depth: number | null;
  readonly expected_result: 'SUCCESS' | 'FAILURE';
}

const EXTENDED_KEY_USAGES: Readonly<Record<string, string>> = { serverAuth: '1.3.6.1.5.5.7.3.1' };
/** The day the suite was made: cases without a time of their own hold at any plausible one. */
const SUITE_MADE = instant(Date.UTC(2023, 11, 2));
const MANY = 8;

function read(pem: string): Certificate | null {
  const der = decodeCertificatePem(pem);
  return der === null ? null : parseCertificate(der);
}

/** What the path validator says of a case: `accepted`, or its problem. */
function judge(limbo: LimboCase): string {
  const [leaf, ...others] = [limbo.peer_certificate, ...limbo.untrusted_intermediates, ...limbo.trusted_certs].map(
    read,
  );
  const readable = others.filter((certificate) => certificate !== null);
  if (leaf === null || leaf === undefined || readable.length !== others.length) return 'unreadable-certificate';
  const validation = validatePath(
    leaf,
    readable.slice(0, limbo.untrusted_intermediates.length),
    readable.slice(limbo.untrusted_intermediates.length),
    {
      maxIntermediates: limbo.max_chain_depth ?? MANY,
      leafKeyUsage: limbo.key_usage?.[0] ?? null,
      extendedKeyUsage: EXTENDED_KEY_USAGES[limbo.extended_key_usage?.[0] ?? ''] ?? null,
      isAcceptableKey: isStrongKey,
      validAt: limbo.validation_time === null ? SUITE_MADE : parseIsoInstant(limbo.validation_time),
    },
  );
  return validation.valid ? 'accepted' : validation.problem;
}

const path = sharedMaterial('vectors/x509-limbo');

describe.skipIf(path === null)('x509-limbo', () => {
  const cases =
    path === null
      ? []
      : (JSON.parse(readFileSync(`${path}/limbo.json`, 'utf8')) as { testcases: readonly LimboCase[] }).testcases;
  const excused = [...HOST_NAME_ONLY, ...WEB_RULE_ONLY];
  const invalid = cases.filter((limbo) => limbo.expected_result === 'FAILURE');
  const valid = cases.filter((limbo) => limbo.expected_result === 'SUCCESS');

  it('no invalid path is accepted, but for those invalid only by a host name or a rule of the web', () => {
    const accepted = invalid.filter((limbo) => judge(limbo) === 'accepted').map(({ id }) => id);
    reportCount('x509-limbo paths refused', invalid.length - accepted.length);
    reportCount('x509-limbo paths that only a host name or a web rule would refuse', accepted.length);
    expect(accepted.sort()).toEqual([...excused].sort());
  });

  it('every valid path is accepted, but for those listed with a reason', () => {
    const refused = valid.filter((limbo) => judge(limbo) !== 'accepted').map((limbo) => [limbo.id, judge(limbo)]);
    reportCount('x509-limbo valid paths accepted', valid.length - refused.length);
    expect(Object.fromEntries(refused)).toEqual(
      Object.fromEntries(NOT_ACCEPTED.map(({ id, problem }) => [id, problem])),
    );
    expect(valid.length - refused.length).toBeGreaterThanOrEqual(25);
  });

  it('all 135 cases are there', () => {
    expect([valid.length, invalid.length]).toEqual([41, 94]);
  });
});
