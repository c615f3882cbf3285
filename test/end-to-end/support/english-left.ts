import type { Page } from 'playwright-core';
import type { Language } from '#core/texts/languages.ts';
import { MESSAGES_OF_LANGUAGE } from '#core/texts/messages-of-language.ts';

/** The sentences of a set of texts that have no choice in them; a value in them is anything. */
function sentencesOf(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return /\{[^}]*[,{]/.test(texts) ? [] : [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentencesOf) : [];
}

function patternOf(sentence: string): string {
  return sentence.split(/\{\w+\}/).map((words) => words.replaceAll("''", "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
}

const patterns = new Map<Language, RegExp>();

/** Tells English sentences from those of a language. A word that the language has too ("Status") is none. */
function englishBut(language: Language): RegExp {
  const others = new Set(sentencesOf(MESSAGES_OF_LANGUAGE[language]()));
  const english = sentencesOf(MESSAGES_OF_LANGUAGE.en()).filter((sentence) => !others.has(sentence) && /[a-z]{3}/.test(sentence.replaceAll(/\{\w+\}/g, '')));
  const made = patterns.get(language) ?? new RegExp(`^(?:${english.map(patternOf).join('|')})$`);
  patterns.set(language, made);
  return made;
}

/** What in a page is still said in English: texts, and names for screen readers. What is not to be translated does not count. */
export async function englishLeft(page: Page, language: Language): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const found = new Set<string>();
    const isOwn = (element: Element): boolean => element.closest('[translate=no], pre, code, kbd, bdi, [aria-live]') === null && element.checkVisibility();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (node.parentElement !== null && isOwn(node.parentElement)) found.add((node.nodeValue ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) if (isOwn(element)) found.add(element.getAttribute(name) ?? '');
    }
    return [...found];
  });
  const pattern = englishBut(language);
  return said.filter((text) => pattern.test(text));
}
