import { DER_TAG } from './der-tag.ts';
import type { DerCursor } from './der-cursor.ts';

/** One attribute of a distinguished name. */
export interface NameAttribute {
  /** The attribute type, a dotted OID. */
  readonly type: string;
  /**
   * The value where it is a well-formed UTF8String, PrintableString or IA5String; `null` for every other kind of
   * string.
   */
  readonly text: string | null;
}

/** One step of a distinguished name: mostly a single attribute. */
export interface RelativeName {
  /** DER of the SET. */
  readonly der: Uint8Array;
  readonly attributes: readonly NameAttribute[];
}

/** A distinguished name. Two names are the same when their DER is, octet by octet. */
export interface CertificateName {
  readonly der: Uint8Array;
  /** From the top down. */
  readonly relativeNames: readonly RelativeName[];
  /** The attributes of all relative names in their order. */
  readonly attributes: readonly NameAttribute[];
}

/** Attribute types that have a short name in trust entries and descriptions (RFC 4514 and common use). */
export const ATTRIBUTE_TYPES: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  SERIALNUMBER: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  STREET: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  E: '1.2.840.113549.1.9.1',
};

const LONGEST_DESCRIPTION = 500;
const SHORT_NAMES = new Map(Object.entries(ATTRIBUTE_TYPES).map(([name, type]) => [type, name]));
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a Name (RFC 5280 4.1.2.4) at the cursor. */
export function readName(cursor: DerCursor): CertificateName {
  const element = cursor.element(DER_TAG.sequence);
  const names = cursor.over(element.content);
  const relativeNames: RelativeName[] = [];
  while (!names.isAtEnd) {
    const { whole, content } = names.element(DER_TAG.set);
    relativeNames.push({ der: whole, attributes: readRelativeName(names.over(content)) });
  }
  return { der: element.whole, relativeNames, attributes: relativeNames.flatMap(({ attributes }) => attributes) };
}

function readRelativeName(relative: DerCursor): NameAttribute[] {
  const attributes: NameAttribute[] = [];
  relative.require(!relative.isAtEnd);
  while (!relative.isAtEnd) {
    const pair = relative.inside(DER_TAG.sequence);
    const type = pair.objectIdentifier();
    const value = pair.element();
    pair.end();
    attributes.push({ type, text: textOf(value.tag, value.content) });
  }
  return attributes;
}

/**
 * Writes a name for people, for example `O=Example Engineering, CN=Licence signing 2026`. Nothing in it can pose as
 * another part; what no honest name needs, beyond 500 characters, is left out.
 */
export function describeName(name: CertificateName): string {
  const described = name.attributes
    .map(({ type, text }) => `${SHORT_NAMES.get(type) ?? type}=${text === null ? '?' : escapeForPeople(text)}`)
    .join(', ');
  const shown = Array.from(described.slice(0, 2 * LONGEST_DESCRIPTION))
    .slice(0, LONGEST_DESCRIPTION)
    .join('');
  return shown === described ? described : `${shown}…`;
}

function textOf(tag: number, content: Uint8Array): string | null {
  try {
    const text = UTF8.decode(content);
    if (tag === DER_TAG.utf8String) return text;
    if (tag === DER_TAG.printableString) return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? text : null;
    if (tag === DER_TAG.ia5String) return isAscii(content) ? text : null;
  } catch {
    return null;
  }
  return null;
}

function isAscii(content: Uint8Array): boolean {
  return content.every((octet) => octet < 0x80);
}

/** Escapes separators, control characters and characters that change the direction or are not seen. */
function escapeForPeople(text: string): string {
  return text
    .replace(/[\\,+="<>;]/g, '\\$&')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
