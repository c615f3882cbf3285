import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder that nobody else knows. */
export function throwAwayProfile() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'gate-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Where the gate of a profile answers that a developer chose (docs/application-gate.md); on Windows only once it has written it down.
 *
 * @param {string} folder
 */
export function gateAddress(folder) {
  return process.platform === 'win32' ? readFileSync(join(folder, 'gate.address'), 'utf8').trimEnd() : join(folder, 'gate.sock');
}

/**
 * Makes an address for what answers in a gate's place.
 *
 * @param {string} folder
 */
export function newGateAddress(folder) {
  if (process.platform !== 'win32') return gateAddress(folder);
  const address = `\\\\.\\pipe\\licensing-client-${randomBytes(16).toString('hex')}`;
  writeFileSync(join(folder, 'gate.address'), `${address}\n`);
  return address;
}
