/**
 * What one selector of ESLint forbids, and the sentence that says why.
 *
 * @typedef {{ selector: string, message: string }} Ban
 */

/**
 * The clock is an argument, read once per operation. Only `src-main/clock`, `src-service/clock` and tests read it.
 *
 * @type {readonly Ban[]}
 */
export const CLOCK_BANS = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Date'][property.value='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "VariableDeclarator[init.name='Date']",
  "MemberExpression[object.name='globalThis'][property.name='Date']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
].map((selector) => ({ selector, message: 'The clock is an argument: only src-main/clock reads it.' }));

/** @type {readonly Ban[]} */
export const RANDOMNESS_BANS = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Math.random can be foretold: use node:crypto.' },
];

/**
 * Requests come in through one place, which checks sender, origin, frame and arguments.
 *
 * @type {readonly Ban[]}
 */
export const IPC_BANS = [
  { selector: "Identifier[name='ipcMain']", message: 'Only the contract server (src-main/electron/contract-server) answers ipcMain.' },
];

/** @type {readonly Ban[]} */
export const SHAPE_BANS = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Exports have names.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of literals, or a record that is `as const`.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  {
    selector: ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration)[source.value=/^[.#](?!.*\\.(ts|tsx|mjs|json|css)$)/]',
    message: 'An import names the file with its extension: Node runs the sources as they are.',
  },
  {
    selector: ':matches(ImportDeclaration, ImportExpression)[source.value=/^\\..*\\/(src-[a-z-]+|fixtures)\\//]',
    message: 'Across top folders, import through #core, #license-file, #main or #fixtures.',
  },
];
