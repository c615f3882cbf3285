import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { CACHE, DIST, ROOT } from '../setup/folders.mjs';
import { readText, writeStamp } from '../setup/stamp.mjs';
import { BUNDLE_STAMP, bundleSources, sourceState } from './bundle-state.mjs';
import { ENTRIES } from './entries.mjs';
import { childProcessLater, laterGroups, loadLater } from './later-parts.mjs';
import { launcherText } from './launcher-text.mjs';

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
  const entries = Object.entries(ENTRIES).filter(([, source]) => existsSync(join(ROOT, source)));
  if (entries.length === 0) throw new Error(`there is nothing to build: none of ${Object.values(ENTRIES).join(', ')} exists`);
  const bundle = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(entries.map(([name, source]) => [name, join(ROOT, source)])),
    platform: 'node',
    preserveEntrySignatures: false,
    plugins: [loadLater, childProcessLater],
    external: ['better-sqlite3', '@napi-rs/keyring'],
    onLog: (level, log, report) => {
      // Left alone, an import that leads nowhere would be taken for an external package and fail at the user's.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      report(level, log);
    },
    transform: {
      define: {
        __LICENSING_PACKAGED__: String(packaged !== undefined),
        __LICENSING_BUILD_TIME__: JSON.stringify(buildTime()),
        __LICENSING_VERSION__: JSON.stringify(JSON.parse(readText(join(ROOT, 'package.json')) ?? '{}').version),
      },
    },
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
  for (const part of output) {
    if (part.type === 'chunk') replaceFile(part.fileName, asAscii(part.code));
  }
  for (const part of output) {
    if (part.type === 'chunk' && part.isEntry) replaceFile(`${part.name}.mjs`, launcherText(basename(part.fileName)));
  }
  if (FOLDER === DIST) writeStamp(BUNDLE_STAMP, state);
  removeOldParts(new Set(output.map(({ fileName }) => fileName)));
}

/**
 * Writes every character beyond ASCII as its escape: V8 then keeps the text in half the memory, and need not decode it. The only
 * place in a program where that is not the same are raw templates.
 *
 * @param {string} code
 */
function asAscii(code) {
  if (code.includes('String.raw')) throw new Error('a raw template would not stay what it is');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function replaceFile(name, text) {
  const path = join(FOLDER, name);
  if (readText(path) === text) return;
  const temporary = `${path}.${String(process.pid)}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
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

/**
 * The instant that counts as this build's own, in ISO 8601: when the commit was made, or, without git, when the newest
 * source was last changed. The same sources give the same bundle.
 */
function buildTime() {
  const log = spawnSync('git', ['log', '-1', '--format=%ct', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  const seconds = existsSync(join(ROOT, '.git')) && log.status === 0 ? Number(log.stdout.trim()) : Number.NaN;
  const milliseconds = seconds > 0 ? seconds * 1000 : Math.max(...bundleSources().map(({ changed }) => changed));
  return new Date(milliseconds).toISOString();
}

await makeBundle();
