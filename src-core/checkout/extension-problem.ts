import { isSameApplication, type ApplicationKey, type LicenseService } from '../application/application.ts';
import type { Instant } from '../time/instant.ts';
import type { ExtensionProblem } from './checkout-refusal.ts';
import { normalizeMachineName } from './machine-name.ts';

/** A checkout that another one is to extend. */
export interface ExtendedCheckout {
  readonly isOfTheSameUser: boolean;
  readonly machineName: string;
  readonly licenseService: LicenseService;
  readonly applications: readonly ApplicationKey[];
  readonly expiresAt: Instant;
  readonly isCleared: boolean;
  readonly isCheckedIn: boolean;
  readonly isExtended: boolean;
}

/** What the extension is like. */
export interface ExtensionLikeness {
  readonly machineName: string;
  readonly licenseService: LicenseService;
  readonly applications: readonly ApplicationKey[];
}

/**
 * Says why a checkout cannot be extended; `null` where it can (licensing-rules.md, Checkouts). Clients take a file as the
 * longer form of another only for the same user, machine and applications.
 */
export function extensionProblem(old: ExtendedCheckout, wanted: ExtensionLikeness, expiresAt: Instant, now: Instant): ExtensionProblem | null {
  if (!isAlike(old, wanted)) return 'differs';
  if (old.isCheckedIn) return 'checked-in';
  if (old.isCleared) return 'cleared';
  if (now >= old.expiresAt) return 'ended';
  if (old.isExtended) return 'extended-already';
  return expiresAt > old.expiresAt ? null : 'ends-no-later';
}

function isAlike(old: ExtendedCheckout, wanted: ExtensionLikeness): boolean {
  return (
    old.isOfTheSameUser &&
    old.licenseService === wanted.licenseService &&
    normalizeMachineName(old.machineName) === normalizeMachineName(wanted.machineName) &&
    old.applications.length === wanted.applications.length &&
    old.applications.every((one) => wanted.applications.some((other) => isSameApplication(one, other)))
  );
}
