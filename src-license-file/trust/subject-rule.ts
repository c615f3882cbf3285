import { ATTRIBUTE_TYPES, type CertificateName } from './certificate-name.ts';

/** Subject attributes a signer must carry, by short name. */
export type SubjectRule = Readonly<Record<string, string>>;

/**
 * Whether a subject carries every attribute of a rule exactly once and with exactly the rule's value, character by
 * character.
 *
 * Nothing is folded, trimmed or normalised, and a value in an encoding other than UTF8String, PrintableString or
 * IA5String equals nothing. Attributes the rule does not name may be there.
 */
export function keepsSubjectRule(subject: CertificateName, rule: SubjectRule): boolean {
  return Object.entries(rule).every(([shortName, wanted]) => {
    const type = Object.hasOwn(ATTRIBUTE_TYPES, shortName) ? ATTRIBUTE_TYPES[shortName] : undefined;
    const values = subject.attributes.filter((attribute) => attribute.type === type);
    return values.length === 1 && values[0]?.text === wanted;
  });
}

/** One text for a rule, whatever the order in which its attributes are written. */
export function canonicalSubjectRule(rule: SubjectRule): string {
  return JSON.stringify(Object.entries(rule).sort(([left], [right]) => (left < right ? -1 : 1)));
}
