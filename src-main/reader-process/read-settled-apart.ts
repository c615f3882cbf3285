import type { DeveloperOverrides } from '#main/developer-overrides/developer-overrides.ts';
import { writeLog } from '#main/log/program-log.ts';
import { canReadApart, readApart } from './ask-reader.ts';
import { readSettled, type Settled } from './settled.ts';

/** How long, in milliseconds, reading it may take: each of the system's programs has ten seconds. */
const LONGEST = 60_000;

/** Whether this system has it in files, which are read at once. */
export const IS_SETTLED_IN_FILES = process.platform !== 'win32' && process.platform !== 'darwin';

/**
 * Reads what is settled for the computer while this process goes on with what it is for. On Linux it lies in files of this computer, which
 * takes less than starting a process; elsewhere programs of the system are asked. `null` where it could not be read.
 *
 * @param isFiles whether it lies in files of this computer
 */
export async function readSettledApart(overrides: DeveloperOverrides, isFiles = IS_SETTLED_IN_FILES): Promise<Settled | null> {
  if (isFiles || !canReadApart()) return readSettled(overrides);
  const { answer, end } = readApart({ read: 'settled', overrides });
  const timer = setTimeout(end, LONGEST).unref();
  const told = await answer;
  clearTimeout(timer);
  end();
  if (told.ok) return told.value;
  writeLog('warn', 'program', 'policies-not-read', { errno: told.errno });
  return null;
}
