import { BESIDE_THE_PRODUCT, HOSTS, KEPT_APART, LAYERS, SIBLINGS } from './layers.mjs';

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */
/** @typedef {import('./layers.mjs').Layer} Layer */

/** Matches a package by its folder, or by its bare name where it is not installed. */
const ANY_PACKAGE = '(^|/)node_modules/';

/**
 * The rules of dependency-cruiser, made from the table of layers. A rule says what is forbidden.
 *
 * @returns {Rule[]}
 */
export function dependencyRules() {
  return [
    ...Object.entries(LAYERS).flatMap(([folder, layer]) => layerRules(folder, layer)),
    ...Object.entries(BESIDE_THE_PRODUCT).map(([folder, allowed]) => importRule(folder, allowed)),
    ...SIBLINGS.map(({ within, siblings }) => ({
      name: `${within}: siblings stand alone`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^${within}/(${siblings})/` },
      to: { path: `^${within}/(${siblings})/`, pathNot: `^${within}/$1/` },
    })),
    {
      name: 'src-main: nothing below imports a host',
      severity: 'error',
      from: { path: '^src-main/', pathNot: `^(${HOSTS.join('|')})/` },
      to: { path: `^(${HOSTS.join('|')})/` },
    },
    ...KEPT_APART.map(({ package: name, only, because }) => ({
      name: `${name}: ${because}`,
      severity: /** @type {const} */ ('error'),
      from: { path: '^(src-|fixtures/|test/)', pathNot: only },
      to: { path: packagePattern([name]) },
    })),
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports lead somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
    {
      name: 'the product uses only packages that it lists',
      severity: 'error',
      from: { path: '^src-' },
      // Electron is no dependency: it is what the program is packed into. Who may import it is said by the layers.
      to: { pathNot: packagePattern(['electron']), dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
    },
  ];
}

/**
 * @param {string} folder
 * @param {Layer} layer
 * @returns {Rule[]}
 */
function layerRules(folder, layer) {
  const inner = Object.keys(layer.packagesIn);
  const outside = inner.length === 0 ? {} : { pathNot: `^${folder}/(${inner.join('|')})/` };
  /** @type {Rule[]} */
  const rules = [importRule(folder, layer.mayImport)];
  if (layer.builtins !== 'all') {
    rules.push({
      name: `${folder}: modules of Node`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { dependencyTypes: ['core'], ...not(layer.builtins.map((name) => `^(node:)?${name}$`)) },
    });
  }
  rules.push(packageRule(folder, { path: `^${folder}/`, ...outside }, layer.packages));
  for (const [name, extra] of Object.entries(layer.packagesIn)) {
    const packages = layer.packages === 'all' ? /** @type {const} */ ('all') : [...layer.packages, ...extra];
    if (packages !== 'all') rules.push(packageRule(`${folder}/${name}`, { path: `^${folder}/${name}/` }, packages));
  }
  return rules;
}

/**
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @returns {Rule}
 */
function importRule(folder, allowed) {
  const mayReach = [folder, ...allowed].map((name) => `^${name}/`);
  return {
    name: `${folder}: other folders`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: '^(src-[a-z-]+|fixtures|test|tools)/', pathNot: mayReach.join('|') },
  };
}

/**
 * @param {string} place
 * @param {{ path: string, pathNot?: string }} from
 * @param {'all' | readonly string[]} packages
 * @returns {Rule}
 */
function packageRule(place, from, packages) {
  const to = packages === 'all' ? { path: packagePattern(['electron']) } : { path: `${ANY_PACKAGE}|^electron$`, ...not(packages.map((name) => packagePattern([name]))) };
  return { name: `${place}: packages`, severity: 'error', from, to };
}

/** @param {readonly string[]} names */
function packagePattern(names) {
  return names.map((name) => `${ANY_PACKAGE}(@types/)?${name}/|^${name}$`).join('|');
}

/** @param {readonly string[]} patterns */
function not(patterns) {
  return patterns.length === 0 ? {} : { pathNot: patterns.join('|') };
}
