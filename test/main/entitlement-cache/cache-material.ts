import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { NOTHING_REVOKED } from '#license-file/revocations/accepted-revocations.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { VerifiedLicense } from '#license-file/verification/verified-license.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';

/** The machine that these tests' licenses name. */
export const MACHINE = 'WS-0417.example.com';

/** The instant at which these tests import and open: July 2026, when the licenses hold. */
export const NOW = parseIsoInstant('2026-07-01T12:00:00Z')!;

/** Really signed license files of one issuer, and the trust store of a client that trusts it. */
export interface CacheMaterial {
  readonly trust: Trust;
  /** Each of a checkout of its own, for this tests' machine. */
  readonly files: readonly Uint8Array[];
}

/** The id of the n-th checkout of a material. */
export function checkoutIdOf(index: number): CheckoutId {
  return parseCheckoutId(`0b6f4f5e-9a53-4f0e-8d0e-${String(index).padStart(12, '0')}`)!;
}

/** The material that another process left in a folder. */
export function readMaterial(folder: string, count: number): CacheMaterial {
  const parsed = parseTrustEntry(readFileSync(join(folder, 'trust.json'), 'utf8'));
  if (!parsed.ok) throw new Error('the trust entry was written by this test');
  const files = Array.from({ length: count }, (_, index) => readFileSync(join(folder, `${String(index)}.belic`)));
  return { trust: createTrust([parsed.entry]), files };
}

/** Verifies a file as an import does, against nothing known. */
export function verified(bytes: Uint8Array, trust: Trust): VerifiedLicense {
  const report = verifyLicenseFile(bytes, {
    now: NOW,
    trust,
    machineNames: [MACHINE],
    revocations: NOTHING_REVOKED,
    known: { clearedAt: () => null, isStored: () => false },
  });
  if (report.verified === null) throw new Error(`a test's own license is refused: ${String(report.code)}`);
  return report.verified;
}

/** An empty folder of its own, removed by the returned function. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'licensing-cache-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
