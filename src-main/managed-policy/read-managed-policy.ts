import { resolve } from 'node:path';
import { loginName } from '#main/machine/operating-system-user.ts';
import { runSystemCommand, type RunSystemCommand } from '#main/machine/run-system-command.ts';
import { fileState } from '#main/regular-file/file-state.ts';
import { preferenceFiles, readManagedPreferences, THIS_MAC } from './macos/managed-preferences.ts';
import type { ManagedPolicy } from './managed-policy.ts';
import { readPolicyFile } from './policy-file.ts';
import type { PolicyLayer } from './policy-layer.ts';
import { uniteLayers } from './unite-layers.ts';
import { readRegistryPolicies } from './windows/registry-policies.ts';

/** The file of policies on Linux and other systems. */
export const POLICY_FILE = '/etc/licensing-client/policy.json';

/** How the operating system is asked; a test brings what another one answered. */
export interface PolicySources {
  readonly platform: NodeJS.Platform;
  readonly run: RunSystemCommand;
  /** The short name of the user; empty where there is none. */
  readonly userName: () => string;
}

const THIS_COMPUTER: PolicySources = { platform: process.platform, run: runSystemCommand, userName: loginName };

/**
 * Reads what an organisation has settled for this computer and user: registry policies on Windows, managed preferences on macOS,
 * `/etc/licensing-client/policy.json` elsewhere; or a developer's file instead of all of them.
 *
 * The computer's policy wins over the user's. A layer that others than administrators could have written does not count.
 *
 * @param overridden the file a developer gave (`DeveloperOverrides.policyFile`), or `null`
 */
export function readManagedPolicy(overridden: string | null, sources: PolicySources = THIS_COMPUTER): ManagedPolicy {
  return uniteLayers(layersOf(overridden, sources), sources.platform);
}

function layersOf(overridden: string | null, { platform, run, userName }: PolicySources): readonly PolicyLayer[] {
  if (overridden !== null) return [fileLayer('override', resolve(overridden))];
  if (platform === 'win32') return readRegistryPolicies(run);
  if (platform === 'darwin') return readManagedPreferences({ ...THIS_MAC, run, userName: userName() });
  return [fileLayer('computer', POLICY_FILE)];
}

function fileLayer(origin: 'computer' | 'override', path: string): PolicyLayer {
  return { origin, place: path, content: readPolicyFile(path, origin === 'override'), ignoresCase: false };
}

/** How long a state of the registry is believed: nobody tells when it changes, and asking costs a process. */
const REGISTRY_BELIEVED = 10 * 60_000;

/**
 * A mark that differs once the policies may have changed, for whoever keeps them. Costs microseconds. On Windows it changes every ten
 * minutes, which is as often as they are read again there.
 *
 * @param uptime milliseconds that only go up
 */
export function managedPolicyMark(overridden: string | null, uptime: number): string {
  if (overridden !== null) return fileState(resolve(overridden));
  if (process.platform === 'win32') return String(Math.floor(uptime / REGISTRY_BELIEVED));
  if (process.platform === 'darwin') return preferenceFiles(loginName()).map(({ path }) => fileState(path)).join('\n');
  return fileState(POLICY_FILE);
}
