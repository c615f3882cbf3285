import { goesBeyondReading, goesBeyondReadingKey } from './access-rights.ts';
import { parseSddl } from './parse-sddl.ts';

/** SYSTEM, the Administrators group, and the service that installs Windows's own files. */
const ADMINISTRATORS: ReadonlySet<string> = new Set([
  'SY',
  'S-1-5-18',
  'BA',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);

/** Why somebody who is no administrator could change a file or folder. */
export interface AccessProblem {
  readonly code: 'not-owned-by-administrator' | 'writable-by-others' | 'inherits-access' | 'access-unknown';
  /** By name: `owner`, or `trustee` and `rights`. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Whether anybody but SYSTEM and the administrators could change what has this security descriptor, or could give themselves
 * the right to; `null` when nobody could.
 *
 * The owner counts because owners may always rewrite the access list. Entries that deny never make up for one that allows:
 * their order matters and inherited ones change. An entry only passed on to what is below counts like any other.
 *
 * @param mustBeProtected whether the access list must not inherit: demanded of the topmost folder, whose parent is not checked.
 */
export function accessProblem(sddl: string, mustBeProtected: boolean): AccessProblem | null {
  const descriptor = parseSddl(sddl);
  const owner = descriptor?.owner ?? null;
  if (descriptor === null || owner === null) return { code: 'access-unknown', facts: {} };
  const { accessList } = descriptor;
  if (!ADMINISTRATORS.has(owner)) return { code: 'not-owned-by-administrator', facts: { owner } };
  if (accessList === null) return { code: 'writable-by-others', facts: { trustee: 'WD', rights: '0xffffffff' } };
  if (mustBeProtected && !accessList.isProtected) return { code: 'inherits-access', facts: {} };
  const writer = accessList.entries.find(
    ({ kind, rights, trustee }) => kind === 'allow' && goesBeyondReading(rights) && !ADMINISTRATORS.has(trustee),
  );
  if (writer === undefined) return null;
  return { code: 'writable-by-others', facts: { trustee: writer.trustee, rights: `0x${writer.rights.toString(16)}` } };
}

/** Whoever makes something below: no user of its own, and nothing below a key of policies is read. */
const MAKERS: ReadonlySet<string> = new Set(['CO', 'S-1-3-0']);

/** Why somebody who is no administrator could change a key of the registry; `null` when nobody could. */
export function keyAccessProblem(sddl: string): 'other-owner' | 'writable' | 'access-unknown' | null {
  const descriptor = parseSddl(sddl);
  const owner = descriptor?.owner ?? null;
  if (descriptor === null || owner === null) return 'access-unknown';
  if (!ADMINISTRATORS.has(owner)) return 'other-owner';
  const isWritable = descriptor.accessList?.entries.some(
    ({ kind, rights, trustee }) => kind === 'allow' && goesBeyondReadingKey(rights) && !ADMINISTRATORS.has(trustee) && !MAKERS.has(trustee),
  );
  return isWritable === false ? null : 'writable';
}
