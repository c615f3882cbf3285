import { describe, expect, it } from 'vitest';
import { cleanTransport } from '#license-file/encoding/transport.ts';

const MARK = '\u{feff}';
const clean = (text: string) => cleanTransport(Buffer.from(text));

describe('transport clean-up', () => {
  it.each([
    ['nothing', 'a\nb', 'a\nb'],
    ['a line end at the end', 'a\nb\n', 'a\nb'],
    ['carriage returns before line feeds', 'a\r\nb\r\n', 'a\nb'],
    ['a byte order mark', `${MARK}a\nb`, 'a\nb'],
    ['all of it', `${MARK}a\r\nb\r\n`, 'a\nb'],
  ])('takes away %s', (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each([
    ['a second line end at the end', 'a\nb\n\n', 'a\nb\n'],
    ['a lone carriage return', 'a\rb\r', 'a\rb\r'],
    ['two carriage returns before a line feed', 'a\r\r\nb', 'a\r\nb'],
    ['white space', ' a \n\tb ', ' a \n\tb '],
    ['a second byte order mark', `${MARK}${MARK}a`, `${MARK}a`],
    ['a byte order mark that is not at the start', `a${MARK}`, `a${MARK}`],
    ['an empty file', '', ''],
  ])('repairs nothing else: %s', (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it('gives nothing for bytes that are no UTF-8', () => {
    expect(cleanTransport(Uint8Array.from([0x61, 0xff]))).toBeNull();
    expect(cleanTransport(Uint8Array.from([0xed, 0xa0, 0x80]))).toBeNull();
    expect(cleanTransport(Buffer.from('a', 'utf16le').fill(0xfe))).toBeNull();
  });
});
