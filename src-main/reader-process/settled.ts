import type { DeveloperOverrides } from '#main/developer-overrides/developer-overrides.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { readManagedPolicy } from '#main/managed-policy/read-managed-policy.ts';
import { readTrustStore } from '#main/trust-store/read-trust-store.ts';
import { trustFolder } from '#main/trust-store/trust-folder.ts';
import type { TrustStore } from '#main/trust-store/trust-store.ts';

/** What is settled for the whole computer, as far as it can go from one process to another. */
export interface Settled {
  /** Every name that counts for this computer, first the one an administrator should type. */
  readonly machineNames: readonly string[];
  readonly trustStore: TrustStore;
  /** What an organisation has settled for this computer and user. */
  readonly managedPolicy: ManagedPolicy;
}

/** Reads it. On Windows and macOS this starts programs of the system and waits for them, for seconds where the computer is slow. */
export function readSettled({ machineName, trustFolder: folder, policyFile }: DeveloperOverrides): Settled {
  return {
    machineNames: machineNames(machineName),
    trustStore: readTrustStore(trustFolder(folder), null),
    managedPolicy: readManagedPolicy(policyFile),
  };
}
