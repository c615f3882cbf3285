import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { CACHE, DIST, ROOT } from '../setup/folders.mjs';
import { writeStamp } from '../setup/stamp.mjs';
import { asAscii } from './as-ascii.mjs';
import { BUNDLE_STAMP, sourceState } from './bundle-state.mjs';
import { EXTERNAL, refuseUnresolved, wordsOfBuild } from './bundle-options.mjs';
import { CHECKOUT_ONLY, ENTRIES } from './entries.mjs';
import { childProcessLater, laterGroups, loadLater } from './later-parts.mjs';
import { launcherText } from './launcher-text.mjs';
import { makeApplicationClient } from './make-application-client.mjs';
import { makeService } from './make-service.mjs';
import { makeShell } from './make-shell.mjs';
import { reachableParts } from './reachable-parts.mjs';
import { replaceFile } from './replace-file.mjs';

/** How long a part that no bundle names any more is kept, for the sake of programs that still run: a day. */
const KEPT_FOR_MILLISECONDS = 86_400_000;

/** With `--packaged FOLDER`, a packaged build is made there instead of `dist/`: one that ignores every developer override. */
const { packaged } = parseArgs({ options: { packaged: { type: 'string' } } }).values;
const FOLDER = packaged === undefined ? DIST : resolve(packaged);

/**
 * Makes `dist/`: for each entry a small launcher, and the parts that it loads, cut where the sources import lazily.
 *
 * A part's name carries a digest of its content, and a launcher is replaced last and in one step. So a program that is
 * running while this happens keeps finding its parts, and one that starts meanwhile gets the old bundle or the new one.
 */
async function makeBundle() {
  const state = sourceState();
  const wanted = Object.entries(ENTRIES).filter(([name]) => packaged === undefined || !CHECKOUT_ONLY.has(name));
  const entries = wanted.filter(([, source]) => existsSync(join(ROOT, source)));
  if (entries.length === 0) throw new Error(`there is nothing to build: none of ${Object.values(ENTRIES).join(', ')} exists`);
  const bundle = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(entries.map(([name, source]) => [name, join(ROOT, source)])),
    platform: 'node',
    preserveEntrySignatures: false,
    plugins: [loadLater, childProcessLater],
    external: EXTERNAL,
    onLog: refuseUnresolved,
    transform: { define: wordsOfBuild(packaged !== undefined) },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    strict: true,
    dynamicImportInCjs: false,
    comments: { jsdoc: false },
    codeSplitting: { groups: laterGroups, includeDependenciesRecursively: false },
    entryFileNames: 'parts/[name]-[hash].cjs',
    chunkFileNames: 'parts/[name]-[hash].cjs',
  });
  await bundle.close();
  mkdirSync(join(FOLDER, 'parts'), { recursive: true });
  const parts = reachableParts(output);
  for (const part of parts) replaceFile(join(FOLDER, part.fileName), asAscii(part.code));
  for (const part of parts) {
    if (part.isEntry) replaceFile(join(FOLDER, `${part.name}.mjs`), launcherText(basename(part.fileName), packaged !== undefined));
  }
  await makeShell(join(FOLDER, 'electron'), packaged !== undefined);
  /** @type {string[]} */
  const serviceParts = [];
  if (FOLDER === DIST) {
    serviceParts.push(...(await makeService(DIST)));
    await makeApplicationClient(join(DIST, 'application'));
    writeStamp(BUNDLE_STAMP, state);
  }
  removeOldParts(new Set([...parts.map(({ fileName }) => fileName), ...serviceParts]));
}

/** @param {ReadonlySet<string>} current */
function removeOldParts(current) {
  const kept = join(CACHE, 'compile-cache');
  const codeFolders = existsSync(kept) ? readdirSync(kept).filter((name) => name.startsWith('parts-')) : [];
  for (const folder of [join(FOLDER, 'parts'), ...codeFolders.map((name) => join(kept, name))]) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (current.has(`parts/${name}`) || Date.now() - statSync(path).mtimeMs < KEPT_FOR_MILLISECONDS) continue;
      rmSync(path, { force: true });
    }
  }
}

await makeBundle();
