import { readName, type CertificateName } from './certificate-name.ts';
import type { DerCursor } from './der-cursor.ts';
import { contextConstructed, contextPrimitive } from './der-tag.ts';

/**
 * A name of a subject alternative name or a name constraint (RFC 5280 4.2.1.6), as far as this program tells them
 * apart.
 */
export type GeneralName =
  | { readonly kind: 'email' | 'dns' | 'uri'; readonly text: string }
  | { readonly kind: 'address'; readonly octets: Uint8Array }
  | { readonly kind: 'directory'; readonly name: CertificateName }
  | { readonly kind: 'other'; readonly tag: number };

const TEXT_KINDS = new Map<number, 'email' | 'dns' | 'uri'>([
  [contextPrimitive(1), 'email'],
  [contextPrimitive(2), 'dns'],
  [contextPrimitive(6), 'uri'],
]);
const DIRECTORY = contextConstructed(4);
const ADDRESS = contextPrimitive(7);
const OTHER_KINDS = new Set([contextConstructed(0), contextConstructed(3), contextConstructed(5), contextPrimitive(8)]);

/** Reads one GeneralName at the cursor; texts must be printable ASCII. */
export function readGeneralName(cursor: DerCursor): GeneralName {
  const { tag, content } = cursor.element();
  const textKind = TEXT_KINDS.get(tag);
  if (textKind !== undefined) {
    const text = Buffer.from(content).toString('latin1');
    cursor.require(/^[\x21-\x7e]*$/.test(text));
    return { kind: textKind, text };
  }
  if (tag === ADDRESS) return { kind: 'address', octets: content };
  if (tag === DIRECTORY) {
    const inside = cursor.over(content);
    const name = readName(inside);
    inside.end();
    return { kind: 'directory', name };
  }
  cursor.require(OTHER_KINDS.has(tag));
  return { kind: 'other', tag };
}
