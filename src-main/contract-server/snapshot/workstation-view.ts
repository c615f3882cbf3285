import type { WorkstationView } from '#core/contract/snapshot.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import type { Surroundings } from '#main/use-cases/open-profile.ts';

/** Who and where, exactly as `whoami` prints it. */
export function workstationView({ machineNames, profileFolder }: Surroundings): WorkstationView {
  return { machineNames, user: userName(), profileFolder, programVersion: PROGRAM_VERSION };
}

let known: string | null = null;

/** A process acts as one user for as long as it lives, and asking costs a process of its own on Windows. */
function userName(): string {
  if (known === null) {
    const found = operatingSystemUser();
    if (!found.ok) return '';
    known = found.user.name === '' ? found.user.id : found.user.name;
  }
  return known;
}
