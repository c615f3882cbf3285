import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseStrictJson } from '#license-file/encoding/strict-json.ts';
import { testSeed } from '../../support/seed.ts';

const parse = (text: string) => parseStrictJson(Buffer.from(text));
const problemOf = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? null : parsed.problem;
};

describe('strict JSON', () => {
  it.each([
    ['in the outermost object', '{"a":1,"a":1}'],
    ['deep inside', '{"x":[1,{"y":{"a":1,"b":2,"a":3}}]}'],
    ['spelled with an escape', String.raw`{"a":1,"\u0061":2}`],
    ['in an object that a duplicate hides', '{"x":{"a":1,"a":2},"x":{}}'],
    ['named __proto__', '{"__proto__":1,"__proto__":2}'],
    ['empty', '{"":1,"":2}'],
    ['with a quotation mark inside', String.raw`{"a\"":1,"a\"":2}`],
    ['with a backslash at the end', String.raw`{"a\\":1,"a\\":2}`],
    ['that look like indexes', '{"1":1,"0":1,"1":2}'],
  ])('refuses a key twice: %s', (_where, text) => {
    expect(problemOf(text)).toBe('json-duplicate-key');
  });

  it.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    String.raw`{"a\\\":":":","b:":"\\"}`,
    '{"a":":::","b":"\\":{"}',
    '{ "a" : 1 , "b" : [ ] }',
  ])('takes colons, quotes and backslashes in strings for what they are: %s', (text) => {
    expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each([String.raw`"\ud800"`, String.raw`{"\udc00":1}`, String.raw`[["\ude00\ud83d"]]`, String.raw`{"a":{"b":"x\uD83Dx"}}`])(
    'refuses a lone surrogate: %s',
    (text) => {
      expect(problemOf(text)).toBe('json-lone-surrogate');
    },
  );

  it('reads a surrogate pair as the one character it is', () => {
    expect(parse(String.raw`"\ud83d\ude00"`)).toEqual({ ok: true, value: '😀' });
  });

  it.each([
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a byte that begins nothing', [0x22, 0xff, 0x22]],
    ['a form cut short', [0x22, 0xe2, 0x82, 0x22]],
  ])('refuses %s', (_what, bytes) => {
    expect(parseStrictJson(Uint8Array.from(bytes))).toEqual({ ok: false, problem: 'not-utf8' });
  });

  it('refuses a byte order mark, and anything after the value', () => {
    expect(problemOf('\ufeff{}')).toBe('json-malformed');
    expect(problemOf('{}{}')).toBe('json-malformed');
    expect(problemOf('{}\0')).toBe('json-malformed');
  });

  it('takes 64 levels and refuses more, however many', () => {
    expect(problemOf('['.repeat(64) + ']'.repeat(64))).toBeNull();
    expect(problemOf('['.repeat(65) + ']'.repeat(65))).toBe('json-too-deep');
    expect(problemOf('['.repeat(100_000) + ']'.repeat(100_000))).toBe('json-too-deep');
    expect(problemOf('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000))).toBe('json-too-deep');
  });

  it('leaves the prototype of everything alone', () => {
    expect(parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}').ok).toBe(true);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('gives what the engine gives for anything that it wrote itself', () => {
    const seed = testSeed('strict JSON');
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        // A lone surrogate is written as an escape, and refused.
        const wellFormed = !/\\ud[89a-f]/i.test(text);
        expect(parse(text)).toEqual(wellFormed ? { ok: true, value: JSON.parse(text) } : { ok: false, problem: 'json-lone-surrogate' });
      }),
      { seed, numRuns: 2_000 },
    );
  });
});
