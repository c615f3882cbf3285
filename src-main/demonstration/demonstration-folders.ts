import { join } from 'node:path';

/** Where everything of a demonstration lies. */
export interface DemonstrationFolders {
  readonly root: string;
  readonly profile: string;
  readonly trust: string;
  readonly applications: string;
  /** Policies to be tried: none until somebody writes the file. */
  readonly policies: string;
  /** License files of every kind, to be tried. */
  readonly files: string;
  /** Where it is noted for which computer, and when, those were made. Not among them: somebody may drop the whole folder. */
  readonly filesNote: string;
  /** Everything of the demonstration's entitlement service: for this computer's demonstration, and trusted nowhere else. */
  readonly service: string;
  /** Where the port is kept at which that listens. */
  readonly servicePort: string;
  /** Which organisation the profile was begun with. */
  readonly begunWith: string;
  /** Where the demonstration's clock stands. */
  readonly clock: string;
}

/** The folders and files of the demonstration in a folder. */
export function demonstrationFolders(root: string): DemonstrationFolders {
  return {
    root,
    profile: join(root, 'profile'),
    trust: join(root, 'trust'),
    applications: join(root, 'applications.d'),
    policies: join(root, 'policy.json'),
    files: join(root, 'files'),
    filesNote: join(root, 'files.json'),
    service: join(root, 'service'),
    servicePort: join(root, 'service-port'),
    begunWith: join(root, 'begun-with.json'),
    clock: join(root, 'clock.json'),
  };
}

/**
 * The environment in which the client works on a demonstration and on nothing else: this process's own, with the developer overrides of
 * the demonstration in the place of whatever was set.
 */
export function demonstrationEnvironment(
  { profile, trust, applications, policies }: DemonstrationFolders,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const { LICENSING_NOW: _now, LICENSING_MACHINE_NAME: _name, ...others } = environment;
  return { ...others, LICENSING_PROFILE_DIR: profile, LICENSING_TRUST_DIR: trust, LICENSING_APPLICATIONS_DIR: applications, LICENSING_POLICY_FILE: policies };
}
