import { basename, extname } from 'node:path';

/** No file of code is longer than this. */
const MOST_LINES = 400;

const CODE = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.js']);
const EMPTY_NAMES = /(^|[-/.])(utils?|utilities|helpers?|managers?)([-/.]|$)/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d|test-only))*\.[a-z]+$/;
const CONFIGURATION = /^(tools\/testing\/)?[^/]+\.config\.(ts|mjs)$/;

/** Folders that are there on one developer's or builder's machine only. */
const MACHINE_PATHS = ['work', 'root', 'tmp/n24'].map((folder) => `/${folder}/`);

/** Hosts that packages are fetched from: a checkout works with whichever registry a machine is set to. */
const REGISTRY_HOST = /registry\.(npmjs|yarnpkg)\.|\/\/[a-z0-9.-]*(artifactory|nexus|verdaccio|npmmirror)[a-z0-9.-]*\//i;

/**
 * What is wrong with a tracked file, each as a sentence; an empty list for a good one.
 *
 * @param {string} path from the root, with slashes
 * @param {string} text
 * @returns {string[]}
 */
export function fileFaults(path, text) {
  const code = CODE.has(extname(path));
  return [
    code && linesOf(text) > MOST_LINES ? `has ${String(linesOf(text))} lines; the most is ${String(MOST_LINES)}` : null,
    code && EMPTY_NAMES.test(path) ? 'has a name that says nothing (utils, helpers, manager)' : null,
    code && /^index\./.test(basename(path)) ? 'is an index file (a barrel)' : null,
    code && !KEBAB_CASE.test(basename(path)) ? 'is not named in kebab-case' : null,
    code && !CONFIGURATION.test(path) && hasDefaultExport(text) ? 'has a default export' : null,
    namedMachinePath(text) === null ? null : `names a folder of one machine (${String(namedMachinePath(text))})`,
    REGISTRY_HOST.test(text) ? 'names the host of a package registry' : null,
  ].filter((fault) => fault !== null);
}

/** @param {string} text */
function linesOf(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** @param {string} text */
function hasDefaultExport(text) {
  return /^export\s+default\b/m.test(text) || /^export\s*\{[^}]*\bas\s+default\b/m.test(text);
}

/** @param {string} text */
function namedMachinePath(text) {
  return MACHINE_PATHS.find((path) => new RegExp(`(^|[\\s"'\`(=:])${escape(path)}`, 'm').test(text)) ?? null;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
