import { join } from 'node:path';
import { CACHE, DIST, ROOT } from '../setup/folders.mjs';

/** The folder with the list of what makes installers, and its lockfile. */
export const PACKAGING = join(ROOT, 'tools', 'packaging');

/** Where everything for making installers is put; may be thrown away at any time. */
const PLACE = join(CACHE, 'packaging');

/** Where electron-builder and its companions are installed. */
export const TOOLS = join(PLACE, 'tools');

/** What electron-builder packs: the program, and (one folder for each processor) the console program. electron-builder.yml names both. */
export const APP = join(PLACE, 'app');
export const CONSOLE = join(PLACE, 'console');

/** Where the packaged bundles and the page are built, before they are put where they belong. */
export const PROGRAMS = join(PLACE, 'programs');

/** Node executables and native packages for systems other than this one. */
export const FETCHED = join(PLACE, 'fetched');

/** Where installers go, and trees that are only to be looked at. */
export const PACKAGES = join(DIST, 'packages');
export const NOT_FOR_USE = join(PACKAGES, 'not-for-use');

/** The configuration for a tree with the tests' Electron. */
export const OLD_CONFIGURATION = join(PLACE, 'electron-builder-old.json');
