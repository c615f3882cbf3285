import { describe, expect, it } from 'vitest';
import { compareNames, nearestName, type NamePart } from '#renderer/licensing-tool/import-license/character-diff.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';

/** A side of a comparison, differing characters in brackets and a gap as `[]`. */
function marked(parts: readonly NamePart[]): string {
  return parts.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join('');
}

function sides(left: string, right: string): readonly [string, string] {
  const comparison = compareNames(left, right);
  return [marked(comparison.left), marked(comparison.right)];
}

describe('two machine names side by side', () => {
  it('have two swapped characters marked on both sides', () => {
    expect(sides('PL-WS-0124', 'PL-WS-0142')).toEqual(['PL-WS-01[24]', 'PL-WS-01[42]']);
    expect(compareNames('PL-WS-0124', 'PL-WS-0142').differences).toEqual([
      { kind: 'swapped', at: 9, left: '24', right: '42' },
    ]);
  });

  it('have a changed character marked on both sides', () => {
    expect(sides('PL-WS-O142', 'PL-WS-0142')).toEqual(['PL-WS-[O]142', 'PL-WS-[0]142']);
    expect(compareNames('PL-WS-O142', 'PL-WS-0142').differences).toEqual([
      { kind: 'changed', at: 7, left: 'O', right: '0' },
    ]);
  });

  it('have an added character marked, and a gap where the other name lacks it', () => {
    expect(sides('PL-WS-01142', 'PL-WS-0142')).toEqual(['PL-WS-0[1]142', 'PL-WS-0[]142']);
    expect(compareNames('PL-WS-0142x', 'PL-WS-0142').differences).toEqual([{ kind: 'only-left', at: 11, left: 'x' }]);
  });

  it('have a missing character told by its place in the license', () => {
    expect(sides('PL-WS0142', 'PL-WS-0142')).toEqual(['PL-WS[]0142', 'PL-WS[-]0142']);
    expect(compareNames('PL-WS0142', 'PL-WS-0142').differences).toEqual([{ kind: 'only-right', at: 6, right: '-' }]);
  });

  it('have a domain suffix marked as one difference', () => {
    expect(sides('ws-0142.example.com', 'ws-0142')).toEqual(['[ws-0142.example.com]', '[ws-0142]']);
    expect(sides('workstation-0142.lan', 'workstation-0142')).toEqual(['workstation-0142[.lan]', 'workstation-0142[]']);
  });

  it('differ in nothing where only letter case differs, as in the comparison that decided', () => {
    expect(compareNames('pl-ws-0142', 'PL-WS-0142')).toMatchObject({ differences: [], isWhollyDifferent: false });
  });

  it('are marked whole where they have little in common', () => {
    expect(compareNames('LAPTOP-7', 'srv-build')).toMatchObject({ isWhollyDifferent: true, differences: [] });
    expect(compareNames('', 'WS-1')).toMatchObject({ isWhollyDifferent: true, left: [] });
  });

  it('are compared by characters, not by halves of them', () => {
    expect(sides('ws-𝟎1', 'ws-𝟏1')).toEqual(['ws-[𝟎]1', 'ws-[𝟏]1']);
  });

  it('take no time however long they are', () => {
    expect(compareNames('a'.repeat(100_000), 'b'.repeat(100_000)).isWhollyDifferent).toBe(true);
    expect(nearestName('a'.repeat(100_000), ['b'.repeat(100_000), 'WS-1'])).toBe('b'.repeat(100_000));
  });

  it('lose nothing: each side is its name again, whatever was done to it', () => {
    const random = randomFrom(testSeed('machine names side by side'));
    const count = caseCount({ short: 2_000, long: 50_000 });
    const letters = Array.from('abAB01- ü𝟎');
    const pick = (): string => letters[Math.floor(random() * letters.length)] ?? 'a';
    for (let round = 0; round < count; round++) {
      const left = Array.from({ length: Math.floor(random() * 14) }, pick);
      const right =
        random() < 0.3
          ? Array.from({ length: Math.floor(random() * 14) }, pick)
          : left.toSpliced(Math.floor(random() * 14), Math.floor(random() * 3), pick());
      const comparison = compareNames(left.join(''), right.join(''));
      expect(comparison.left.map(({ text }) => text).join('')).toBe(left.join(''));
      expect(comparison.right.map(({ text }) => text).join('')).toBe(right.join(''));
      const areSame = left.join('').toLowerCase() === right.join('').toLowerCase();
      expect(comparison.isWhollyDifferent || comparison.differences.length > 0).toBe(!areSame);
    }
    reportCount('pairs of names compared', count);
  });
});

describe('of the names of this computer', () => {
  it('the one is compared that is nearest to the license', () => {
    expect(nearestName('ws-0124.example.com', ['WS-0142', 'ws-0142.example.com'])).toBe('ws-0142.example.com');
    expect(nearestName('anything', [])).toBeNull();
  });
});
