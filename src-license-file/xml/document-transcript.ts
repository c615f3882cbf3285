import type { OpenedElement } from './grammar-walk.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/** A document written out again, in canonical form, from what a parser saw of it. */
export interface DocumentTranscript {
  open(element: OpenedElement): void;
  text(characters: string): void;
  /**
   * Ends the innermost element and gives the text since its opening tag, which is all of its text where it holds
   * nothing else.
   */
  close(name: string): string;
  /** What has been written so far. */
  written(): string;
  /** Where the `Signature` element begins and ends in what was written; −1 where it has not yet. */
  signature(): { readonly start: number; readonly end: number };
  /** The text of every element inside `Signature` that holds text, by element name, in document order. */
  signatureTexts(): ReadonlyMap<string, readonly string[]>;
}

/** Starts a transcript of a document whose every element has a name of its own without prefix (format document 5.4). */
export function startTranscript(): DocumentTranscript {
  const texts = new Map<string, string[]>();
  let written = '';
  let text = '';
  let start = -1;
  let end = -1;
  return {
    open(element) {
      if (element.local === 'Signature') start = written.length;
      written += openingTag(element);
      text = '';
    },
    text(characters) {
      text += characters;
      written += escapeText(characters);
    },
    close(name) {
      const own = text;
      written += `</${name}>`;
      text = '';
      if (start !== -1 && end === -1) texts.set(name, [...(texts.get(name) ?? []), own]);
      if (name === 'Signature') end = written.length;
      return own;
    },
    written: () => written,
    signature: () => ({ start, end }),
    signatureTexts: () => texts,
  };
}

function openingTag(element: OpenedElement): string {
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${element.local}${attributes.join('')}>`;
}
