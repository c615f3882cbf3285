/**
 * What one top folder may touch. Everything that is not named here is forbidden to it.
 *
 * - `mayImport`: other top folders (or a folder inside one).
 * - `builtins`: modules of Node; `all`, or a list.
 * - `packages`: packages from npm; `all`, or a list. `electron` always has to be named.
 * - `packagesIn`: packages that one inner folder may use beyond those.
 * - `types` and `lib`: what its tsconfig may give it.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} mayImport
 * @property {'all' | readonly string[]} builtins
 * @property {'all' | readonly string[]} packages
 * @property {Readonly<Record<string, readonly string[]>>} packagesIn
 * @property {readonly string[]} types
 * @property {readonly string[]} lib
 */

const PLAIN = ['ES2024'];
const PAGE = ['ES2024', 'DOM', 'DOM.Iterable'];

/**
 * The dependency rule, folder by folder. The one table from which the check and the architecture test are
 * made; folders that come with later work are in it already.
 *
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  'src-core': {
    mayImport: [],
    builtins: [],
    packages: [],
    packagesIn: { contract: ['zod'], texts: ['intl-messageformat', '@formatjs/intl'] },
    types: [],
    lib: PLAIN,
  },
  'src-license-file': {
    mayImport: ['src-core'],
    builtins: ['crypto'],
    packages: ['node-forge', 'saxes', 'xml-crypto', '@xmldom/xmldom', 'xml2js'],
    packagesIn: {},
    types: ['node'],
    lib: PLAIN,
  },
  'src-main': {
    mayImport: ['src-core', 'src-license-file'],
    builtins: 'all',
    packages: 'all',
    packagesIn: { electron: ['electron'] },
    types: ['node'],
    lib: PLAIN,
  },
  'src-preload': {
    mayImport: ['src-core/contract'],
    builtins: [],
    packages: ['electron'],
    packagesIn: {},
    types: [],
    lib: PAGE,
  },
  'src-renderer': {
    mayImport: ['src-core'],
    builtins: [],
    packages: ['react', 'react-dom', 'react-aria-components', 'react-intl', 'zustand', '@tanstack/react-table', '@tanstack/react-virtual', '@atlaskit/pragmatic-drag-and-drop', 'qrcode', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono', '@fontsource-variable/noto-sans-jp'],
    packagesIn: {},
    types: [],
    lib: PAGE,
  },
  'src-service': {
    mayImport: ['src-core', 'src-license-file'],
    builtins: 'all',
    packages: 'all',
    packagesIn: {},
    types: ['node'],
    lib: PLAIN,
  },
};

/**
 * The folders beside the product, and what they may import. `test` may import everything; nothing imports `test`, and
 * nothing of the product imports any of them.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const BESIDE_THE_PRODUCT = {
  examples: [],
  fixtures: ['src-core', 'src-license-file'],
  tools: [],
};

/**
 * Folders inside which each subfolder stands alone: hosts and features never import their siblings.
 *
 * @type {readonly { within: string, siblings: string }[]}
 */
export const SIBLINGS = [
  { within: 'src-main', siblings: 'electron|browser|command-line' },
  { within: 'src-renderer/licensing-tool', siblings: '[^/]+' },
  { within: 'src-renderer/checkout-portal', siblings: '[^/]+' },
];

/** The outermost folders: what stands below them never imports them. */
export const HOSTS = ['src-main/electron', 'src-main/browser', 'src-main/command-line'];

/**
 * Packages that only one place may use, whatever its layer may.
 *
 * @type {readonly { package: string, only: string, because: string }[]}
 */
export const KEPT_APART = [
  { package: 'node-forge', only: '^(src-license-file/issuer/|fixtures/|test/)', because: 'node-forge makes certificates and never checks one' },
  { package: 'better-sqlite3', only: '^(src-main/entitlement-cache/|src-service/store/|test/)', because: 'SQL is spoken in one place' },
  { package: 'kysely', only: '^(src-service/|test/)', because: 'the store of the service belongs to the service' },
  { package: 'pg', only: '^(src-service/store/|test/)', because: 'SQL is spoken in one place' },
  { package: 'fastify', only: '^(src-service/http/|test/)', because: 'HTTP is spoken in one place' },
  { package: 'jose', only: '^(src-service/sign-in/|test/)', because: 'tokens of other providers are checked in one place' },
  { package: 'oidc-provider', only: '^(src-service/sign-in/|test/)', because: 'sign-ins are made in one place' },
  { package: '@napi-rs/keyring', only: '^(src-main/|test/)', because: 'the keystore belongs to the client' },
];
