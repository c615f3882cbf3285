import { IntlMessageFormat } from 'intl-messageformat';
import { parseIsoInstant } from '../time/iso-instant.ts';
import type { Instant } from '../time/instant.ts';
import type { ParameterKind, ParameterKinds, TextValue } from './parameters.ts';

/** What a message selects on when a value is not known. */
const ABSENT = 'absent';

/** Puts an instant into words; `end` writes midnight as 24:00 of the day before. */
export type InstantWriter = (at: Instant, kind: 'instant' | 'end') => string;

/** Fills ICU messages of one language with values, by the kinds that are declared for them. */
export type MessageFormatter = (
  message: string,
  kinds: ParameterKinds,
  values: Readonly<Record<string, TextValue>>,
) => string;

/** Makes a formatter. A message is parsed when it is first needed, and only then. */
export function messageFormatter(language: string, writeInstant: InstantWriter): MessageFormatter {
  const parsed = new Map<string, IntlMessageFormat>();
  return (message, kinds, values) => {
    if (!message.includes('{')) return message;
    let format = parsed.get(message);
    if (format === undefined) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      parsed.set(message, format);
    }
    const filled: Record<string, string | number> = {};
    for (const [name, kind] of Object.entries(kinds)) filled[name] = fill(values[name], kind, writeInstant);
    return String(format.format(filled));
  };
}

function fill(value: TextValue, kind: ParameterKind, writeInstant: InstantWriter): string | number {
  if (value === null || value === undefined || value === '') return ABSENT;
  if (kind === 'count') return Number(value);
  if (kind === 'text') return printable(String(value));
  const at = typeof value === 'number' ? (value as Instant) : parseIsoInstant(value);
  return at === null ? printable(String(value)) : writeInstant(at, kind);
}

/**
 * Makes text that came from outside safe to show in a line: control characters, line breaks and marks that turn the
 * direction of writing become a visible replacement, so that a file cannot write to a terminal or pass for another name.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}
