import { SaxesParser, type SaxesTagNS } from 'saxes';
import { walkGrammar, type OpenedElement } from './grammar-walk.ts';
import { CHECKOUT_NAMESPACE, CHECKOUT_NAMESPACE_FAMILY, CHECKOUT_ROOT } from './vocabulary.ts';
import { escapeAttribute, escapeText, isPlainText } from './xml-text.ts';

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
      readonly signatureStart: number;
      readonly signatureEnd: number;
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
 * Lets exactly the documents of the grammar through, and of each only its one spelling.
 *
 * The text is parsed strictly, followed element by element, and written out again from what the parser saw; the two must be
 * the same text. What passes therefore has no comment, entity, character reference, quote, white space or declaration that two
 * readers could take differently, and is its own canonical form. `text` is cleaned of what transport adds.
 */
export function passGate(text: string): GateResult {
  const document = withoutDeclaration(text);
  const gate = openGate();
  for (let at = 0; at < document.length && gate.problem() === null; at += PIECE) {
    gate.write(document.slice(at, at + PIECE));
  }
  return gate.close(document);
}

/** Takes the one declaration there may be away, with the line feed after it. */
function withoutDeclaration(text: string): string {
  if (!text.startsWith(DECLARATION)) return text;
  const from = DECLARATION.length;
  return text.slice(text[from] === '\n' ? from + 1 : from);
}

interface Gate {
  write(piece: string): void;
  problem(): GateProblem | null;
  close(document: string): GateResult;
}

function openGate(): Gate {
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const walk = walkGrammar();
  const signatureTexts = new Map<string, string[]>();
  let problem: GateProblem | null = null;
  let elements = 0;
  let depth = 0;
  let written = '';
  let leaf = '';
  let signatureStart = -1;
  let signatureEnd = -1;
  const refuse = (cause: GateProblem): void => {
    problem ??= cause;
  };

  parser.on('error', () => refuse('not-well-formed'));
  parser.on('xmldecl', () => refuse('declaration-not-allowed'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('processinginstruction', () => refuse('processing-instruction'));
  parser.on('comment', () => refuse('comment'));
  parser.on('cdata', () => refuse('cdata'));
  parser.on('opentag', (tag) => {
    elements += 1;
    depth += 1;
    if (elements > MOST_ELEMENTS) refuse('too-many-elements');
    if (problem !== null) return;
    const element = openedElement(tag);
    if (depth === 1 && isOtherVersion(element)) refuse('other-version');
    if (!walk.enter(element)) refuse('other-element');
    if (isSignature(element)) signatureStart = written.length;
    written += writeOpeningTag(element);
    leaf = '';
  });
  parser.on('text', (characters) => {
    if (problem !== null) return;
    if (walk.current()?.children !== null) refuse('mixed-content');
    leaf += characters;
    written += escapeText(characters);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (problem !== null) return;
    const rule = walk.current();
    if (rule !== null && rule.children === null) {
      if (!isPlainText(leaf)) refuse('text-not-plain');
      if (signatureStart !== -1) signatureTexts.set(rule.name, [...(signatureTexts.get(rule.name) ?? []), leaf]);
    }
    if (!walk.leave()) refuse('element-missing');
    written += `</${tag.name}>`;
    if (rule?.name === 'Signature') signatureEnd = written.length;
  });

  return {
    write: (piece) => void parser.write(piece),
    problem: () => problem,
    close(document) {
      if (problem === null) parser.close();
      if (problem === null && written !== document) refuse('not-canonical');
      if (problem !== null) return { passed: false, problem };
      return { passed: true, document, signatureStart, signatureEnd, signatureTexts };
    },
  };
}

function openedElement(tag: SaxesTagNS): OpenedElement {
  const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const);
  return { local: tag.local, prefix: tag.prefix, namespace: tag.uri, attributes };
}

function writeOpeningTag(element: OpenedElement): string {
  return `<${element.local}${element.attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`;
}

function isSignature(element: OpenedElement): boolean {
  return element.local === 'Signature';
}

function isOtherVersion(element: OpenedElement): boolean {
  const { local, namespace } = element;
  return local === CHECKOUT_ROOT && namespace.startsWith(CHECKOUT_NAMESPACE_FAMILY) && namespace !== CHECKOUT_NAMESPACE;
}
