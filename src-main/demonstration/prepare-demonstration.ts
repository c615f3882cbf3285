import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginDemonstration } from './begin-demonstration.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { startService, type StartedService } from './start-service.ts';

/** What a demonstration is made of. */
export interface DemonstrationMaterial {
  readonly folders: DemonstrationFolders;
  /** The folder of the built programs. */
  readonly programs: string;
  /** Absolute path of the program that stands for every application. */
  readonly application: string;
  /** The name of this computer that an administrator would type. */
  readonly machineName: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether what is there is thrown away. */
  readonly isFresh: boolean;
  /** Whether the history is to hold checkouts of many years. */
  readonly withHistory: boolean;
  /** Called when something has to be made that takes seconds. */
  readonly onMaking: (what: 'demonstration' | 'history') => void;
}

/** Brings a demonstration's service up and makes the client's side ready for it. The service runs until it is ended. */
export async function prepareDemonstration({ folders, programs, application, machineName, environment, isFresh, withHistory, onMaking }: DemonstrationMaterial): Promise<StartedService> {
  if (isFresh) throwAway(folders);
  mkdirSync(folders.root, { recursive: true, mode: 0o700 });
  const started = await startService({ program: join(programs, 'demonstration-service.mjs'), folders, machineName, withHistory, environment, onMaking });
  if (started.ok) beginDemonstration(folders, started.service, application);
  return started;
}

/** Removes what a demonstration makes, and nothing else. */
function throwAway({ root: _, ...others }: DemonstrationFolders): void {
  for (const path of Object.values(others)) rmSync(path, { recursive: true, force: true });
}
