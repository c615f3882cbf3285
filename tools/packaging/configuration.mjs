import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { inPackagingTools } from './packaging-tools.mjs';
import { OLD_CONFIGURATION } from './place.mjs';

/** The one configuration of electron-builder. */
export const CONFIGURATION = join(ROOT, 'electron-builder.yml');

/**
 * What electron-builder.yml says.
 *
 * @returns {Record<string, any>}
 */
export function readConfiguration() {
  const { load } = createRequire(inPackagingTools('electron-builder/package.json'))('js-yaml');
  return load(readFileSync(CONFIGURATION, 'utf8'));
}

/**
 * The file that electron-builder is run with: the one configuration; for a tree with the tests' old Electron, one that says nothing of the
 * fuse that this does not have yet.
 *
 * @param {boolean} isForUse
 */
export function configurationFor(isForUse) {
  if (isForUse) return CONFIGURATION;
  const { electronFuses, ...rest } = readConfiguration();
  const { grantFileProtocolExtraPrivileges: _tooNew, ...fuses } = electronFuses;
  mkdirSync(dirname(OLD_CONFIGURATION), { recursive: true });
  writeFileSync(OLD_CONFIGURATION, JSON.stringify({ ...rest, electronFuses: fuses }, null, 2));
  return OLD_CONFIGURATION;
}
