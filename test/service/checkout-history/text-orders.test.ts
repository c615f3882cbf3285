import { expect, test } from 'vitest';
import { placesBetween } from '#service/checkout-history/place-texts.ts';
import { comparerOf, foldText, type TextOrder } from '#service/checkout-history/text-orders.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';

/** Texts in the order in which readers of a language expect them. */
const SORTED: readonly (readonly [TextOrder, readonly string[]])[] = [
  ['pl', ['Lis', 'Łoza', 'Nowak', 'Osa', 'Ósemka', 'Sowa', 'Śliwa', 'Zając', 'Zięba', 'Źrebiec', 'Żak']],
  ['root', ['Arm', 'Ärmel', 'Arndt', 'Müller', 'Muster', 'Ulm', 'Übel', 'Weis', 'Weiß', 'Zahn'].sort(new Intl.Collator('de').compare)],
  ['root', ['Oster', 'Öster', 'Osterz', 'Zahn']],
  ['es', ['Nube', 'Nunez', 'Núñez', 'Ñáñez', 'Ortiz']],
  ['ja', ['あべ', 'かとう', 'がとう', '亜', '一', '佐藤', '田中', '鈴木']],
  ['root', ['WS-2', 'WS-10', 'WS-100', 'WS-0142a', 'WS-142b']],
];

test('texts are in the order of their language, and numbers in their order', () => {
  for (const [order, texts] of SORTED) expect([order, ...texts.toReversed().sort(comparerOf(order))]).toEqual([order, ...texts]);
});

test('places of new texts lie between those that are there, and the same texts share one', () => {
  const random = randomFrom(testSeed('places of texts'));
  for (const order of ['root', 'es', 'pl', 'ja'] as const) {
    const compare = comparerOf(order);
    let placed: { readonly label: string; readonly place: number }[] = [];
    for (let round = 0; round < 30; round += 1) {
      const letters = 'aąbclłoósśzżźñnの佐藤12';
      const word = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => letters[Math.floor(random() * letters.length)]).join('');
      const added = Array.from({ length: Math.floor(random() * 40) }, word).sort(compare);
      const places = placesBetween(placed, added, compare);
      expect(places).not.toBeNull();
      placed = [...placed, ...added.map((label, index) => ({ label, place: places?.[index] ?? 0 }))].sort((one, other) => one.place - other.place);
      for (const [index, { label, place }] of placed.slice(1).entries()) {
        const before = placed[index]!;
        expect([before.label, label, Math.sign(compare(before.label, label))]).toEqual([before.label, label, Math.sign(before.place - place)]);
      }
    }
  }
});

test('where there is no room between two texts, there are no places', () => {
  const placed = [{ label: 'a', place: 1 }, { label: 'z', place: 3 }];
  const compare = comparerOf('root');
  expect(placesBetween(placed, ['b'], compare)).toEqual([2]);
  expect(placesBetween(placed, ['b', 'b'], compare)).toEqual([2, 2]);
  expect(placesBetween(placed, ['b', 'c'], compare)).toBeNull();
});

test('texts are found without accents, letter case and width', () => {
  expect(['Kamińska, ŁUKASZ', 'Weiß', 'Ｄｅｍｏ', 'がとう'].map(foldText)).toEqual(['kaminska, lukasz', 'weiss', 'demo', 'がとう']);
});
