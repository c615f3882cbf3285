/**
 * The text of a launcher: it refuses a Node that is too old, turns on V8's compile cache, and only then loads the
 * program. What is loaded before the cache is on is compiled afresh at every start, so nothing else is here.
 *
 * The refusal comes first because better-sqlite3 13 crashes Node 20 without a word.
 *
 * @param {string} part the program's own part, relative to `dist/`
 */
export function launcherText(part) {
  return `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write('licensing: Node 24 or newer is needed, and this is Node ' + process.versions.node + '. In a checkout, npm run -s licensing -- … brings its own.\\n');
  process.exit(1);
}
process.getBuiltinModule('node:module').enableCompileCache(import.meta.dirname + '/../.cache/compile-cache');
await import('./${part}');
`;
}
