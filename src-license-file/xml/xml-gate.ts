import { SaxesParser, type SaxesTagNS } from 'saxes';
import { startTranscript } from './document-transcript.ts';
import { walkGrammar, type OpenedElement } from './grammar-walk.ts';
import { CHECKOUT_NAMESPACE, CHECKOUT_NAMESPACE_FAMILY, CHECKOUT_ROOT } from './vocabulary.ts';
import { isPlainText } from './xml-text.ts';

/** Why the gate refuses a document, the first cause it met. */
export type GateProblem =
  | 'declaration-not-allowed'
  | 'doctype'
  | 'processing-instruction'
  | 'comment'
  | 'cdata'
  | 'not-well-formed'
  | 'too-many-elements'
  | 'other-version'
  | 'other-element'
  | 'element-missing'
  | 'mixed-content'
  | 'text-not-plain'
  | 'not-canonical';

/** What the gate found. */
export type GateResult =
  | {
      readonly passed: true;
      /** The document without its XML declaration: exactly its own canonical form. */
      readonly document: string;
      /** Where the `Signature` element begins and ends in {@link document}. */
      readonly signature: { readonly start: number; readonly end: number };
      /** The text of every element inside `Signature` that holds text, by element name, in document order. */
      readonly signatureTexts: ReadonlyMap<string, readonly string[]>;
    }
  | { readonly passed: false; readonly problem: GateProblem };

/** The most elements a document may have, those of the signature among them (format document 5.3). */
export const MOST_ELEMENTS = 2_000;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** The parser gets the text in pieces of this many characters, so that it stops soon after the first refusal. */
const PIECE = 2_048;

/**
 * Lets exactly the documents of the grammar through, and of each only its one spelling (format document 5.2–5.4,
 * 5.12, 5.13).
 *
 * The text is parsed strictly, followed element by element, and written out again from what the parser saw; the two
 * must be the same text. What passes therefore has no comment, entity, character reference, quote, white space or
 * declaration that two readers could take differently. `text` is cleaned of what transport adds.
 */
export function passGate(text: string): GateResult {
  const document = withoutDeclaration(text);
  const transcript = startTranscript();
  const walk = walkGrammar();
  let problem: GateProblem | null = null;
  let elements = 0;
  const refuse = (cause: GateProblem): void => {
    problem ??= cause;
  };

  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  parser.on('error', () => refuse('not-well-formed'));
  parser.on('xmldecl', () => refuse('declaration-not-allowed'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('processinginstruction', () => refuse('processing-instruction'));
  parser.on('comment', () => refuse('comment'));
  parser.on('cdata', () => refuse('cdata'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) refuse('too-many-elements');
    if (problem !== null) return;
    const element = openedElement(tag);
    if (elements === 1 && isOtherVersion(element)) refuse('other-version');
    if (!walk.enter(element)) refuse('other-element');
    transcript.open(element);
  });
  parser.on('text', (characters) => {
    if (problem !== null) return;
    if (walk.current()?.children !== null) refuse('mixed-content');
    transcript.text(characters);
  });
  parser.on('closetag', (tag) => {
    if (problem !== null) return;
    if (!isPlainText(transcript.close(tag.name))) refuse('text-not-plain');
    if (!walk.leave()) refuse('element-missing');
  });

  // The handlers set `problem` behind the compiler's back, so it is asked through a function.
  const found = (): GateProblem | null => problem;
  for (let at = 0; at < document.length && found() === null; at += PIECE) parser.write(document.slice(at, at + PIECE));
  if (found() === null) parser.close();
  if (found() === null && transcript.written() !== document) refuse('not-canonical');
  const cause = found();
  if (cause !== null) return { passed: false, problem: cause };
  return { passed: true, document, signature: transcript.signature(), signatureTexts: transcript.signatureTexts() };
}

/** Takes the one declaration there may be away, with the line feed after it. */
function withoutDeclaration(text: string): string {
  if (!text.startsWith(DECLARATION)) return text;
  const from = DECLARATION.length;
  return text.slice(text[from] === '\n' ? from + 1 : from);
}

function openedElement(tag: SaxesTagNS): OpenedElement {
  const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
  return { local: tag.local, prefix: tag.prefix, namespace: tag.uri, attributes };
}

function isOtherVersion({ local, namespace }: OpenedElement): boolean {
  return local === CHECKOUT_ROOT && namespace.startsWith(CHECKOUT_NAMESPACE_FAMILY) && namespace !== CHECKOUT_NAMESPACE;
}
