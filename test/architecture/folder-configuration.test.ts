import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { LAYERS } from '../../tools/architecture/layers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const present = Object.entries(LAYERS).filter(([folder]) => existsSync(join(ROOT, folder)));

/** A folder's own compiler options, with what they inherit. */
function configurationOf(folder: string): ts.ParsedCommandLine {
  const path = join(ROOT, folder, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(path, (file) => readFileSync(file, 'utf8'));
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, folder), {}, path);
}

/** Compiles one more file, which is not on the disk, as if it lay in a folder, and gives the messages. */
function compileIn(folder: string, text: string): string[] {
  const { options, projectReferences } = configurationOf(folder);
  const path = join(ROOT, folder, 'compiled-by-a-test.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language) => (name === path ? ts.createSourceFile(name, text, language) : read(name, language));
  const program = ts.createProgram({
    rootNames: [path],
    options: { ...options, composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false },
    ...(projectReferences === undefined ? {} : { projectReferences }),
    host,
  });
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

describe.each(present)('%s', (folder, layer) => {
  test('has only the types and the library that the table of layers gives it', () => {
    const { options } = configurationOf(folder);
    expect(options.types).toEqual(layer.types);
    expect(options.lib).toEqual(layer.lib.map((name) => `lib.${name.toLowerCase()}.d.ts`));
  });

  test('references only folders that it may import', () => {
    const referenced = (configurationOf(folder).projectReferences ?? []).map(({ path }) => path.slice(ROOT.length));
    expect(referenced).toEqual([...new Set(layer.mayImport.map((path) => path.split('/')[0]))]);
  });

  const [hasNode, hasPage] = [layer.types.includes('node'), layer.lib.includes('DOM')];
  const forbidden = [
    ...(hasNode ? [] : ['process', 'Buffer', '__dirname']),
    ...(hasPage ? [] : ['window', 'document']),
    ...(hasNode || hasPage ? [] : ['setTimeout', 'console']),
  ];

  test.each(forbidden)('does not compile with %s', (name) => {
    const messages = compileIn(folder, `export const used: unknown = ${name};\n`);
    expect(messages).toEqual([expect.stringContaining(`'${name}'`)]);
  });

  test('compiles what it may use', () => {
    const used = layer.types.includes('node') ? 'process' : 'Math';
    expect(compileIn(folder, `export const used: unknown = ${used};\n`)).toEqual([]);
  });
});

test('the compiler refuses enums, parameter properties and namespaces', () => {
  for (const text of ['export enum Kind { One }', 'export class A { constructor(readonly b: number) {} }', 'export namespace N { export const a = 1; }']) {
    expect(compileIn('src-core', text)).toEqual([expect.stringContaining('erasableSyntaxOnly')]);
  }
});

test('every folder with a tsconfig is part of the build', () => {
  const { projectReferences } = configurationOf('.');
  const referenced = (projectReferences ?? []).map(({ path }) => path);
  for (const [folder] of present) expect(referenced).toContain(join(ROOT, folder));
  expect(dirname(String(referenced[0]))).toBe(dirname(join(ROOT, 'src-core')));
});
