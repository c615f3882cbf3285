import type { Certificate } from './certificate.ts';
import { isSelfIssued } from './certificate-profile.ts';
import type { GeneralName } from './general-name.ts';
import type { NameConstraints } from './name-constraints.ts';
import { addressMatch, directoryMatch, dnsMatch, type NameMatch } from './name-match.ts';

/**
 * Whether no certificate of a path (leaf first) breaks a name constraint of an authority above it (RFC 5280 6.1.3 b,
 * c). Self-issued certificates between leaf and authority are exempt.
 *
 * DNS names, addresses and directory names are compared. A constraint on any other kind of name refuses the path,
 * whatever it says: no issuer of licenses is known to need one.
 */
export function staysInsideNameConstraints(path: readonly Certificate[]): boolean {
  return path.every(({ extensions: { nameConstraints } }, above) => {
    if (nameConstraints === null) return true;
    if ([...nameConstraints.permitted, ...nameConstraints.excluded].some((base) => !isComparable(base))) return false;
    return path.slice(0, above).every((certificate, index) => {
      return (
        (index > 0 && isSelfIssued(certificate)) ||
        namesOf(certificate).every((name) => isAllowed(name, nameConstraints))
      );
    });
  });
}

function isComparable({ kind }: GeneralName): boolean {
  return kind === 'dns' || kind === 'address' || kind === 'directory';
}

/** The subject, where there is one, and all alternative names. */
function namesOf({ subject, extensions }: Certificate): readonly GeneralName[] {
  const subjects: readonly GeneralName[] =
    subject.relativeNames.length === 0 ? [] : [{ kind: 'directory', name: subject }];
  return [...subjects, ...(extensions.alternativeNames ?? [])];
}

function isAllowed(name: GeneralName, { permitted, excluded }: NameConstraints): boolean {
  const permittedOfKind = permitted.filter(({ kind }) => kind === name.kind);
  const isPermitted = permittedOfKind.length === 0 || permittedOfKind.some((base) => match(name, base) === 'inside');
  return isPermitted && excluded.every((base) => base.kind !== name.kind || match(name, base) === 'outside');
}

function match(name: GeneralName, base: GeneralName): NameMatch {
  if (name.kind === 'dns' && base.kind === 'dns') return dnsMatch(name.text, base.text);
  if (name.kind === 'address' && base.kind === 'address') return addressMatch(name.octets, base.octets);
  if (name.kind === 'directory' && base.kind === 'directory') return directoryMatch(name.name, base.name);
  return 'unclear';
}
