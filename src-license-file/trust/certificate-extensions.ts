import { DerCursor } from './der-cursor.ts';
import { contextConstructed, contextPrimitive, DER_TAG } from './der-tag.ts';
import { readGeneralName, type GeneralName } from './general-name.ts';
import { readKeyUsage, type KeyUsage } from './key-usage.ts';
import { readNameConstraints, type NameConstraints } from './name-constraints.ts';
import { OID } from './object-identifier.ts';

/** What the extensions of a certificate say (RFC 5280 4.2); `null` where the extension is not there. */
export interface CertificateExtensions {
  readonly basicConstraints: {
    readonly isAuthority: boolean;
    /** How many intermediates that are not self-issued may follow; `null` for any number. */
    readonly pathLength: number | null;
  } | null;
  readonly keyUsage: ReadonlySet<KeyUsage> | null;
  /** Dotted OIDs. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly alternativeNames: readonly GeneralName[] | null;
  readonly nameConstraints: NameConstraints | null;
  /** Lower-case hex. */
  readonly subjectKeyIdentifier: string | null;
  /** Lower-case hex; `null` also where the extension names the issuer in another way only. */
  readonly authorityKeyIdentifier: string | null;
  /** The OIDs of extensions marked critical. */
  readonly critical: ReadonlySet<string>;
}

type Reader = (value: DerCursor) => Partial<CertificateExtensions>;

/** The extensions this program reads and acts on: a critical one outside this table refuses the certificate. */
const READERS: Readonly<Record<string, Reader>> = {
  [OID.basicConstraints]: (value) => ({ basicConstraints: readBasicConstraints(value) }),
  [OID.keyUsage]: (value) => ({ keyUsage: readKeyUsage(value) }),
  [OID.extendedKeyUsage]: (value) => ({ extendedKeyUsage: oneOrMore(value, (each) => each.objectIdentifier()) }),
  [OID.subjectAlternativeName]: (value) => ({ alternativeNames: oneOrMore(value, readGeneralName) }),
  [OID.nameConstraints]: (value) => ({ nameConstraints: readNameConstraints(value) }),
  [OID.subjectKeyIdentifier]: (value) => ({ subjectKeyIdentifier: hex(value.element(DER_TAG.octetString).content) }),
  [OID.authorityKeyIdentifier]: (value) => ({ authorityKeyIdentifier: readAuthorityKeyIdentifier(value) }),
};

/** Whether this program reads an extension and acts on it. */
export function isKnownExtension(type: string): boolean {
  return Object.hasOwn(READERS, type);
}

/** Reads the Extensions at the cursor (the content of `[3]`); an extension that occurs twice is a fault. */
export function readExtensions(cursor: DerCursor): CertificateExtensions {
  let found: CertificateExtensions = NO_EXTENSIONS;
  const seen = new Set<string>();
  const critical = new Set<string>();
  oneOrMore(cursor, (list) => {
    const extension = list.inside(DER_TAG.sequence);
    const type = extension.objectIdentifier();
    extension.require(!seen.has(type));
    seen.add(type);
    if (extension.peek() === DER_TAG.boolean) {
      extension.booleanTrue();
      critical.add(type);
    }
    const value = extension.over(extension.element(DER_TAG.octetString).content);
    extension.end();
    if (!isKnownExtension(type)) return;
    found = { ...found, ...READERS[type]?.(value) };
    value.end();
  });
  return { ...found, critical };
}

/** What a certificate without extensions says. */
export const NO_EXTENSIONS: CertificateExtensions = {
  basicConstraints: null,
  keyUsage: null,
  extendedKeyUsage: null,
  alternativeNames: null,
  nameConstraints: null,
  subjectKeyIdentifier: null,
  authorityKeyIdentifier: null,
  critical: new Set(),
};

function readBasicConstraints(value: DerCursor): { isAuthority: boolean; pathLength: number | null } {
  const inside = value.inside(DER_TAG.sequence);
  const isAuthority = inside.peek() === DER_TAG.boolean;
  if (isAuthority) inside.booleanTrue();
  const octets = inside.peek() === DER_TAG.integer ? inside.integer() : null;
  inside.end();
  if (octets === null) return { isAuthority, pathLength: null };
  inside.require(isAuthority && octets.length === 1 && (octets[0] ?? 0x80) < 0x80);
  return { isAuthority, pathLength: octets[0] ?? 0 };
}

function readAuthorityKeyIdentifier(value: DerCursor): string | null {
  const inside = value.inside(DER_TAG.sequence);
  const key = inside.optional(contextPrimitive(0));
  inside.optional(contextConstructed(1));
  inside.optional(contextPrimitive(2));
  inside.end();
  return key === null ? null : hex(key.content);
}

function oneOrMore<T>(cursor: DerCursor, readOne: (list: DerCursor) => T): T[] {
  const list = cursor.inside(DER_TAG.sequence);
  list.require(!list.isAtEnd);
  const items: T[] = [];
  while (!list.isAtEnd) items.push(readOne(list));
  return items;
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}
