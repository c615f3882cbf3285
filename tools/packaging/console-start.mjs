// What the console program's executable runs: Node itself, with this script inside (make-console.mjs). It has no import statement, since
// such a script is no module.
//
// Its programs lie beside it. The first word may name one of them by its path: that is how they start each other. Any other word is for
// `licensing`.
{
  const { createRequire } = process.getBuiltinModule('node:module');
  const path = process.getBuiltinModule('node:path');
  const folder = path.join(path.dirname(process.execPath), '..', 'console');
  const programs = ['licensing', 'client', 'browser-host', 'reader'].map((name) => path.join(folder, `${name}.mjs`));
  const [executable, , ...words] = process.argv;
  const named = programs.includes(words[0] ?? '') ? (words.shift() ?? '') : '';
  const program = named === '' ? path.join(folder, 'licensing.mjs') : named;
  process.argv = [executable ?? process.execPath, program, ...words];
  createRequire(program)(program);
}
