import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '#license-file/encoding/strict-json.ts';
import { reportCount } from '../../support/counts.ts';
import { sharedMaterial } from '../../support/shared-material.ts';

const SUITE = sharedMaterial('vectors/json-test-suite/test_parsing');

/** Documents that RFC 8259 lets parse and this product refuses: the last of two equal keys would win silently. */
const REFUSED_VALID = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'];

describe.skipIf(SUITE === null)('strict JSON on JSONTestSuite', () => {
  const names = SUITE === null ? [] : readdirSync(SUITE).filter((name) => name.endsWith('.json'));
  const resultOf = (name: string) => parseStrictJson(readFileSync(`${SUITE ?? ''}/${name}`));
  const those = (prefix: string) => names.filter((name) => name.startsWith(prefix));

  it('refuses every document that must not parse', () => {
    expect(those('n_').filter((name) => resultOf(name).ok)).toEqual([]);
    reportCount('JSONTestSuite', names.length);
  });

  it('parses every document that must parse, except those with duplicate keys', () => {
    expect(those('y_').filter((name) => !resultOf(name).ok)).toEqual(REFUSED_VALID);
    for (const name of REFUSED_VALID) expect(resultOf(name)).toEqual({ ok: false, problem: 'json-duplicate-key' });
  });

  it('decides the documents left to the reader without a crash, and accepts none with a lone surrogate', () => {
    const accepted = those('i_').filter((name) => resultOf(name).ok);
    expect(accepted.filter((name) => name.startsWith('i_string') || name.startsWith('i_object'))).toEqual([]);
  });
});
