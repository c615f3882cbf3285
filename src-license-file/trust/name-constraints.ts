import type { DerCursor } from './der-cursor.ts';
import { contextConstructed, DER_TAG } from './der-tag.ts';
import { readGeneralName, type GeneralName } from './general-name.ts';

/** The names an authority may, and may not, give to what lies below it (RFC 5280 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Reads NameConstraints; empty ones, and subtrees with a minimum or maximum, are faults (the RFC forbids both). */
export function readNameConstraints(value: DerCursor): NameConstraints {
  const inside = value.inside(DER_TAG.sequence);
  inside.require(!inside.isAtEnd);
  const permitted = readSubtrees(inside, contextConstructed(0));
  const excluded = readSubtrees(inside, contextConstructed(1));
  inside.end();
  return { permitted, excluded };
}

function readSubtrees(cursor: DerCursor, tag: number): GeneralName[] {
  if (cursor.peek() !== tag) return [];
  const list = cursor.inside(tag);
  list.require(!list.isAtEnd);
  const bases: GeneralName[] = [];
  while (!list.isAtEnd) {
    const subtree = list.inside(DER_TAG.sequence);
    bases.push(readGeneralName(subtree));
    subtree.end();
  }
  return bases;
}
