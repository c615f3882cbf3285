import { describe, expect, it } from 'vitest';
import { DerCursor } from '#license-file/trust/der-cursor.ts';
import { decodeObjectIdentifier, isDottedObjectIdentifier } from '#license-file/trust/object-identifier.ts';

/** Whether these octets (hex) are one element and nothing else. */
function isOneElement(hex: string): boolean {
  const cursor = new DerCursor(Buffer.from(hex, 'hex'));
  cursor.element();
  cursor.end();
  return !cursor.faulty;
}

describe('the DER cursor', () => {
  it('reads lengths in their shortest form', () => {
    const octets = (count: number) => '00'.repeat(count);
    expect(isOneElement(`04${'00'}`)).toBe(true);
    expect(isOneElement(`047f${octets(127)}`)).toBe(true);
    expect(isOneElement(`048180${octets(128)}`)).toBe(true);
    expect(isOneElement(`04820100${octets(256)}`)).toBe(true);
    expect(isOneElement(`0483010000${octets(65_536)}`)).toBe(true);
  });

  it.each([
    ['a long form for a short length', '048101aa'],
    ['a leading zero in the length', `04820080${'00'.repeat(128)}`],
    ['an indefinite length', '30800000'],
    ['the reserved length', '04ff'],
    ['a length in four octets', '048400000001aa'],
    ['a length past the end', '0402aa'],
    ['no length', '04'],
    ['nothing', ''],
    ['a tag of several octets', '1f8101aa'],
    ['octets left over', '0400aa'],
  ])('refuses %s', (_, hex) => {
    expect(isOneElement(hex)).toBe(false);
  });

  it('keeps a fault for good, in every cursor that came from the same bytes', () => {
    const outer = new DerCursor(Buffer.from('30060201010201ff', 'hex'));
    const inner = outer.inside(0x30);
    expect(Buffer.from(inner.integer()).toString('hex')).toBe('01');
    inner.element(0x04);
    expect([inner.faulty, outer.faulty, inner.isAtEnd, inner.peek()]).toEqual([true, true, true, null]);
    expect(inner.integer()).toHaveLength(0);
  });

  it('reads whole numbers, truths and bits in their one form', () => {
    const fault = (hex: string, read: (cursor: DerCursor) => unknown) => {
      const cursor = new DerCursor(Buffer.from(hex, 'hex'));
      read(cursor);
      return cursor.faulty;
    };
    const integers = ['0200', '02020001', '0202ff80', '02020080', '0201ff'];
    expect(integers.map((hex) => fault(hex, (cursor) => cursor.integer()))).toEqual([true, true, true, false, false]);
    const truths = ['0101ff', '010101', '010100', '0100', '0102ffff'];
    const asTruth = (cursor: DerCursor) => {
      cursor.booleanTrue();
    };
    expect(truths.map((hex) => fault(hex, asTruth))).toEqual([false, true, true, true, true]);
    const bits = ['030200aa', '030204a0', '0300', '0301aa'];
    expect(bits.map((hex) => fault(hex, (cursor) => cursor.octetAlignedBits()))).toEqual([false, true, true, true]);
  });
});

describe('an object identifier', () => {
  const decode = (hex: string) => decodeObjectIdentifier(Buffer.from(hex, 'hex'));

  it('is read with arcs of any size, in shortest form only', () => {
    expect(decode('2a864886f70d01010b')).toBe('1.2.840.113549.1.1.11');
    expect(decode('551d13')).toBe('2.5.29.19');
    expect(decode('8837')).toBe('2.999');
    expect(decode('27')).toBe('0.39');
    for (const wrong of ['', '80', '2a80', '2a8001', '2aff']) expect(decode(wrong)).toBeNull();
  });

  it('in dotted form has no leading zeros and a top arc of 0 to 2', () => {
    for (const right of ['1.2.3', '0.39.1', '2.25.294928765578001111945978887607545792916']) {
      expect(isDottedObjectIdentifier(right)).toBe(true);
    }
    for (const wrong of ['', '1', '1.2', '3.1.1', '1.40.1', '1.2.03', '1.2.', '1..2', ' 1.2.3', '1.2.3\n']) {
      expect(isDottedObjectIdentifier(wrong)).toBe(false);
    }
  });
});
