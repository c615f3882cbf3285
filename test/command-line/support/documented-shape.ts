import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/setup/folders.mjs';

/** The keys of a JSON object as a document writes them, each with the keys below it; `null` where it tells none. */
export interface Shape {
  readonly [key: string]: Shape | null;
}

const DOCUMENT = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8');

/** The first object that the table of docs/command-line.md, JSON, gives for a command. */
export function documentedShape(command: string): Shape {
  const row = DOCUMENT.split('\n').find((line) => line.startsWith(`| \`${command}\` | \`{schema`));
  if (row === undefined) throw new Error(`docs/command-line.md shows no JSON of ${command}`);
  return parseShape(row.replaceAll('\\|', '|').slice(row.indexOf('{')));
}

/** An object that the text below the table describes: "`license` is `{…}`". */
export function describedShape(name: string): Shape {
  const from = DOCUMENT.indexOf(`\`${name}\` is \`{`);
  if (from < 0) throw new Error(`docs/command-line.md does not describe ${name}`);
  return parseShape(DOCUMENT.slice(DOCUMENT.indexOf('{', from)));
}

/** Reads `{a, b: "x"|"y", c: [{d}]}` to the brace that closes it. */
function parseShape(text: string): Shape {
  const keys: Record<string, Shape | null> = {};
  let depth = 0;
  let item = '';
  for (let at = 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (depth === 0 && (character === ',' || character === '}')) {
      const [key = '', ...value] = item.split(':');
      const inner = value.join(':');
      keys[key.trim()] = inner.includes('{') ? parseShape(inner.slice(inner.indexOf('{'))) : null;
      item = '';
      if (character === '}') return keys;
      continue;
    }
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    item += character;
  }
  throw new Error('the object is not closed');
}

/** Where a value has other keys than its shape; empty where it has exactly those. `null` has any shape. */
export function differences(value: unknown, shape: Shape | null, place = ''): readonly string[] {
  if (shape === null || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => differences(one, shape, `${place}[${String(index)}]`));
  const found = Object.keys(value);
  return [
    ...Object.keys(shape)
      .filter((key) => !found.includes(key))
      .map((key) => `${place}.${key} is missing`),
    ...found.filter((key) => !(key in shape)).map((key) => `${place}.${key} is not documented`),
    ...Object.entries(shape).flatMap(([key, inner]) =>
      differences((value as Record<string, unknown>)[key], inner, `${place}.${key}`),
    ),
  ];
}
