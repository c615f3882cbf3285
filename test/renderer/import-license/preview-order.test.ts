import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#core/import/outcome.ts';
import {
  beginsOpen,
  countReady,
  countSections,
  foldRefused,
  isMany,
  sectionsOf,
} from '#renderer/licensing-tool/import-license/preview-order.ts';
import { aFileView } from './file-views.ts';

const of = (...outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome, index) => aFileView({ outcome, path: String(index) }));

describe('the files of a preview', () => {
  it('stand in sections, the refused ones first, in the order in which they were given', () => {
    const sections = sectionsOf(of('imported', 'ignored', 'refused', 'replaced', 'unchanged', 'refused'));
    expect(sections.map(({ name, files }) => [name, files.map(({ path }) => path)])).toEqual([
      ['refused', ['2', '5']],
      ['ready', ['0', '3']],
      ['unchanged', ['4']],
      ['passed-over', ['1']],
    ]);
  });

  it('that were refused in great number for one cause are told of once, the others one by one', () => {
    const refused = (count: number, facts: Readonly<Record<string, string>>) =>
      Array.from({ length: count }, () => aFileView({ outcome: 'refused', code: 'not-a-license-file', facts }));
    const files = [...refused(20, { cause: 'empty' }), ...refused(21, {}), ...refused(300, { cause: 'fifo' })];
    const { folds, singles } = foldRefused(files);
    expect([folds.map(({ length }) => length), singles.length]).toEqual([[300, 21], 20]);
  });

  it('are counted by section', () => {
    expect(countSections(of('imported', 'ignored', 'refused', 'replaced'))).toEqual({
      refused: 1,
      ready: 2,
      unchanged: 0,
      'passed-over': 1,
    });
  });

  it('that can be imported are licenses and lists of ended ones', () => {
    expect(
      countReady([...of('imported', 'replaced', 'unchanged'), aFileView({ kind: 'revocations', license: null })]),
    ).toEqual({ licenses: 2, lists: 1 });
  });

  it('begin open where they are few; of many only the refused ones, where those are few', () => {
    const few = countSections(of('imported', 'refused'));
    const many = countSections(of(...Array.from({ length: 400 }, () => 'imported' as const), 'refused'));
    const bad = countSections(of(...Array.from({ length: 400 }, () => 'refused' as const)));
    expect([isMany(few), isMany(many)]).toEqual([false, true]);
    expect([
      beginsOpen('ready', few),
      beginsOpen('ready', many),
      beginsOpen('refused', many),
      beginsOpen('refused', bad),
    ]).toEqual([true, false, true, false]);
  });
});
