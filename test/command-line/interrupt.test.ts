import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import type { ImportJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const FILES = 5_000;
const BATCH = 256;
/** Written when the first batch that stored something is on the disk. */
const FIRST_BACKUP = 'entitlements-backup-000001.sqlite';

/** Interrupts a process as soon as a file is in a folder that is there already. */
function interruptOnce(folder: string, name: string): (child: ChildProcess) => void {
  return (child) => {
    const watcher = watch(folder, () => {
      if (!existsSync(join(folder, name))) return;
      watcher.close();
      child.kill('SIGINT');
    });
    child.on('exit', () => {
      watcher.close();
    });
  };
}

describe('an interrupted import', () => {
  it('leaves whole batches and a sound store, says so, and exits 130', async () => {
    const { licensing, file, folder, profile } = makeWorkplace();
    const kinds = Array.from({ length: 16 }, (_, index) => file(`original/${String(index)}`, licenseFor('belic', 1001 + index)));
    mkdirSync(join(folder, 'many'));
    for (let number = 0; number < FILES; number++) symlinkSync(kinds[number % kinds.length]!, join(folder, 'many', `${String(number).padStart(4, '0')}.belic`));
    // The folder has to be there to be watched; the profile is made by a first command.
    await licensing(['list']);

    const stopped = await licensing(['import', 'many'], { watch: interruptOnce(profile, FIRST_BACKUP) });
    expect(stopped.exitCode).toBe(130);
    expectFinishedText(stopped);
    expect(stopped.stderr).toBe('Interrupted: the files above are done, the others were not looked at.\n');
    const { licenses, activities } = storeContent(profile);
    expect(licenses).toBe(kinds.length);
    expect(activities % BATCH).toBe(0);
    expect(activities).toBeGreaterThan(0);
    expect(activities).toBeLessThan(FILES);
    expect(stopped.stdout).toContain(`${String(activities)} files: ${String(kinds.length)} imported, ${String(activities - kinds.length)} unchanged.`);

    // It goes on as if nothing had been.
    const next = await licensing(['import', 'many/0000.belic', file('next.xml', licenseFor('xml', 1_900)), '--json']);
    expect(next.exitCode).toBe(0);
    expect(next.json<ImportJson>().files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'imported']);
  });
});
