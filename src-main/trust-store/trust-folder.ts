import { win32 } from 'node:path';

/** The folder that holds a machine's trust entries, and whether a developer chose it. */
export interface TrustFolder {
  /** Absolute, or relative to the working folder where a developer gave it so. */
  readonly path: string;
  readonly isOverride: boolean;
}

/**
 * Where this machine's trust entries are (license-files.md, Trust): the machine-wide folder that only an administrator can
 * write, or the one a developer gave instead (`DeveloperOverrides.trustFolder`).
 *
 * `%ProgramData%` is the user's to set, which does no harm: a folder they made fails the check of owner and access list.
 */
export function trustFolder(
  overridden: string | null,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): TrustFolder {
  if (overridden !== null) return { path: overridden, isOverride: true };
  return { path: machineWideFolder(platform, environment), isOverride: false };
}

function machineWideFolder(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'darwin') return '/Library/Application Support/Licensing Client/trust';
  if (platform !== 'win32') return '/etc/licensing-client/trust.d';
  const programData = environment['ProgramData'] ?? '';
  return win32.join(/^[A-Za-z]:\\/.test(programData) ? programData : 'C:\\ProgramData', 'Licensing Client', 'trust');
}
