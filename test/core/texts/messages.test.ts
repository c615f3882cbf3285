import { describe, expect, it } from 'vitest';
import { messageFormatter, type ValueWriters } from '#core/texts/format-message.ts';
import { EN } from '#core/texts/en/en.ts';
import { EN_TERMINAL } from '#core/texts/en/terminal.ts';
import { MESSAGES_OF_LANGUAGE } from '#core/texts/messages-of-language.ts';
import type { ParameterKind, ParameterKinds, TextValue } from '#core/texts/parameters.ts';
import { everyMessage, everyTerminalMessage } from './every-message.ts';
import { namesIn, parseMessage } from './message-elements.ts';

/** Signs of a value that is missing, or of words that do not fit around it. */
const SPOILED = /absent|undefined|\{|\}| {2}|\.\.| ,| \.(?!belic|xml)/;

const WRITERS: ValueWriters = {
  instant: () => 'AN INSTANT',
  bytes: (count) => `${String(count)} bytes`,
  failure: (code) => `it is ${code}`,
  error: (code) => `It is ${code}.`,
};

const VALUES: Readonly<Record<ParameterKind, (name: string) => TextValue>> = {
  text: (name) => `<${name}>`,
  count: () => 2,
  bytes: () => 5_000,
  failure: () => 'damaged',
  error: () => 'store-busy',
  instant: () => '2026-11-28T08:12:00.000Z',
  end: () => '2026-11-28T08:12:00.000Z',
};

function valuesOf(kinds: ParameterKinds): Record<string, TextValue> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, VALUES[kind](name)]),
  );
}

/** A text without the spaces that set its lines under each other on a terminal. */
function withoutColumns(text: string): string {
  return text.replace(/^ +/gm, '').replace(/^(\w+) {2,}/gm, '$1 ');
}

/** The values a message may name and does; the program's name is always there. */
function namesUsed(message: string, kinds: ParameterKinds): readonly string[] {
  return Object.keys(kinds).filter((name) => name !== 'program' && message.includes(`{${name}`));
}

function subsetsOf(names: readonly string[]): readonly ReadonlySet<string>[] {
  return Array.from({ length: 2 ** names.length }, (_, bits) => new Set(names.filter((_name, at) => (bits & (1 << at)) !== 0)));
}

function attempt(make: () => string): string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

const EVERY_TEXT = [
  ...Object.entries(MESSAGES_OF_LANGUAGE).map(([language, messages]) => [language, everyMessage(messages())] as const),
  ['en, on a terminal', everyTerminalMessage(EN_TERMINAL)] as const,
];

describe.each(EVERY_TEXT)('the texts in %s', (name, all) => {
  const format = messageFormatter(name.slice(0, 2), WRITERS);

  it('name only values that are declared for them', () => {
    for (const { place, message, kinds } of all) {
      const unknown = namesIn(parseMessage(message)).filter((value) => !Object.hasOwn(kinds, value));
      expect(unknown, place).toEqual([]);
    }
  });

  it('are whole sentences with every value, and none of them is empty', () => {
    for (const { place, message, kinds } of all) {
      const text = withoutColumns(format(message, kinds, valuesOf(kinds)));
      expect(text.trim(), place).toBe(text);
      expect(text, place).toMatch(/\S{2}/);
      expect(text, place).not.toMatch(SPOILED);
    }
  });

  it('of errors, notices, checks, outcomes, statuses and remedies read well whichever values are not known', () => {
    const mayBeBare = /^(errors|intake|notices|checks|outcomes|statuses|remedies)/;
    for (const { place, message, kinds } of all.filter((one) => mayBeBare.test(one.place))) {
      for (const known of subsetsOf(namesUsed(message, kinds))) {
        const values = Object.fromEntries(Object.entries(valuesOf(kinds)).filter(([name]) => name === 'program' || known.has(name)));
        const text = format(message, kinds, values);
        expect(text, place).not.toMatch(SPOILED);
        expect(text, place).toMatch(/\S{2}/);
      }
    }
  });

  it('are never printed with a value missing: they have words for that, or are refused', () => {
    for (const { place, message, kinds } of all) {
      for (const missing of namesUsed(message, kinds)) {
        expect(attempt(() => format(message, kinds, { ...valuesOf(kinds), [missing]: null })), `${place} without ${missing}`).not.toMatch(SPOILED);
      }
    }
  });

  it('that explain and advise end as sentences', () => {
    const sentences = /^(errors|intake|notices|reasons|remedies|evidence|outcomes|prompts\..*\.body|statuses\..*\.verdict)/;
    for (const { place, message, kinds } of all.filter((one) => sentences.test(one.place) && one.message !== '{reason}')) {
      expect(format(message, kinds, valuesOf(kinds)), place).toMatch(/([.?!。？！]|<detail>)$/);
    }
  });
});

it.each(Object.entries(MESSAGES_OF_LANGUAGE))('in a window no text in %s names a command', (language, messages) => {
  const format = messageFormatter(language, WRITERS);
  for (const { place, message, kinds } of everyMessage(messages())) {
    const inWindow = format(message, kinds, { ...valuesOf(kinds), program: null });
    expect(inWindow, place).not.toMatch(SPOILED);
    expect(inWindow, place).not.toMatch(/`|\blicensing\b/);
  }
});

describe('a message', () => {
  const format = messageFormatter('en', WRITERS);
  const file = (path: TextValue): string => format('{path, select, absent {No file} other {The file {path}}}', { path: 'text' }, { path });

  it('does not take any value for one that is not known, or for a branch', () => {
    for (const path of ['absent', 'other', 'constructor', 'toString', '__proto__', 'undefined', '{x}', '0']) {
      expect(file(path)).toBe(`The file ${path}`);
    }
    expect(file('\u0000')).toBe('The file \ufffd');
    for (const path of [null, undefined, '']) expect(file(path)).toBe('No file');
  });

  it('that prints a value nobody gave is a broken promise', () => {
    expect(() => format('The file {path}', { path: 'text' }, {})).toThrow(/path/);
    expect(() => format('{path, select, absent {No {path}} other {The file {path}}}', { path: 'text' }, {})).toThrow(/path/);
    expect(() => format('{count, plural, one {# file} other {# files}}', { count: 'count' }, {})).toThrow(/count/);
  });

  it('may choose by one value and print another', () => {
    const text = '{kind, select, absent {nothing} zip {the zip {path}} other {the file {path}}}';
    const of = (kind: string | null): string => format(text, { kind: 'text', path: 'text' }, { kind, path: 'absent' });
    expect([of('zip'), of('file'), of(null)]).toEqual(['the zip absent', 'the file absent', 'nothing']);
  });
});

describe('the texts in English', () => {
  it('neither beg, nor blame, nor speak of how it is made', () => {
    const unwelcome =
      /please|sorry|oops|invalid|illegal|fatal|abort|unfortunately|failed to|\byou (entered|chose|tried|must have)\b|\b(JWT|ACL|claims?|payload|null|exception|SQLite|token|securable)\b/i;
    for (const { place, message } of [...everyMessage(EN), ...everyTerminalMessage(EN_TERMINAL)]) {
      expect(message.replace(/\{\w+, select,|\b\w+ \{/g, ''), place).not.toMatch(unwelcome);
    }
  });
});

it('writes every English apostrophe straight', () => {
  expect(JSON.stringify([EN, EN_TERMINAL]).match(/.{0,30}’.{0,30}/g)).toBeNull();
});
