import { productId, type ApplicationKey } from '#core/application/application.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { isThisMachine } from '#core/checkout/machine-name.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import { hash } from 'node:crypto';
import type { Authenticate, StoredVerdict } from './cache-setting.ts';
import type { LicenseRow } from './queries/license-rows.ts';

/** A stored license as it was found when it was read and verified again just now. */
export type StoredLicense =
  | {
      readonly state: 'authentic';
      readonly license: AuthenticLicense;
      readonly importedAt: Instant;
      /** `other-machine` where it names another computer than this one; `null` where it names this one. */
      readonly problem: Extract<RefusalCode, 'other-machine'> | null;
    }
  | {
      /** It does not verify now: covers nothing, and stays stored. What is said of it is the index's word, not the file's. */
      readonly state: 'refused';
      readonly checkoutId: CheckoutId;
      readonly applications: readonly ApplicationKey[];
      readonly expiresAt: Instant;
      readonly importedAt: Instant;
      readonly code: RefusalCode;
      /** The file as it lies there. */
      readonly bytes: Uint8Array;
    };

/** Verifies the bytes of a row again and says what it is on this computer. */
export function storedLicense(row: LicenseRow, authenticate: Authenticate, machineNames: readonly string[]): StoredLicense {
  const { checkoutId, expiresAt, importedAt } = row;
  const verdict = authenticate(row.bytes);
  if (!verdict.ok) {
    const applications = indexedApplications(row.applications);
    return { state: 'refused', checkoutId, applications, expiresAt, importedAt, code: verdict.code, bytes: row.bytes };
  }
  const { license } = verdict;
  const problem = isThisMachine(license.checkout.machineName, machineNames) ? null : 'other-machine';
  return { state: 'authentic', license, importedAt, problem };
}

/** The applications as the index names them; none of what cannot be read. */
function indexedApplications(text: string): readonly ApplicationKey[] {
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key: unknown): ApplicationKey[] => {
    if (!Array.isArray(key)) return [];
    const [id, featureString] = key as readonly unknown[];
    const product = typeof id === 'number' ? productId(id) : null;
    return product === null || typeof featureString !== 'string' ? [] : [{ productId: product, featureString }];
  });
}

/** The most verdicts that are remembered; far more than a profile holds. */
const MOST_REMEMBERED = 4_096;

/**
 * Remembers verdicts within this process by the SHA-256 of the bytes, so that a window that asks every second does not
 * repeat the same proof. The proof depends on nothing but the bytes and the trust store it was made with.
 */
export function rememberingVerdicts(authenticate: Authenticate): Authenticate {
  const verdicts = new Map<string, StoredVerdict>();
  return (bytes) => {
    const key = hash('sha256', bytes, 'base64url');
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = authenticate(bytes);
    if (verdicts.size >= MOST_REMEMBERED) verdicts.clear();
    verdicts.set(key, verdict);
    return verdict;
  };
}
