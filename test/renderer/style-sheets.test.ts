import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../src-renderer/', import.meta.url));
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const sheets = files.filter((path) => path.endsWith('.module.css'));
const components = files.filter((path) => path.endsWith('.tsx'));

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The classes that components take from each sheet: by `styles.name`, or all of them where one is chosen by a value. */
function usesOf(sheet: string): { names: Set<string>; byValue: boolean } {
  const names = new Set<string>();
  let byValue = false;
  for (const component of components) {
    for (const [, variable, path] of read(component).matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)) {
      if (join(dirname(component), path!) !== sheet) continue;
      for (const [, name] of read(component).matchAll(new RegExp(`\\b${variable!}\\.(\\w+)`, 'g'))) names.add(name!);
      byValue ||= new RegExp(`\\b${variable!}\\[`).test(read(component));
    }
  }
  return { names, byValue };
}

/** Without comments and what stands in braces, so that numbers with points are no classes. */
function classesOf(sheet: string): Set<string> {
  const selectors = read(sheet).replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\{[^{}]*\}/g, ';');
  return new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));
}

describe.each(sheets)('%s', (sheet) => {
  test('has every class that its components name', () => {
    expect([...usesOf(sheet).names].filter((name) => !classesOf(sheet).has(name))).toEqual([]);
  });

  test('has no class that nobody names', () => {
    const { names, byValue } = usesOf(sheet);
    expect(names.size).toBeGreaterThan(0);
    expect(byValue ? [] : [...classesOf(sheet)].filter((name) => !names.has(name))).toEqual([]);
  });
});

test('colours stand in tokens.css alone, so that dark and forced colours reach everything', () => {
  // A QR code is dark on light whatever the appearance: some readers know no other.
  const others = files.filter((path) => path.endsWith('.css') && path !== 'ui/tokens.css' && !path.endsWith('/qr-code.module.css'));
  const found = others.flatMap((path) => [...read(path).matchAll(/#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(/g)].map(([colour]) => `${path}: ${colour}`));
  expect(found).toEqual([]);
});

test('every token that a style sheet or component uses is there', () => {
  const defined = new Set(files.filter((path) => path.endsWith('.css')).flatMap((path) => [...read(path).matchAll(/(--[\w-]+):/g)].map(([, name]) => name!)));
  // Put there by React Aria, on what opens from a control.
  defined.add('--trigger-width');
  // Put there by a component for its own sheet.
  for (const path of components) for (const [, name] of read(path).matchAll(/'(--[\w-]+)':/g)) defined.add(name!);
  const used = files.filter((path) => /\.(css|tsx)$/.test(path)).flatMap((path) => [...read(path).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => `${path}: ${name!}`));
  expect(used.filter((use) => !defined.has(use.split(': ')[1]!))).toEqual([]);
});
