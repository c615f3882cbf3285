import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../setup/folders.mjs';
import { asAscii } from './as-ascii.mjs';
import { refuseUnresolved, wordsOfBuild } from './bundle-options.mjs';
import { launcherText } from './launcher-text.mjs';
import { replaceFile } from './replace-file.mjs';

/** Packages of the service that stay packages: native code, and what looks for its own files or for packages that need not be there. */
const EXTERNAL = ['better-sqlite3', 'fastify', 'pg', 'pino'];

/** The programs of the service, and the source that each starts from. That of a demonstration is one of its own: `service` has nothing of it. */
const PROGRAMS = { service: 'src-service/command-line/main.ts', 'demonstration-service': 'src-service/demonstration/main.ts' };

/**
 * Makes the entitlement service: its programs, each with the part that it loads. They are bundled by themselves, so that they share no part
 * with the client, and no packaged client has them. Gives the names of their parts.
 *
 * @param {string} folder
 */
export async function makeService(folder) {
  return Promise.all(Object.entries(PROGRAMS).map(([name, source]) => makeProgram(folder, name, source)));
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} source
 */
async function makeProgram(folder, name, source) {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { [name]: join(ROOT, source) },
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
  if (more.length > 0) throw new Error(`${name} became more than one file`);
  replaceFile(join(folder, part.fileName), asAscii(part.code));
  replaceFile(join(folder, `${name}.mjs`), launcherText(basename(part.fileName), false));
  return part.fileName;
}
