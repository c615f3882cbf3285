import type { RunSystemCommand } from '#main/machine/run-system-command.ts';
import { windowsSystemFolder } from '#main/machine/windows-folders.ts';
import { keyAccessProblem } from '#main/protected-folder/windows/windows-protection.ts';
import type { LayerContent, PolicyLayer } from '../policy-layer.ts';
import { askRegistry, type RegistryKey } from './ask-registry.ts';
import { hasSubkey, parseRegistryQuery, registryRawValue } from './parse-registry-query.ts';

/** The key below `SOFTWARE\Policies`, which Windows lets only administrators write. */
export const POLICY_KEY = 'Licensing Client';

const ABOVE = 'SOFTWARE\\Policies';
const COMPUTER = `HKLM\\${ABOVE}\\${POLICY_KEY}`;
const USER = `HKCU\\${ABOVE}\\${POLICY_KEY}`;

/**
 * Reads the policies of the computer and of the user from the registry. On a computer without any this is two quick questions; the user's
 * key, which lies in a part of the registry that is the user's own, is asked for its access list as well, and counts only where nobody but
 * administrators can write it.
 *
 * @param run how Windows is asked; a test brings recorded answers
 */
export function readRegistryPolicies(run: RunSystemCommand): readonly PolicyLayer[] {
  const query = (...words: string[]): string | null => run(`${windowsSystemFolder()}\\reg.exe`, ['query', ...words, '/reg:64']);
  const computers = query(`HKLM\\${ABOVE}`);
  // A user without any policies has no such key: that nothing is printed says no more than that.
  const users = query(`HKCU\\${ABOVE}`) ?? '';
  const isThere = computers !== null && hasSubkey(computers, POLICY_KEY);
  const values = isThere ? valuesOf(query(COMPUTER)) : [];
  if (computers !== null && values !== null && !hasSubkey(users, POLICY_KEY)) {
    return [layer('computer', COMPUTER, isThere ? { state: 'read', values } : { state: 'absent' }), layer('user', USER, { state: 'absent' })];
  }
  const keys = askRegistry(run, `${ABOVE}\\${POLICY_KEY}`);
  if (keys === null) {
    const unknown: LayerContent = { state: 'unreadable', cause: 'no-answer' };
    const computer: LayerContent = computers !== null && values !== null ? { state: 'read', values } : unknown;
    return [layer('computer', COMPUTER, computer), layer('user', USER, hasSubkey(users, POLICY_KEY) ? unknown : { state: 'absent' })];
  }
  return [layer('computer', COMPUTER, contentOf(keys.LocalMachine, COMPUTER)), layer('user', USER, contentOf(keys.CurrentUser, USER))];
}

function layer(origin: PolicyLayer['origin'], place: string, content: LayerContent): PolicyLayer {
  return { origin, place, content, ignoresCase: true };
}

function valuesOf(output: string | null): Extract<LayerContent, { state: 'read' }>['values'] | null {
  const values = output === null ? null : parseRegistryQuery(output);
  return values?.map((one) => [one.name, registryRawValue(one)] as const) ?? null;
}

function contentOf(key: RegistryKey | null, place: string): LayerContent {
  if (key === null) return { state: 'absent' };
  const problem = keyAccessProblem(key.sddl);
  if (problem !== null) return { state: 'not-counted', cause: problem, path: place };
  return { state: 'read', values: key.values.map((one) => [one.name, registryRawValue(one)] as const) };
}
