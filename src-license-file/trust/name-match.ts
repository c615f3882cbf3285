import { isSameName } from './certificate-profile.ts';
import type { CertificateName, RelativeName } from './certificate-name.ts';

/**
 * Whether a name lies within the base of a constraint. `unclear` where one of them is malformed, or equal under some
 * reading only: it counts neither as permitted nor as free of an exclusion.
 */
export type NameMatch = 'inside' | 'outside' | 'unclear';

const HOST_NAME = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;
const WILDCARD = '*.';

/**
 * Matches a DNS name, which may begin with `*.`, against a domain: the domain itself and everything below it is inside.
 */
export function dnsMatch(name: string, base: string): NameMatch {
  const domain = base.toLowerCase();
  const isWildcard = name.startsWith(WILDCARD);
  const host = (isWildcard ? name.slice(WILDCARD.length) : name).toLowerCase();
  if (!HOST_NAME.test(host) || (domain !== '' && !HOST_NAME.test(domain))) return 'unclear';
  if (isWithin(host, domain)) return 'inside';
  return isWildcard && isWithin(domain, host) ? 'unclear' : 'outside';
}

/** Matches an address of 4 or 16 octets against an address followed by a mask of as many. */
export function addressMatch(address: Uint8Array, base: Uint8Array): NameMatch {
  const { length } = address;
  if ((length !== 4 && length !== 16) || (base.length !== 8 && base.length !== 32)) return 'unclear';
  const network = base.subarray(0, base.length / 2);
  const mask = base.subarray(base.length / 2);
  if (!isPrefixMask(mask)) return 'unclear';
  if (network.length !== length) return 'outside';
  return address.every((octet, index) => ((octet ^ (network[index] ?? 0)) & (mask[index] ?? 0)) === 0)
    ? 'inside'
    : 'outside';
}

/**
 * Matches a directory name against the upper part of one. Inside means the same octets; names that differ only in case,
 * spaces or kind of string are unclear.
 */
export function directoryMatch(name: CertificateName, base: CertificateName): NameMatch {
  const upper = name.relativeNames.slice(0, base.relativeNames.length);
  if (upper.length < base.relativeNames.length) return 'outside';
  const pairs = base.relativeNames.map((wanted, index) => [wanted, upper[index]] as const);
  if (pairs.every(([wanted, found]) => found !== undefined && isSameName(wanted.der, found.der))) return 'inside';
  return pairs.every(([wanted, found]) => found !== undefined && couldBeSame(wanted, found)) ? 'unclear' : 'outside';
}

function isWithin(host: string, domain: string): boolean {
  return domain === '' || host === domain || host.endsWith(`.${domain}`);
}

function isPrefixMask(mask: Uint8Array): boolean {
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}

function couldBeSame(left: RelativeName, right: RelativeName): boolean {
  return (
    left.attributes.length === right.attributes.length &&
    left.attributes.every(({ type, text }) =>
      right.attributes.some((other) => {
        return other.type === type && (text === null || other.text === null || folded(text) === folded(other.text));
      }),
    )
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
