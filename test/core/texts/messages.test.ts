import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { messageFormatter } from '#core/texts/format-message.ts';
import { LANGUAGES } from '#core/texts/languages.ts';
import type { ParameterKinds, TextValue } from '#core/texts/parameters.ts';
import { everyMessage } from './every-message.ts';

/** Signs of a value that is missing, or of words that do not fit around it. */
const SPOILED = /absent|undefined|\{|\}| {2}|\.\.| ,| \.(?!belic|xml)/;

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Kinds of elements that name no value: literal text, and the number sign of a plural. */
const NAMELESS = new Set([0, 7]);

/** The names a message uses, nested ones included. */
function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (NAMELESS.has(element.type) || !('value' in element)) return [];
    const nested = 'options' in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [element.value, ...nested];
  });
}

function valuesOf(kinds: ParameterKinds): Record<string, TextValue> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'count' ? 2 : kind === 'text' ? `<${name}>` : '2026-11-28T08:12:00.000Z']),
  );
}

describe.each(Object.entries(LANGUAGES))('the texts in %s', (language, messages) => {
  const all = everyMessage(messages);
  const format = messageFormatter(language, () => 'AN INSTANT');
  const parse = (message: string): Elements => new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();

  it('name only values that are declared for them', () => {
    for (const { place, message, kinds } of all) {
      const unknown = namesIn(parse(message)).filter((name) => !Object.hasOwn(kinds, name));
      expect(unknown, place).toEqual([]);
    }
  });

  it('are whole sentences with every value, and none of them is empty', () => {
    for (const { place, message, kinds } of all) {
      const text = format(message, kinds, valuesOf(kinds));
      expect(text.trim(), place).toBe(text);
      expect(text, place).toMatch(/\S{2}/);
      expect(text, place).not.toMatch(SPOILED);
    }
  });

  it('of refusals, notices, checks and outcomes read well where a value is not known', () => {
    const mayBeBare = /^(errors\.(?!override|ambiguous|field)|notices|checks|outcomes|statuses|remedies)/;
    for (const { place, message, kinds } of all.filter((one) => mayBeBare.test(one.place))) {
      expect(format(message, kinds, {}), place).not.toMatch(SPOILED);
    }
  });

  it('that explain and advise end as sentences', () => {
    const sentences = /^(errors|notices|reasons|remedies|evidence|outcomes|prompts\..*\.body|statuses\..*\.verdict)/;
    for (const { place, message, kinds } of all.filter((one) => sentences.test(one.place) && one.message !== '{reason}')) {
      expect(format(message, kinds, valuesOf(kinds)), place).toMatch(/([.?!]|<detail>)$/);
    }
  });
});

describe('the texts in English', () => {
  it('neither beg, nor blame, nor speak of how it is made', () => {
    const unwelcome =
      /please|sorry|oops|invalid|illegal|fatal|abort|unfortunately|failed to|\byou (entered|chose|tried|must have)\b|\b(JWT|ACL|claims?|payload|null|exception|SQLite|token|securable)\b/i;
    for (const { place, message } of everyMessage(LANGUAGES.en)) {
      expect(message.replace(/\{\w+, select,|\b\w+ \{/g, ''), place).not.toMatch(unwelcome);
    }
  });
});
