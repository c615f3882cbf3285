import { describe, expect, it } from 'vitest';
import { saysRevocations } from '#license-file/belic/recognise-envelope.ts';

const encoded = (header: string) => Buffer.from(header).toString('base64url');

describe('a revocation list', () => {
  it('is recognised by the type in its header, wherever it stands', () => {
    for (let length = 0; length < 12; length += 1) {
      const filler = 'x'.repeat(length);
      expect(saysRevocations(encoded(`{"a":"${filler}","typ":"revocations+jwt"}`))).toBe(true);
      expect(saysRevocations(encoded(`{"typ":"revocations+jwt","a":"${filler}"}`))).toBe(true);
      expect(saysRevocations(encoded(`{"a${filler}":"revocations+jwt","typ":"JWT"}`))).toBe(false);
    }
  });

  it('is not recognised in a header that cannot be read', () => {
    expect(saysRevocations(encoded('{"typ":"revocations+jwt"'))).toBe(false);
    expect(saysRevocations(encoded('["revocations+jwt"]'))).toBe(false);
    expect(saysRevocations('')).toBe(false);
    expect(saysRevocations(encoded('{"typ":"JWT"}'))).toBe(false);
  });
});
