/**
 * Parts that are loaded when something in them is first used, and the modules each holds, by their paths.
 *
 * Sources import all modules alike. That verification is one function call, whatever kind of file it gets, is worth more than
 * what an import statement that waits would save them.
 *
 * @type {Readonly<Record<string, RegExp>>}
 */
const LATER_PARTS = {
  // Three libraries that take as long to load as everything else together, and a profile without an `.xml` never needs.
  xml: /\/src-license-file\/xml\/(?!recognise-xml|vocabulary)|\/node_modules\/(?:saxes|xmlchars|xml-crypto|xpath|@xmldom|xml2js|sax|xmlbuilder)\//,
  // Everything that asks the entitlement service: no verdict waits for it, and most commands never do.
  network: /\/src-main\/(?:service-client|sign-in)\/(?!safe-address|token-keeper|kept-sign-in|json-answer|sign-in-patience)|\/node_modules\/(?:openid-client|oauth4webapi|jose)\//,
  // The command line says nothing that is only for a window, and says everything in English.
  'window-texts': /\/src-core\/texts\/(?:(?:en\/)?window\/|window-parameters\.ts)/,
  'german-texts': /\/src-core\/texts\/de\//,
  'italian-texts': /\/src-core\/texts\/it\//,
  'spanish-texts': /\/src-core\/texts\/es\//,
  'japanese-texts': /\/src-core\/texts\/ja\//,
  'polish-texts': /\/src-core\/texts\/pl\//,
};

/** How the later parts are cut out of the rest. */
export const laterGroups = Object.entries(LATER_PARTS).map(([name, modules]) => ({ name, test: modules }));

/**
 * Makes every use of a later part load it first. Parts are CommonJS: what comes from another part is read from its exports at
 * each use, so a function that loads can stand in the place of the exports. No module of a later part does anything when it
 * is loaded but define, so it makes no difference when that is.
 *
 * @type {import('rolldown').Plugin}
 */
export const loadLater = {
  name: 'load-later',
  renderChunk(code) {
    return Object.keys(LATER_PARTS).reduce(loadedAtUse, code);
  },
};

/** Commander imports this for subcommands that are programs of their own. There is none here, and it takes a millisecond. */
const CHILD_PROCESS = 'node:child_process';

/**
 * Makes commander load `node:child_process` when it first starts a program.
 *
 * @type {import('rolldown').Plugin}
 */
export const childProcessLater = {
  name: 'child-process-later',
  resolveId(source, importer) {
    return source === CHILD_PROCESS && importer?.includes('/node_modules/commander/') === true ? '\0child-process-later' : null;
  },
  load(id) {
    if (id !== '\0child-process-later') return null;
    return `export default { spawn: (...given) => process.getBuiltinModule('${CHILD_PROCESS}').spawn(...given) };`;
  },
};

/**
 * @param {string} code
 * @param {string} part
 */
function loadedAtUse(code, part) {
  const loading = new RegExp(`^const (\\w+) = (require\\("\\./${part}-[^"]+"\\));$`, 'm');
  const [statement, exports, call] = loading.exec(code) ?? [];
  if (statement === undefined || exports === undefined) {
    if (code.includes(`require("./${part}-`)) throw new Error(`the part "${part}" is loaded in a form that is not known here`);
    return code;
  }
  const [before = '', after = ''] = code.split(statement);
  const uses = after.replaceAll(new RegExp(`\\b${exports}\\.`, 'g'), `${exports}().`);
  if (new RegExp(`\\b${exports}\\b(?!\\(\\)\\.)`).test(uses)) throw new Error(`the exports of "${part}" are used in a form that is not known here`);
  return `${before}let ${exports}_loaded;\nconst ${exports} = () => (${exports}_loaded ??= ${call});${uses}`;
}
