import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { makeDemonstrationFiles } from './demonstration-files.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { createDemonstrationIssuer } from './demonstration-issuer.ts';
import { keepIssuer, keptIssuer } from './kept-issuer.ts';
import { registerApplications } from './register-applications.ts';

/** What a demonstration is made of. */
export interface DemonstrationMaterial {
  readonly folders: DemonstrationFolders;
  /** The name of this computer that an administrator would type. */
  readonly machineName: string;
  /** Absolute path of the program that stands for every application. */
  readonly program: string;
  readonly now: Instant;
  /** Whether what is there is thrown away. */
  readonly isFresh: boolean;
  /** Called when something has to be made that takes a second or two. */
  readonly onMaking: () => void;
}

/** Makes what a demonstration needs and is not there yet: its issuer, trusted by it alone, license files, and registered applications. */
export async function prepareDemonstration({ folders, machineName, program, now, isFresh, onMaking }: DemonstrationMaterial): Promise<void> {
  const kept = isFresh ? null : keptIssuer(folders.issuer, now);
  if (kept === null) onMaking();
  const signer = kept ?? (await begin(folders, now));
  await makeDemonstrationFiles(folders, signer, machineName, now);
  registerApplications(folders.applications, program);
}

/** Begins anew: of another issuer, nothing in the profile would hold. Removes what a demonstration makes, and nothing else. */
async function begin(folders: DemonstrationFolders, now: Instant): Promise<Signer> {
  const { root, issuer, ...others } = folders;
  for (const path of [issuer, ...Object.values(others)]) rmSync(path, { recursive: true, force: true });
  for (const folder of [root, folders.trust]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const created = await createDemonstrationIssuer(now);
  writeFileSync(join(folders.trust, 'demonstration-engineering.json'), formatTrustEntry(created.trustEntry), { mode: 0o600 });
  keepIssuer(issuer, created, now);
  return created;
}
