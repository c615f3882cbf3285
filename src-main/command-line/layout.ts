import { displayWidth, padEnd, wrap } from './wrap.ts';

/** A row of name and value. */
export type Row = readonly [name: string, value: string];

/** Below so many columns values stand below their names instead of beside them. */
const NARROW = 70;

/** How text is laid out on the place it goes to. Lines end with a line feed. */
export interface Layout {
  /** Sentences, each beginning a line of its own. */
  readonly lines: (sentences: readonly string[], indent?: string) => string;
  /** Rows of name and value, the values in one column; an empty value leaves its row out. */
  readonly rows: (rows: readonly Row[], indent?: string) => string;
  /** A table with a header row; columns as wide as their widest cell, two spaces apart, the last one wrapped. */
  readonly table: (header: readonly string[], rows: readonly (readonly string[])[]) => string;
}

/**
 * Lays text out for a terminal, or for a file or a program where `columns` is `null`: then nothing is wrapped, so that
 * what is searched for stands on one line.
 */
export function makeLayout(columns: number | null): Layout {
  const width = columns ?? Infinity;
  const isNarrow = width < NARROW;
  return {
    lines: (sentences, indent = '') =>
      sentences
        .map((sentence) =>
          wrap(sentence, width, indent)
            .map((line) => `${indent}${line}\n`)
            .join(''),
        )
        .join(''),
    rows: (rows, indent = '  ') =>
      (isNarrow ? below : beside)(
        rows.filter(([, value]) => value !== ''),
        indent,
        width,
      ),
    table: (header, rows) => (isNarrow ? stacked(rows, width) : columnsOf([header, ...rows], width)),
  };
}

function beside(rows: readonly Row[], indent: string, width: number): string {
  const names = Math.max(0, ...rows.map(([name]) => displayWidth(name)));
  const hanging = `${indent}${' '.repeat(names + 2)}`;
  return rows
    .map(([name, value]) => `${indent}${padEnd(name, names)}  ${linesOf(value, width, hanging).join(`\n${hanging}`)}\n`)
    .join('');
}

function below(rows: readonly Row[], indent: string, width: number): string {
  const inner = `${indent}  `;
  return rows
    .map(
      ([name, value]) =>
        [`${indent}${name}`, ...linesOf(value, width, inner).map((line) => inner + line)].join('\n') + '\n',
    )
    .join('');
}

function columnsOf(rows: readonly (readonly string[])[], width: number): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const hanging = ' '.repeat(widths.reduce((sum, one) => sum + one + 2, 0));
  return rows
    .map((row) => {
      const before = widths.map((one, column) => `${padEnd(row[column] ?? '', one)}  `).join('');
      return `${before}${linesOf(row[count - 1] ?? '', width, hanging).join(`\n${hanging}`)}`.trimEnd() + '\n';
    })
    .join('');
}

function stacked(rows: readonly (readonly string[])[], width: number): string {
  return rows
    .map(
      ([first = '', ...others]) =>
        `${first}\n${others
          .flatMap((cell) => linesOf(cell, width, '  '))
          .map((line) => `  ${line}\n`)
          .join('')}`,
    )
    .join('');
}

function linesOf(value: string, width: number, indent: string): readonly string[] {
  return value.split('\n').flatMap((line) => wrap(line, width, indent));
}
