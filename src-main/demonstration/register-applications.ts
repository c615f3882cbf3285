import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDottedVersion } from '#core/application/version.ts';
import { DEMONSTRATION_APPLICATIONS } from '#core/demonstration/demonstration-applications.ts';

/**
 * Registers the demonstration's applications, so that they can be started from the window. They are one program, the example, which says
 * what it was told.
 *
 * @param program absolute path of `examples/demo-modeler/demo-modeler.mjs`
 */
export function registerApplications(folder: string, program: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { modeler, drainage, structures } = DEMONSTRATION_APPLICATIONS;
  for (const { productId, name, version } of [modeler, drainage, structures]) {
    const entry = {
      schema: 1,
      productId,
      name,
      version: version === null ? '' : formatDottedVersion(version),
      command: [process.execPath, program],
    };
    const file = `${name.toLowerCase().replaceAll(' ', '-')}.json`;
    writeFileSync(join(folder, file), `${JSON.stringify(entry, null, 2)}\n`, { mode: 0o600 });
  }
}
