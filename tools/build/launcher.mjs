#!/usr/bin/env node
// A launcher of a program in dist/, and the loader of its parts. This file is copied there, with the name of the program's part set.
if (Number.parseInt(process.versions.node, 10) < 24) {
  // Said before anything else is loaded: better-sqlite3 13 crashes Node 20 without a word.
  const name = import.meta.url.replace(/^.*\/|\.mjs$/g, '');
  process.stderr.write(`${name}: Node 24 or newer is needed, and this is Node ${process.versions.node}. In a checkout, npm start and npm run -s licensing|service -- … bring their own.\n`);
  process.exit(1);
}

// Taken so and not imported: an import statement of a module of Node's runs every getter of it, for milliseconds.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module');
const { hash } = process.getBuiltinModule('node:crypto');
const { Script } = process.getBuiltinModule('node:vm');

const PROGRAM = '__PROGRAM__';
const PARTS = `${import.meta.dirname}/parts`;
const CACHE = `${import.meta.dirname}/../.cache/compile-cache`;
const CODE = `${CACHE}/parts-${process.version}-${process.arch}`;

/** Which code a run needs depends on the command, and on whether people or programs read its output. */
const TASK = `${process.argv[2] ?? ''}${process.argv.includes('--json') ? ' --json' : ''}`;

/** More tasks than there are commands would be somebody's typing errors. */
const MOST_TASKS = 64;

/**
 * A part that has been loaded. `tasks` are those whose functions its kept code has; none where none was kept.
 *
 * @typedef {{ readonly module: { exports: unknown }, readonly script: import('node:vm').Script, readonly tasks: readonly string[] }} Part
 */

/** @type {Map<string, Part>} */
const parts = new Map();
const requirePackage = createRequire(import.meta.url);

/**
 * Loads a part once, and gives its exports.
 *
 * Node's own compile cache keeps what is compiled when a file is loaded, and V8 compiles most functions when they are first
 * called. So the code of a part is kept here, as it is when a program has run: 13 of 96 milliseconds less.
 *
 * @param {string} name
 * @returns {unknown}
 */
function load(name) {
  const before = parts.get(name);
  if (before !== undefined) return before.module.exports;
  // Parts are ASCII, which every byte is on its own.
  const source = readFileSync(`${PARTS}/${name}`, 'latin1');
  const kept = keptCode(name);
  const script = new Script(`(function (exports, require, module) {${source}\n})`, { filename: `${PARTS}/${name}`, cachedData: kept?.code });
  const part = { module: { exports: {} }, script, tasks: kept === null || script.cachedDataRejected === true ? [] : kept.tasks };
  parts.set(name, part);
  const require = (/** @type {string} */ wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : requirePackage(wanted));
  script.runInThisContext()(part.module.exports, require, part.module);
  return part.module.exports;
}

/**
 * The code kept of a part, or `null` where there is none or it is damaged: V8 would run it unread. Whether it is of this V8
 * and this source is V8's to say; parts are named after their content.
 *
 * @param {string} name
 */
function keptCode(name) {
  try {
    const file = readFileSync(`${CODE}/${name}`);
    const lineEnd = file.indexOf('\n');
    const [digest, ...tasks] = file.toString('latin1', 0, lineEnd).split(',');
    const code = file.subarray(lineEnd + 1);
    return digest === hash('sha1', code) ? { tasks, code } : null;
  } catch {
    return null;
  }
}

/** Keeps the code of every part to which this task is new. Where it cannot be kept, the next start takes longer: no more than that. */
function keepCode() {
  if (!/^[a-z-]{0,16}( --json)?$/.test(TASK)) return;
  try {
    for (const [name, { script, tasks }] of parts) {
      if (tasks.includes(TASK) || tasks.length >= MOST_TASKS) continue;
      const code = script.createCachedData();
      mkdirSync(CODE, { recursive: true });
      const temporary = `${CODE}/${name}.${String(process.pid)}`;
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${[hash('sha1', code), ...tasks, TASK].join(',')}\n`, 'latin1'), code]));
      renameSync(temporary, `${CODE}/${name}`);
    }
  } catch {
    return;
  }
}

enableCompileCache(CACHE);
process.once('exit', keepCode);
load(PROGRAM);
