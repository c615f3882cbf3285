import type { Qualifier } from '#core/entitlement/policy.ts';
import { parseBooleanQualifier, parseVersionMatchQualifier, parseWholeNumberQualifier } from '#core/entitlement/qualifier-readers.ts';

/** What a qualifier that clients read may say: a test of its text, and what is wanted, for whoever wrote something else. */
interface QualifierRule {
  readonly accepts: (text: string) => boolean;
  readonly wanted: string;
}

const between = (text: string, least: number, most: number): boolean => {
  const number = parseWholeNumberQualifier(text);
  return number !== null && number >= least && number <= most;
};

/** Qualifiers that clients read, by name. Others may be there: they are handed on as they are. */
const RULES: ReadonlyMap<string, QualifierRule> = new Map([
  ['OfflineDuration', { accepts: (text) => between(text, 0, 365), wanted: 'whole days from 0 to 365' }],
  ['PolicyInterval', { accepts: (text) => between(text, 5, 10_080), wanted: 'whole minutes from 5 to 10080' }],
  ['AllowOfflineUsage', { accepts: (text) => parseBooleanQualifier(text) !== null, wanted: 'TRUE or FALSE' }],
  ['CheckoutVersionMatch', { accepts: (text) => parseVersionMatchQualifier(text) !== null, wanted: 'any, major-minor or exact' }],
]);

/** Qualifiers that follow from what else is stored, and that nobody sets: kind of an entitlement, checkout or not, maintenance of a contract. */
const OURS: ReadonlySet<string> = new Set(['usagetype', 'ischeckedout', 'maintenanceagreement']);

/** What is wrong with a list of qualifiers, as an English sentence for the answer; `null` where nothing is. */
export function qualifierProblem(qualifiers: readonly Qualifier[]): string | null {
  const seen = new Set<string>();
  for (const { name, value } of qualifiers) {
    if (OURS.has(name.toLowerCase())) return `${name} follows from what else is stored, and cannot be set`;
    const known = [...RULES.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
    if (known !== undefined && known !== name) return `${name} is written ${known}`;
    if (seen.has(name)) return `${name} is there twice`;
    seen.add(name);
    const rule = RULES.get(name);
    if (rule !== undefined && !rule.accepts(value)) return `${name} wants ${rule.wanted}`;
  }
  return null;
}
