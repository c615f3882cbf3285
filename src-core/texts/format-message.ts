import { formatToParts, IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { parseIsoInstant } from '../time/iso-instant.ts';
import type { Instant } from '../time/instant.ts';
import type { ParameterKind, ParameterKinds, TextValue } from './parameters.ts';

/** The branch that a message's `select` takes where a value is not known. */
const ABSENT = 'absent';

/**
 * What stands for a value that is not known while a branch is chosen. No value can be the same: control characters of
 * everything that comes from outside are replaced before (see `printable`).
 */
const UNKNOWN = '\u0000';

/** Added to a name where a message chooses by it, so that choosing sees a value that is not known and printing has none. */
const CHOICE = '\u0000';

/** Puts values of one kind each into words of a language. */
export interface ValueWriters {
  /** `end` writes midnight as 24:00 of the day before. */
  readonly instant: (at: Instant, kind: 'instant' | 'end') => string;
  readonly bytes: (count: number) => string;
  readonly failure: (code: string) => string;
  readonly error: (code: string) => string;
}

/**
 * Fills ICU messages of one language with values, by the kinds that are declared for them. A value that is not known may
 * choose the `absent` branch of a `select`; a message that prints it outside of one has no words for it, and throws.
 */
export type MessageFormatter = (
  message: string,
  kinds: ParameterKinds,
  values: Readonly<Record<string, TextValue>>,
) => string;

/** What messages ask `Intl` for. The library's own object would ask for the list of all locales first, which takes 3 ms. */
const FORMATTERS: Formatters = {
  getNumberFormat: (locales, options) => new Intl.NumberFormat(locales, options),
  getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
  getPluralRules: (locales, options) => new Intl.PluralRules(locales, options),
};

/** Makes a formatter. A message is parsed when it is first needed, and only then. */
export function messageFormatter(language: string, writers: ValueWriters): MessageFormatter {
  const parsed = new Map<string, Element[]>();
  return (message, kinds, values) => {
    if (!message.includes('{')) return message;
    let elements = parsed.get(message);
    if (elements === undefined) parsed.set(message, (elements = parseMessage(message)));
    const filled: Record<string, string | number> = {};
    for (const [name, kind] of Object.entries(kinds)) {
      const value = fill(values[name], kind, writers);
      filled[name + CHOICE] = value ?? UNKNOWN;
      if (value !== null) filled[name] = value;
    }
    const parts = formatToParts<string>(elements, language, FORMATTERS, IntlMessageFormat.formats, filled, undefined, message);
    return parts.map((part) => part.value).join('');
  };
}

function parseMessage(message: string): Element[] {
  const elements = IntlMessageFormat.__parse?.(message, { ignoreTag: true });
  if (elements === undefined) throw new TypeError('intl-messageformat has come without its parser');
  elements.forEach(prepareChoices);
  return elements;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/**
 * Makes every `select` choose by the name kept for that, among branches that are its own: without this a file called
 * `absent` would pass for one that is not known, and one called `constructor` for a branch.
 */
function prepareChoices(element: Element): void {
  if (!('options' in element)) return;
  for (const { value } of Object.values(element.options)) value.forEach(prepareChoices);
  if ('pluralType' in element) return;
  element.value += CHOICE;
  const branches = Object.create(null) as typeof element.options;
  for (const [key, branch] of Object.entries(element.options)) branches[key === ABSENT ? UNKNOWN : key] = branch;
  element.options = branches;
}

function fill(value: TextValue, kind: ParameterKind, writers: ValueWriters): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'count') return Number(value);
  if (kind === 'bytes') return writers.bytes(Number(value));
  if (kind === 'text') return printable(String(value));
  if (kind === 'failure' || kind === 'error') return writers[kind](String(value));
  const at = typeof value === 'number' ? (value as Instant) : parseIsoInstant(value);
  return at === null ? printable(String(value)) : writers.instant(at, kind);
}

/**
 * Makes text that came from outside safe to show in a line: control characters, line breaks and marks that turn the
 * direction of writing become a visible replacement, so that a file cannot write to a terminal or pass for another name.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}
