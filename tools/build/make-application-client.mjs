import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../setup/folders.mjs';
import { refuseUnresolved } from './bundle-options.mjs';
import { replaceFile } from './replace-file.mjs';

/** What an application imports as `licensing-client/application`. */
const SOURCE = 'src-main/application-gate/client/connect-licensing.ts';

/** The oldest Node that it runs on, and with it Electron 25. */
const OLDEST = 'node18';

/** What its `package.json` says beyond the name, version and license of the project. */
const MANIFEST = {
  description: 'The client of the application gate: how a licensed program asks whether it may run.',
  type: 'module',
  engines: { node: '>=18' },
  files: ['licensing-application.mjs', 'licensing-application.cjs', 'types'],
  exports: {
    './application': {
      types: `./types/${SOURCE.replace(/\.ts$/, '.d.ts')}`,
      import: './licensing-application.mjs',
      require: './licensing-application.cjs',
    },
  },
};

const README = `# licensing-client/application

How a licensed program asks "may I run?", and follows the answer while it runs. Node 18 or newer, or the main process of Electron 25 or newer; no dependencies.

\`\`\`js
import { connectLicensing } from 'licensing-client/application';

const licensing = await connectLicensing({ program: { name: 'Demo Modeler', version: '10.16.2.34' } });
const started = await licensing.start({ productId: 4100, version: '10.16.2.34', name: 'Demo Modeler' });
if (!started.mayRun) process.exit(20);
\`\`\`

The page \`docs/application-gate.md\` of the project says all of it; the types say what each function takes.
`;

/**
 * Makes the client of the application gate for licensed programs written in JavaScript, as a package of its own: one file as a module and
 * one as CommonJS, neither with a dependency, and the types of both.
 *
 * @param {string} folder
 */
export async function makeApplicationClient(folder) {
  rmSync(join(folder, 'types'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    cwd: ROOT,
    input: join(ROOT, SOURCE),
    platform: 'node',
    onLog: refuseUnresolved,
    transform: { target: OLDEST },
  });
  for (const { format, extension } of /** @type {const} */ ([{ format: 'esm', extension: 'mjs' }, { format: 'cjs', extension: 'cjs' }])) {
    const { output } = await bundle.generate({ format, codeSplitting: false, comments: { jsdoc: false } });
    const [file, ...more] = output;
    if (more.length > 0) throw new Error('the client of the gate became more than one file');
    const foreign = file.imports.filter((name) => !name.startsWith('node:'));
    if (foreign.length > 0) throw new Error(`the client of the gate would need ${foreign.join(', ')}`);
    replaceFile(join(folder, `licensing-application.${extension}`), file.code);
  }
  await bundle.close();
  makeTypes(join(folder, 'types'));
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  replaceFile(join(folder, 'package.json'), `${JSON.stringify({ name, version, license, ...MANIFEST }, null, 2)}\n`);
  replaceFile(join(folder, 'README.md'), README);
  replaceFile(join(folder, 'LICENSE'), readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
}

/**
 * Writes the declarations of every source that the client's own types lead to, each importing the others by relative paths.
 *
 * @param {string} folder
 */
function makeTypes(folder) {
  // TypeScript is half as large as everything else that is loaded here, and CommonJS.
  const typescript = /** @type {typeof import('typescript')} */ (createRequire(import.meta.url)('typescript'));
  const { config } = typescript.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => typescript.sys.readFile(path));
  const { options } = typescript.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = typescript.createProgram([join(ROOT, SOURCE)], {
    ...options,
    types: ['node'],
    composite: false,
    noCheck: true,
    removeComments: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: folder,
  });
  /** @type {Map<string, string>} */
  const texts = new Map();
  program.emit(undefined, (path, text) => void texts.set(relative(folder, path).split(sep).join('/'), text), undefined, true);
  const entry = SOURCE.replace(/\.ts$/, '.d.ts');
  for (const path of reachedFrom(entry, texts)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    replaceFile(target, withRelativeImports(texts.get(path) ?? '', path, (imported) => imported.replace(/\.ts$/, '.js')));
  }
}

/**
 * The declarations that one leads to, itself first.
 *
 * @param {string} entry
 * @param {ReadonlyMap<string, string>} texts
 */
function reachedFrom(entry, texts) {
  const reached = new Set([entry]);
  for (const path of reached) {
    withRelativeImports(texts.get(path) ?? '', path, (imported) => {
      reached.add(posix.join(posix.dirname(path), imported).replace(/\.ts$/, '.d.ts'));
      return imported;
    });
  }
  return reached;
}

/**
 * @param {string} text of a declaration
 * @param {string} path of it
 * @param {(imported: string) => string} change of a relative path
 */
function withRelativeImports(text, path, change) {
  return text.replaceAll(/(from |import\()(['"])(#[a-z-]+\/|\.{1,2}\/)([^'"]+)\2/g, (_whole, before, quote, start, rest) => {
    const target = start.startsWith('#') ? posix.relative(posix.dirname(path), `${start.replace('#', 'src-')}${rest}`) : `${start}${rest}`;
    return `${before}${quote}${change(target.startsWith('.') ? target : `./${target}`)}${quote}`;
  });
}
