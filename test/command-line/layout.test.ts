import { describe, expect, it } from 'vitest';
import { makeLayout } from '#main/command-line/layout.ts';

const ROWS = [
  ['Why', 'The license for Structure Designer ended on Mon 1 Jun 2026, 22:00 UTC and was checked in automatically.'],
  ['Can I work?', 'Structure Designer cannot be used: there is no license for it here.'],
  ['Nothing', ''],
] as const;

describe('the layout', () => {
  it('wraps values under their column on a terminal', () => {
    expect(makeLayout(80).rows(ROWS)).toBe(
      [
        '  Why          The license for Structure Designer ended on Mon 1 Jun 2026, 22:00',
        '               UTC and was checked in automatically.',
        '  Can I work?  Structure Designer cannot be used: there is no license for it',
        '               here.',
        '',
      ].join('\n'),
    );
  });

  it('puts values below their names where the terminal is narrow', () => {
    expect(makeLayout(50).rows(ROWS)).toBe(
      [
        '  Why',
        '    The license for Structure Designer ended on',
        '    Mon 1 Jun 2026, 22:00 UTC and was checked in',
        '    automatically.',
        '  Can I work?',
        '    Structure Designer cannot be used: there is no',
        '    license for it here.',
        '',
      ].join('\n'),
    );
  });

  it('wraps nothing for a file or another program', () => {
    const text = makeLayout(null).rows(ROWS);
    expect(text.split('\n')).toHaveLength(3);
    expect(
      makeLayout(null)
        .table(['When', 'What'], [['now', 'x '.repeat(200).trim()]])
        .split('\n'),
    ).toHaveLength(3);
  });

  it.each([20, 40, 69, 70, 80, 200])('leaves no line longer than %i columns, but for words that are', (columns) => {
    const { rows, lines, table } = makeLayout(columns);
    const value = ROWS.map(([, text]) => text).join(' ');
    const text = rows(ROWS) + lines([value], '    ') + table(['When', 'What'], [['1 Jun 2026', value]]);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
    expect(lines(['a'.repeat(300)])).toBe(`${'a'.repeat(300)}\n`);
  });

  it('counts East Asian letters as two columns', () => {
    const wide = '構造設計 '.repeat(20).trim();
    for (const line of makeLayout(70).lines([wide]).split('\n'))
      expect(line.replaceAll(/\S/g, 'xx').length).toBeLessThanOrEqual(70);
  });
});
