import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/setup/folders.mjs';

/** What each word in braces stands for. */
const WORDS: Readonly<Record<string, string>> = {
  hash: '[A-Za-z0-9_-]{8}',
  number: '\\d+',
  script: '(?:cyrillic|cyrillic-ext|greek|greek-ext|latin|latin-ext|vietnamese)',
  system: 'linux-x64',
  part: '[a-z0-9-]+',
  language: '(?:de|en|es|it|ja|pl)(?:-(?:GB|US|419))?',
};

/** What a list of allowed files and the files themselves do not have in common. */
export interface Difference {
  /** Files that no line allows. */
  readonly notAllowed: readonly string[];
  /** Lines that no file has. */
  readonly missing: readonly string[];
}

/** Compares files with a list of `packaging/contents`, by their paths with slashes. */
export function compareWithList(list: 'asar' | 'resources' | 'electron', files: readonly string[]): Difference {
  const text = readFileSync(join(ROOT, 'packaging', 'contents', `${list}.txt`), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const patterns = lines.map((line) => ({ line, pattern: patternOf(line) }));
  return {
    notAllowed: files.filter((file) => !patterns.some(({ pattern }) => pattern.test(file))),
    missing: patterns.filter(({ pattern }) => !files.some((file) => pattern.test(file))).map(({ line }) => line),
  };
}

function patternOf(line: string): RegExp {
  const escaped = line.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, (_, word: string) => WORDS[word] ?? `unknown-word-${word}`)}$`);
}
