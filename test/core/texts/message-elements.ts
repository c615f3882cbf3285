import { IntlMessageFormat } from 'intl-messageformat';

/** What a message is made of. */
export type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Takes a message apart; throws where it is no ICU message. */
export function parseMessage(message: string): Elements {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

/** What kind an element is, by the library's number for it. */
function kindOf({ type }: Elements[number]): 'literal' | 'number sign' | 'value' {
  return new Map<number, 'literal' | 'number sign'>([[0, 'literal'], [7, 'number sign']]).get(type) ?? 'value';
}

/** The names a message uses, nested ones included. */
export function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (kindOf(element) !== 'value' || !('value' in element)) return [];
    return [element.value, ...branchesOf(element).flatMap(namesIn)];
  });
}

/** The names a message prints, not those by which it only chooses words; a plural prints its number by the sign. */
export function namesPrinted(elements: Elements, counted: string | null = null): string[] {
  return elements.flatMap((element) => {
    if (kindOf(element) === 'literal') return [];
    if (!('value' in element)) return counted === null ? [] : [counted];
    if (!('options' in element)) return [element.value];
    const inside = 'pluralType' in element ? element.value : counted;
    return branchesOf(element).flatMap((branch) => namesPrinted(branch, inside));
  });
}

/** The words of a message, piece by piece. */
export function wordsOf(elements: Elements): string[] {
  return elements.flatMap((element) => (kindOf(element) === 'literal' && 'value' in element ? [element.value] : branchesOf(element).flatMap(wordsOf)));
}

/** The plurals of a message: the categories each has branches for, the exact numbers left out. */
export function pluralsOf(elements: Elements): string[][] {
  return elements.flatMap((element) => {
    const nested = branchesOf(element).flatMap(pluralsOf);
    if (!('options' in element) || !('pluralType' in element)) return nested;
    return [Object.keys(element.options).filter((category) => !category.startsWith('=')), ...nested];
  });
}

function branchesOf(element: Elements[number]): Elements[] {
  return 'options' in element ? Object.values(element.options).map((option) => option.value) : [];
}
