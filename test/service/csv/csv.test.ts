import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, type CsvBounds } from '#service/csv/read-csv.ts';
import { readTable } from '#service/csv/read-table.ts';
import { csvFile, csvLine, writeCsv } from '#service/csv/write-csv.ts';
import { testSeed } from '../../support/seed.ts';

const BOUNDS: CsvBounds = { bytes: 10_000, rows: 5, cell: 100 };
const read = (text: string | Uint8Array, bounds = BOUNDS) => readCsv(typeof text === 'string' ? Buffer.from(text) : text, bounds);
const cells = (text: string): readonly (readonly string[])[] | string => {
  const answer = read(text);
  return answer.ok ? [answer.header.cells, ...answer.rows.map((row) => row.cells)] : answer.problem.code;
};
const COLUMNS = {
  email: { name: 'E-mail', aliases: ['mail address'], isRequired: true },
  name: { name: 'Name', isRequired: false },
} as const;
const table = (text: string) => readTable(Buffer.from(text), COLUMNS, BOUNDS);

test('a table is read with and without byte order mark, between commas, semicolons and tabs, with any line ends', () => {
  const expected = [['a', 'b'], ['1', 'x, y; z'], ['', '4']];
  for (const [delimiter, end] of [[',', '\r\n'], [';', '\n'], ['\t', '\r'], [',', '\n']] as const) {
    const text = ['a|b', '1|"x, y; z"', '', '|4'].join(end).replaceAll('|', delimiter);
    for (const whole of [text, `\uFEFF${text}${end}`]) expect(cells(whole)).toEqual(expected);
  }
  expect(cells('sep=;\na;b\n1;2')).toEqual([['a', 'b'], ['1', '2']]);
  expect(cells('"a, very";"b, very"\n1;2')).toEqual([['a, very', 'b, very'], ['1', '2']]);
});

test('a row is named by the line on which it begins', () => {
  const answer = read('sep=,\r\n\r\na,b\r\n"one\r\ntwo",1\r\n\r\n2,3');
  expect(answer.ok && [answer.header, ...answer.rows].map(({ line }) => line)).toEqual([3, 4, 7]);
});

test('what is no table is a problem with its line, whatever the bytes are', () => {
  expect(read(Buffer.from([0x61, 0xff]))).toEqual({ ok: false, problem: { line: 0, column: null, code: 'csv-not-utf-8' } });
  expect(read(Buffer.from('a,b\n1,2', 'utf16le'))).toMatchObject({ problem: { code: 'csv-not-utf-8' } });
  for (const empty of ['', '\n\n', '\uFEFF', ' , ,\n']) expect(cells(empty)).toBe('csv-no-header');
  expect(read(`a,b\n1,2\n"never closed,3\n${'\n'.repeat(50)}`)).toMatchObject({ problem: { line: 3, code: 'csv-quotes-wrong' } });
  expect(read('a,b\n1,2\n"x"y,3')).toMatchObject({ problem: { line: 3, code: 'csv-quotes-wrong' } });
  expect(read('a\n1\n2\n3\n4\n5\n6\n7')).toMatchObject({ problem: { line: 7, code: 'csv-too-many-rows' } });
  expect(read(`a\n1\n${'x'.repeat(101)}`)).toMatchObject({ problem: { line: 3, code: 'csv-cell-too-long' } });
  expect(read('x'.repeat(10_001))).toMatchObject({ problem: { line: 0, code: 'csv-too-large' } });
  const random = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.stringMatching(/^[a,;"'\r\n\t =\uFEFF]{0,60}$/).map((text) => Buffer.from(text)));
  fc.assert(fc.property(random, (bytes) => typeof read(bytes).ok === 'boolean'), { seed: testSeed('hostile CSV'), numRuns: 500 });
});

test('columns are found by their names, in any order and case, and problems of the header are all named', () => {
  const answer = table('name;MAIL_ADDRESS;\nUwe;u@example.com;\nAnna;a@example.com\nToo;many;cells\nfew\n');
  expect(answer).toMatchObject({
    ok: true,
    rows: [{ line: 2, cells: { email: 'u@example.com', name: 'Uwe' } }, { line: 3, cells: { name: 'Anna' } }],
    problems: [{ line: 4, code: 'csv-cells-differ' }, { line: 5, code: 'csv-cells-differ' }],
  });
  expect(table('e mail\nu@example.com')).toMatchObject({ ok: true, rows: [{ cells: { name: '' } }] });
  expect(table('Name,name,phone,__proto__\n')).toEqual({
    ok: false,
    problems: [
      { line: 1, column: 'Name', code: 'csv-column-twice' },
      { line: 1, column: 'phone', code: 'csv-column-unknown' },
      { line: 1, column: '__proto__', code: 'csv-column-unknown' },
      { line: 1, column: 'E-mail', code: 'csv-column-missing' },
    ],
  });
});

test('no cell that is written is a formula to a spreadsheet, and reading gives back what was written', async () => {
  expect(csvLine(['=1+1', '+49', '-1', '@x', '\tx', "'=1", "it's", 'plain', 'a"b'])).toBe(`"'=1+1","'+49","'-1","'@x","'\tx","''=1",it's,plain,"a""b"\r\n`);
  const parts: string[] = [];
  for await (const part of writeCsv(['a'], [['1'], ['=2']])) parts.push(part);
  expect(parts).toEqual(['\uFEFFa\r\n', '1\r\n', `"'=2"\r\n`]);
  // A carriage return inside of a cell becomes a line feed, and spaces around it go: no cell of ours has either.
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[='+\-@",;\n a]{0,8}$/)).map((text) => text.replaceAll(/[\r\0]/g, '').trim());
  const row = fc.tuple(cell, cell);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const seen = read(csvFile(['a', 'b'], rows), { bytes: 100_000, rows: 10, cell: 1_000 });
      const filled = rows.filter((one) => one.some((text) => text !== ''));
      expect(seen.ok && seen.rows.map((one) => one.cells)).toEqual(filled);
    }),
    { seed: testSeed('CSV there and back'), numRuns: 300 },
  );
});
