import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../setup/folders.mjs';
import { asAscii } from './as-ascii.mjs';
import { refuseUnresolved, wordsOfBuild } from './bundle-options.mjs';
import { launcherText } from './launcher-text.mjs';
import { replaceFile } from './replace-file.mjs';

/** Packages of the service that stay packages: native code, and what looks for its own files or for packages that need not be there. */
const EXTERNAL = ['better-sqlite3', 'fastify', 'pg', 'pino'];

/**
 * Makes the entitlement service: `service.mjs` and the part that it loads. It is bundled by itself, so that it shares no part with the
 * client, and no packaged client has it. Gives the name of its part.
 *
 * @param {string} folder
 */
export async function makeService(folder) {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { service: join(ROOT, 'src-service/command-line/main.ts') },
    platform: 'node',
    external: EXTERNAL,
    onLog: refuseUnresolved,
    transform: { define: wordsOfBuild(false) },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    strict: true,
    codeSplitting: false,
    comments: { jsdoc: false },
    entryFileNames: 'parts/[name]-[hash].cjs',
  });
  await bundle.close();
  const [part, ...more] = output;
  if (more.length > 0) throw new Error('the service became more than one file');
  replaceFile(join(folder, part.fileName), asAscii(part.code));
  replaceFile(join(folder, 'service.mjs'), launcherText(basename(part.fileName), false));
  return part.fileName;
}
