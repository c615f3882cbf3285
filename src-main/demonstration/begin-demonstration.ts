import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { registerApplications } from './register-applications.ts';

/** What the demonstration's service says of itself that the client has to know. */
export interface ServiceFacts {
  /** Tells its organisation from every other that was or will be made. */
  readonly madeBy: string;
  /** The JSON of the entry by which its licenses are trusted. */
  readonly trustEntry: string;
}

/**
 * Makes the client's side of a demonstration ready for its service. Where that has another organisation than the one that this was begun
 * with, it begins anew: nothing in the profile would hold.
 *
 * @param program absolute path of the program that stands for every application
 */
export function beginDemonstration(folders: DemonstrationFolders, { madeBy, trustEntry }: ServiceFacts, program: string): void {
  const { profile, trust, applications, policies, clock, begunWith } = folders;
  if (readBegunWith(begunWith) !== madeBy) {
    for (const path of [begunWith, profile, trust, applications, policies, clock]) rmSync(path, { recursive: true, force: true });
    mkdirSync(trust, { recursive: true, mode: 0o700 });
    writeFileSync(join(trust, 'demonstration-engineering.json'), trustEntry, { mode: 0o600 });
    // Last: what is interrupted begins again.
    writeFileSync(begunWith, `${JSON.stringify({ madeBy })}\n`, { mode: 0o600 });
  }
  registerApplications(applications, program);
}

function readBegunWith(path: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly madeBy?: unknown }).madeBy;
  } catch {
    return null;
  }
}
