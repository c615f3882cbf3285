import type { BenchRow } from './bench-row.ts';

/** What is written down of one run of the bench. */
export interface BenchRun {
  /** The day, as an ISO date. */
  readonly date: string;
  readonly machine: readonly string[];
  readonly isLong: boolean;
  /** How busy the machine was when it began and when it ended. */
  readonly load: readonly [string, string];
  readonly rows: readonly BenchRow[];
}

/** The text of docs/performance.md. */
export function performanceDocument({ date, machine, isLong, load, rows }: BenchRun): string {
  const lines = rows.map(({ what, measured, goal, isMet, how }) => `| ${[what, measured, goal, metText(isMet), how].join(' | ')} |`);
  return `# Performance

Written by \`npm run bench${isLong ? ' -- --long' : ''}\` on ${date}. Run it again for your own machine; nobody edits this by hand.

${machine.map((line) => `- ${line}`).join('\n')}
- Load (processes that wanted a processor, average of a minute): ${load[0]} at the beginning, ${load[1]} at the end

Everything is a ratio against what the machine can do at best (a bare signature check, one fsync, a bare Node), measured in one run and in
turns: A B A B …, after warming up. The number is the median of the rounds, the two in parentheses are its quartiles. Where the load is
higher than the number of processors, quartiles are wide and a ratio may be off either way: measure on a machine that does nothing else.

| what | measured | goal | met | how |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

/** The same for a terminal. */
export function performanceTable(rows: readonly BenchRow[]): string {
  const cells = rows.map(({ what, measured, goal, isMet }) => [what.replaceAll('`', ''), measured, goal, metText(isMet)]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function metText(isMet: boolean | null): string {
  if (isMet === null) return '–';
  return isMet ? 'yes' : '**no**';
}
