import { parseRights } from './access-rights.ts';
import type { AccessEntry, SecurityDescriptor } from './security-descriptor.ts';

/** How the types of access entries count. A condition may hold, so a conditional entry counts as one without. */
const ENTRY_KINDS: Readonly<Record<string, AccessEntry['kind']>> = {
  A: 'allow',
  OA: 'allow',
  XA: 'allow',
  ZA: 'allow',
  D: 'deny',
  OD: 'deny',
  XD: 'deny',
};

const TRUSTEE = /^(?:[A-Z]{2}|S-1(?:-(?:\d{1,20}|0X[0-9A-F]{1,12})){2,16})$/;
const FLAGS = /^(?:P|AR|AI)*$/;
const NULL_LIST = 'NO_ACCESS_CONTROL';

/**
 * Parses a security descriptor in SDDL (Microsoft, "Security Descriptor String Format") as far as owner and access list are
 * concerned; `null` when anything in it is of no known form, since what is not understood must not be trusted.
 *
 * The audit part (`S:`) says nothing about who may write and is not looked into.
 */
export function parseSddl(sddl: string): SecurityDescriptor | null {
  const match = /^(?:O:([^:()]+?))?(?:G:([^:()]+?))?(?:D:(.*?))?(?:S:[A-Z_]*(?:\(.*\))?)?$/s.exec(sddl.trim());
  if (match === null || sddl.trim() === '') return null;
  const [, owner, group, list] = match;
  if (!isTrusteeOrAbsent(owner) || !isTrusteeOrAbsent(group)) return null;
  const named = owner === undefined ? null : owner.toUpperCase();
  if (list === undefined || list === NULL_LIST) return { owner: named, accessList: null };
  const accessList = parseAccessList(list);
  return accessList === null ? null : { owner: named, accessList };
}

function isTrusteeOrAbsent(text: string | undefined): boolean {
  return text === undefined || TRUSTEE.test(text.toUpperCase());
}

function parseAccessList(text: string): SecurityDescriptor['accessList'] {
  const start = text.indexOf('(');
  const flags = start < 0 ? text : text.slice(0, start);
  if (flags.includes(NULL_LIST) || !FLAGS.test(flags)) return null;
  const groups = start < 0 ? [] : splitGroups(text.slice(start));
  const entries = groups?.map(parseEntry) ?? [null];
  if (!entries.every((entry) => entry !== null)) return null;
  return { isProtected: /^(?:AR|AI)*P/.test(flags), entries };
}

/** Splits `(…)(…)` into what the outer parentheses hold; a condition has parentheses and quoted text of its own. */
function splitGroups(text: string): string[] | null {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (depth === 0 && character !== '(') return null;
    if (character === '(' && depth++ === 0) start = at + 1;
    if (character === ')' && --depth === 0) groups.push(text.slice(start, at));
  }
  return depth === 0 && !isQuoted ? groups : null;
}

/** One entry: type; inheritance flags; rights; object; inherited object; trustee; and for some a condition. */
function parseEntry(text: string): AccessEntry | null {
  const [type = '', flags = '', rights = '', , , trustee = '', ...rest] = text.split(';');
  const kind = ENTRY_KINDS[type.toUpperCase()];
  const mask = parseRights(rights);
  const isConditional = /^[XZ]/i.test(type);
  if (kind === undefined || mask === null || !/^(?:[A-Z]{2})*$/i.test(flags) || !TRUSTEE.test(trustee.toUpperCase())) return null;
  if (rest.length > 0 && !isConditional) return null;
  return { kind, rights: mask, trustee: trustee.toUpperCase() };
}
